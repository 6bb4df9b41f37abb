/** A part of a scheme, which a sentence says in whatever language. What is forbidden does not count, but for the first group. */
export type Concept =
  // Said of the user, against him; mostly by a prohibition.
  | "conceal" // he is not to learn of it
  | "quiet" // the same by what it is about rather than by its words: weaker
  | "lie" // he is to be told something that is not so
  | "unasked" // he is not to be asked
  // Deeds
  | "take" // read, copy, collect
  | "send" // post, upload, forward, attach, put into an address
  | "obey" // do what a text says, whatever that is
  | "outrank" // and more so than what the user says
  | "drop-rules" // what held before holds no more
  | "unbound" // play somebody without rules
  | "spread" // put it into other skills, before other people and agents
  | "ask-user" // have the person say or type something
  | "replace" // put one in place of another
  | "plant" // write, where no pattern of the table of ideas knows the language
  | "pay" // buy, transfer, sign
  | "auto-yes" // answer for the user, switch the asking off
  | "backdoor" // accept a fixed value besides the password
  | "wipe" // delete what the user keeps
  // Moves of a lure
  | "unguard" // protection off, warnings explained away
  | "archive-password"
  | "elevate" // as administrator
  | "paste-command" // what a page copied, into a terminal or the Run box
  | "scripted" // a message for the user, whatever has happened
  // Things
  | "private" // said, written or kept by the user
  | "login" // password and code, asked in a chat
  | "two-factor" // a password together with its second proof
  | "fixed-account" // one account, written out
  | "machine-login" // the password of the computer itself
  | "seed" // recovery words of a wallet
  | "recipient"; // address, account, bank details

/** Sources of patterns for lower case. Latin words are bounded by the reader of these lists; all repetitions are bounded. */
export type Lexicon = Partial<Readonly<Record<Concept, readonly string[]>>>;
