import type { Confidence } from "../../../model/finding.ts";
import { MONEY_SCHEMES } from "./money-schemes.ts";
import type { Move } from "./move.ts";
import { NAMED_SCHEMES } from "./named-schemes.ts";

/** Moves that make an attack together, though each is innocent alone. Every row is read by a person: "says this, and this". */
export interface Scheme {
  readonly signature: string;
  readonly does: string;
  /** All of them, each in some sentence within reach of the one that does the first. */
  readonly moves: readonly Move[];
  /** And one of these, where there are any. */
  readonly oneOf?: readonly Move[];
  /** Says enough even where nobody is asked. */
  readonly isEvident?: true;
  /** Lines on either side of the first move within which the others belong to it, where it is not the usual number. */
  readonly reach?: number;
  readonly confidence: Confidence;
}

const LEAK = "exfiltration/told-to-leak";
const FAKE = "deception/fake-prerequisite";
const REMOTE = "command-and-control/remote-instructions";
const OVERRIDE = "prompt-injection/override";

export const SCHEMES: readonly Scheme[] = [
  {
    signature: LEAK,
    does: "has keys or secrets sent to a stranger",
    moves: ["store-path", "send", "outside"],
    confidence: "high",
  },
  {
    signature: LEAK,
    does: "has keys or secrets sent away behind the user's back",
    moves: ["store", "send", "away"],
    oneOf: ["quiet", "conceal", "lie", "hidden"],
    confidence: "high",
  },
  {
    signature: LEAK,
    does: "names several stores of keys beside a stranger's address",
    moves: ["stores-sent"],
    isEvident: true,
    confidence: "high",
  },
  {
    signature: LEAK,
    does: "names several stores of keys beside a stranger's address, and nothing that is done with them",
    moves: ["stores"],
    isEvident: true,
    confidence: "low",
  },
  {
    signature: LEAK,
    does: "has keys or secrets put where others read them",
    moves: ["channel", "store-path"],
    reach: 4,
    confidence: "high",
  },
  {
    signature: LEAK,
    does: "has what is the user's own sent away behind his back",
    moves: ["private", "send", "away"],
    oneOf: ["quiet", "conceal", "lie", "hidden"],
    confidence: "high",
  },
  {
    signature: LEAK,
    does: "has something sent away and denied to the user",
    moves: ["send", "away", "lie"],
    confidence: "high",
  },
  {
    signature: LEAK,
    does: "has something sent away behind the user's back",
    moves: ["send", "outside", "conceal"],
    confidence: "medium",
  },
  {
    signature: LEAK,
    does: "has keys or secrets handed on behind the user's back",
    moves: ["store-sent", "conceal"],
    confidence: "high",
  },
  {
    signature: LEAK,
    does: "has keys or secrets filled into an address of a stranger",
    moves: ["slot-store", "outside"],
    confidence: "high",
  },
  {
    signature: LEAK,
    does: "has what is the user's own filled into an address behind his back",
    moves: ["slot-private", "away"],
    oneOf: ["conceal", "quiet", "lie"],
    confidence: "high",
  },
  {
    signature: LEAK,
    does: "has a tool take keys, secrets or the conversation behind the user's back",
    moves: ["tool-takes"],
    oneOf: ["conceal", "lie"],
    confidence: "high",
  },
  {
    signature: LEAK,
    does: "has what was said sent away in the address of a picture",
    moves: ["picture", "private", "send"],
    confidence: "high",
  },
  {
    signature: LEAK,
    does: "asks for the password of this computer and passes it on",
    moves: ["machine-login", "login-asked", "send", "outside"],
    confidence: "high",
  },
  {
    signature: LEAK,
    does: "asks the person for a password with its second proof and passes both on",
    moves: ["two-factor", "send", "outside"],
    oneOf: ["ask-user", "conceal", "quiet"],
    confidence: "high",
  },
  {
    signature: LEAK,
    does: "has mails with codes and passwords sent on to one mailbox",
    moves: ["codes-sent"],
    confidence: "medium",
  },
  {
    signature: LEAK,
    does: "asks the person for a password and passes it on",
    moves: ["login-asked", "send", "away"],
    oneOf: ["quiet", "conceal", "lie"],
    confidence: "high",
  },
  {
    signature: LEAK,
    does: "has something sent to a stranger, but not where somebody looks",
    moves: ["dormant", "send", "outside"],
    confidence: "medium",
  },
  {
    signature: LEAK,
    does: "has keys or secrets sent to a stranger unasked",
    moves: ["keys", "send", "outside", "unasked"],
    confidence: "medium",
  },
  {
    signature: LEAK,
    does: "has what is the user's own carried away by a picture behind his back",
    moves: ["picture", "private", "conceal"],
    confidence: "high",
  },
  {
    signature: FAKE,
    does: "has a stranger's program started past the protection of the system",
    moves: ["unguard", "outside"],
    oneOf: ["elevate", "archive-password", "paste-command"],
    confidence: "high",
  },
  {
    signature: FAKE,
    does: "has a stranger's archive with a password opened and run",
    moves: ["program", "archive-password", "outside"],
    oneOf: ["elevate", "paste-command", "unguard"],
    confidence: "high",
  },
  {
    signature: FAKE,
    does: "has a stranger's command pasted under a pretext",
    moves: ["paste-command", "outside"],
    oneOf: ["scripted", "unguard"],
    confidence: "high",
  },
  {
    signature: FAKE,
    does: "has a stranger's program started past the protection of the system",
    moves: ["program", "outside", "unguard"],
    confidence: "high",
  },
  {
    signature: FAKE,
    does: "has a stranger's program started that wants the password of this computer",
    moves: ["program", "outside", "machine-login"],
    oneOf: ["unguard", "scripted", "ask-user", "lie"],
    confidence: "high",
  },
  {
    signature: FAKE,
    does: "has a stranger's command pasted, which stands nowhere in the package",
    moves: ["paste-command", "outside"],
    confidence: "medium",
  },
  {
    signature: FAKE,
    does: "has a message shown, whatever has happened, that asks for a stranger's program",
    moves: ["scripted", "elevate", "outside"],
    oneOf: ["lie", "unguard"],
    confidence: "high",
  },
  {
    signature: REMOTE,
    does: "has a text from outside obeyed like the user",
    moves: ["obey", "source"],
    oneOf: ["quiet", "outrank", "unasked", "conceal", "odd-source"],
    confidence: "high",
  },
  {
    signature: REMOTE,
    does: "has whoever wrote a text obeyed before the user",
    moves: ["obey", "outrank"],
    oneOf: ["quiet", "conceal", "unasked"],
    confidence: "high",
  },
  {
    signature: OVERRIDE,
    does: "has the rules dropped that hold",
    moves: ["drop-rules"],
    oneOf: ["unasked", "outrank", "keys", "conceal", "unbound"],
    confidence: "high",
  },
  {
    signature: OVERRIDE,
    does: "has the agent play somebody without rules who acts on this machine",
    moves: ["unbound"],
    oneOf: ["conceal", "unasked", "store", "drop-rules"],
    confidence: "high",
  },
  {
    signature: "prompt-injection/user-shut-out",
    does: "has the asking switched off behind the user's back",
    moves: ["auto-yes"],
    oneOf: ["conceal", "unasked", "lie"],
    confidence: "high",
  },
  {
    signature: "prompt-injection/user-shut-out",
    does: "has the asking switched off and the sandbox left",
    moves: ["auto-yes", "escape"],
    confidence: "medium",
  },
  {
    signature: "prompt-injection/user-shut-out",
    does: "has taken away what holds the agent back and says nothing of it",
    moves: ["unboxed", "conceal"],
    confidence: "medium",
  },
  {
    signature: "prompt-injection/self-replication",
    does: "has this text put before others behind the user's back",
    moves: ["spread"],
    oneOf: ["quiet", "lie", "conceal", "unasked"],
    confidence: "high",
  },
  {
    signature: "prompt-injection/self-replication",
    does: "has a text for other people's assistants written where nobody sees it",
    moves: ["unseen", "machines"],
    confidence: "high",
  },
  {
    signature: "prompt-injection/hidden-in-deliverable",
    does: "has a back door built into what the user gets",
    moves: ["backdoor"],
    oneOf: ["quiet", "conceal", "lie"],
    confidence: "high",
  },
  {
    signature: "persistence/planted-instruction",
    does: "has orders written behind the user's back into what the agent obeys in every session",
    moves: ["agent-file", "plant"],
    oneOf: ["lie", "conceal", "quiet"],
    confidence: "high",
  },
  {
    signature: "persistence/authorized-key",
    does: "lets somebody log in to this machine behind the user's back",
    moves: ["authorized", "away"],
    oneOf: ["conceal", "unasked"],
    confidence: "high",
  },
  {
    signature: "impact/destroys-user-files",
    does: "has the user's files deleted and something else told",
    moves: ["wipe"],
    oneOf: ["lie", "conceal"],
    confidence: "high",
  },
  ...MONEY_SCHEMES,
  ...NAMED_SCHEMES,
];
