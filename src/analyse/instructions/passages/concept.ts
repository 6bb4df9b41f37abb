const CONCEPTS = [
  // Said of the user, against him; mostly by a prohibition.
  "conceal", // he is not to learn of it
  "quiet", // the same by what it is about rather than by its words: weaker
  "lie", // he is to be told something that is not so
  "unasked", // he is not to be asked
  // Done against somebody who is not to find out
  "denied", // whoever asks is told something that was made up beforehand
  "traces", // what would tell of it is deleted
  "disguised", // it looks like something else, or like somebody
  "restored", // it comes back when somebody takes it away
  "exempt", // let through whatever it is
  "false-said", // told to be so, and is not
  "reassures", // told that nothing becomes of what is given
  "at-once", // done before anybody could look at it
  "in-his-name", // his consent, given for him
  "pretext", // somebody is told that he has to
  // Deeds
  "take", // read, copy, collect
  "send", // post, upload, forward, attach, put into an address
  "obey", // do what a text says, whatever that is
  "outrank", // and more so than what the user says
  "drop-rules", // what held before holds no more
  "unbound", // play somebody without rules
  "spread", // put it into other skills, before other people and agents
  "own-text", // put this very text into what other skills and agents go by
  "each-written", // and again, whenever one of them is written
  "ask-user", // have the person say or type something
  "replace", // put one in place of another
  "plant", // write, where no pattern of the table of ideas knows the language
  "pay", // buy, transfer, sign
  "auto-yes", // answer for the user, switch the asking off
  "escape", // out of the sandbox
  "backdoor", // accept a fixed value besides the password
  "wipe", // delete what the user keeps
  "unboxed", // sandbox or list of refusals taken away
  "dormant", // nothing happens where somebody looks
  "limit-dodge", // many payments, each below a limit
  "budget-off", // warnings about money, switched off
  "allowance", // a permission to take money without an end
  "no-limit", // paid, whatever is asked
  "unmasked", // keys, as they are
  "free-said", // it is told to cost nothing
  "any-payee", // whatever recipient somebody names
  "old-shown", // the recipient that he expects to see
  "lookalike", // an address with the same ends
  "set-aside", // rules that hold, switched off or skipped
  "wipe-all", // delete all that somebody has
  "second-key", // build a way in for whoever knows it
  "falsify", // put untrue figures in place of true ones
  "unscanned", // leave out what would find harm
  "all-clear", // report that nothing was found
  "encrypt-all",
  "ransom", // have money asked for what was taken
  "tunnel", // open a way into this machine
  "between", // trust or ask somebody who stands between
  "watch", // record what the user does
  "gift-cards", // buy what anybody can spend who has its code
  "card-codes",
  "rigged", // first for whoever asks for the best, whatever he needs
  "standing", // again and again
  "follow", // do what a text says that was fetched: weaker than obey
  "unseen", // letters that nobody sees
  "machines", // meant for whoever's assistant reads it
  // Moves of a lure
  "unguard", // protection off, warnings explained away
  "archive-password",
  "elevate", // as administrator
  "paste-command", // what a page copied, into a terminal or the Run box
  "scripted", // a message for the user, whatever has happened
  // Things
  "private", // said, written or kept by the user
  "login", // password and code, asked in a chat
  "two-factor", // a password together with its second proof
  "fixed-account", // one account, written out
  "machine-login", // the password of the computer itself
  "seed", // recovery words of a wallet
  "recipient", // address, account, bank details
] as const;

/** A part of a scheme, which a sentence says in whatever language. What is forbidden does not count, but for the first group. */
export type Concept = (typeof CONCEPTS)[number];

const NAMES: ReadonlySet<string> = new Set(CONCEPTS);

export function isConcept(name: string): name is Concept {
  return NAMES.has(name);
}

/** Sources of patterns for lower case. Latin words are bounded by the reader of these lists; all repetitions are bounded. */
export type Lexicon = Partial<Readonly<Record<Concept, readonly string[]>>>;
