import type { Concept } from "./concept.ts";
import type { SymbolMove } from "./symbols.ts";

/** What one sentence of a scheme does: says a concept, or names a thing. */
export type Move =
  | Concept
  | SymbolMove
  | "outside"
  | "away"
  | "source"
  | "odd-source"
  | "channel"
  | "store"
  | "store-path"
  | "program"
  | "hidden"
  | "slot-store"
  | "slot-private"
  | "slot-picture"
  | "tool-takes"
  | "keys"
  | "store-sent"
  | "hand-in"
  | "codes-sent"
  | "login-asked"
  | "proof-asked"
  | "key-line"
  | "timer"
  | "stores"
  | "stores-sent"
  | "picture"
  | "authorized"
  | "agent-file";

/** What a step of a chain says of a move. */
export const SAYS: Readonly<Record<Move, string>> = {
  conceal: "keeps it from the user",
  quiet: "keeps it from the user or his records",
  lie: "has the user told something else",
  unasked: "says that the user need not be asked",
  denied: "has a made-up answer ready for whoever asks",
  traces: "deletes what would tell of it",
  disguised: "makes it look like something or somebody else",
  "false-said": "has said what is not so",
  reassures: "says that nothing becomes of what is given",
  restored: "puts it back when somebody takes it away",
  exempt: "lets it through whatever it is",
  "at-once": "has it done before anybody could look at it",
  "in-his-name": "gives the user's consent for him",
  pretext: "tells somebody that he has to",
  take: "has it read or collected",
  send: "has it sent",
  obey: "has a text obeyed, whatever it says",
  outrank: "sets it beside or above the user",
  "drop-rules": "says that what held before holds no more",
  unbound: "has the agent play somebody without rules",
  spread: "puts it before other skills, people or agents",
  "own-text": "has this text put into what others go by",
  "each-written": "has it put there again whenever one is written",
  "ask-user": "has the person say it",
  replace: "puts one in place of the other",
  pay: "moves money",
  "auto-yes": "answers for the user or stops the asking",
  escape: "leads out of the sandbox",
  backdoor: "opens a back door",
  wipe: "deletes what the user keeps",
  unboxed: "takes away what holds the agent back",
  dormant: "does nothing where somebody looks",
  "limit-dodge": "splits a payment below a limit",
  "budget-off": "switches off warnings about money",
  allowance: "lets money be taken without an end",
  "no-limit": "has paid whatever is asked",
  unmasked: "has keys or secrets handed on as they are, nothing blacked out",
  "free-said": "has it told to cost nothing",
  "any-payee": "sets aside the recipient that somebody names",
  "old-shown": "shows the recipient that the user expects",
  lookalike: "takes an address that looks like the other",
  unseen: "writes it in letters that nobody sees",
  machines: "means it for whoever's assistant reads it",
  unguard: "leads past the protection of the system",
  "archive-password": "gives the password of an archive, which keeps scanners out",
  elevate: "asks for the rights of an administrator",
  "paste-command": "has somebody else's command pasted",
  scripted: "gives the words for the user",
  private: "names what is the user's own",
  "two-factor": "names a password with its second proof",
  "fixed-account": "names one account",
  login: "names a password or code",
  "machine-login": "names the password of this computer",
  seed: "names the recovery words of a wallet",
  recipient: "names a recipient",
  outside: "names a place outside",
  away: "names a place outside",
  source: "names a page or a place outside",
  "odd-source": "has it fetched from where nobody looks",
  channel: "names a place where others read it",
  "store-path": "names keys or secrets by their place",
  store: "names keys or secrets as a whole",
  program: "names a program",
  "slot-store": "fills a part of the address with keys or secrets",
  "tool-takes": "has a model hand it to a tool as an argument",
  "slot-private": "fills a part of the address with what is the user's own",
  "slot-picture": "fills a part of a picture's address with what is the user's own",
  "login-asked": "has the person say a password or code",
  "proof-asked": "has the person say what opens a bank account or all of his passwords",
  "key-line": "gives the key of somebody who is to get in",
  timer: "has something fetched and run again and again by this machine",
  "set-aside": "has the rules set aside that hold",
  "wipe-all": "has all deleted that the user keeps there",
  "second-key": "has a second way in built",
  falsify: "has untrue figures put in place of true ones",
  unscanned: "has the check left out that would find harm",
  "all-clear": "has it reported that nothing was found",
  "encrypt-all": "has the user's files encrypted",
  tunnel: "has a way into this machine opened",
  between: "has somebody put between this machine and the network",
  watch: "has recorded what the user does",
  "gift-cards": "has gift cards bought",
  "card-codes": "names their codes",
  ransom: "asks for money for the key",
  rigged: "has something put first whatever the user asks for",
  standing: "has it done again and again",
  follow: "has the orders followed that stand there",
  stores: "names several stores of keys",
  "stores-sent": "has several stores of keys sent",
  keys: "names keys or secrets",
  "hand-in": "has it handed in",
  "store-sent": "has keys or secrets sent",
  "codes-sent": "has passwords or codes of the user's mail sent to somebody",
  picture: "has a picture shown whose address carries something",
  authorized: "names who may log in to this machine",
  "agent-file": "names what the agent obeys in every session",
  plant: "has it written there",
  mailbox: "names somebody's mailbox",
  "blind-copy": "has a copy that nobody sees go to somebody's mailbox",
  drain: "moves all that is there to one account, written out",
  "remote-text": "names a text of a stranger's, which may change any day",
  "bare-address": "names a machine by its number",
  stranger: "names a stranger's address",
  untold: "has it go untold or unasked",
  "answer-ready": "has a made-up answer ready for whoever asks",
  "agent-settings": "names where agents are told which servers and rights they have",
  memory: "names what the agent remembers of its user",
  guards: "names what holds the agent, a program or an account back",
  "all-rights": "gives the highest rights to somebody who is named",
  collector: "names a place where only its maker reads what arrives",
  carrier: "names an address that carries who asks",
  account: "names one account, written out",
  "account-instead": "puts one account, written out, in place of another",
  ruin: "names commands that cannot be taken back",
  "skills-place": "names where other skills live",
  "keys-named": "names keys or secrets by their place",
  worded: "uses the words of known attacks",
  unsaid: "has it go untold, unasked or unseen",
  hidden: "stands where a person does not see it",
};
