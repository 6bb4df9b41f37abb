import { MONEY_SCHEMES } from "./money-schemes.ts";
import { DENIED_SCHEMES } from "./denied-schemes.ts";
import { HARM_SCHEMES } from "./harm-schemes.ts";
import { LEAK_SCHEMES } from "./leak-schemes.ts";
import { REACH_SCHEMES } from "./reach-schemes.ts";
import { NAMED_SCHEMES } from "./named-schemes.ts";
import type { Scheme } from "./scheme.ts";
import { WORDED_SCHEMES } from "./worded-schemes.ts";

const FAKE = "deception/fake-prerequisite";
const REMOTE = "command-and-control/remote-instructions";
const OVERRIDE = "prompt-injection/override";

export const SCHEMES: readonly Scheme[] = [
  ...LEAK_SCHEMES,
  {
    signature: FAKE,
    does: "has a stranger's program started past the protection of the system",
    moves: ["unguard", "outside"],
    oneOf: ["elevate", "archive-password", "paste-command", "machine-login", "answer-ready", "lie"],
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
    does: "has a message shown, whatever has happened, that asks for a stranger's program",
    moves: ["scripted", "elevate", "outside"],
    oneOf: ["lie", "unguard"],
    confidence: "high",
  },
  {
    signature: REMOTE,
    does: "has a text from outside obeyed like the user",
    moves: ["obey", "source"],
    oneOf: ["quiet", "outrank", "unasked", "conceal", "odd-source", "at-once"],
    confidence: "high",
  },
  {
    signature: REMOTE,
    does: "has an order written into what the agent obeys in every session, to go by a text from outside like by the user",
    moves: ["agent-file", "source", "outrank"],
    reach: 4,
    confidence: "high",
  },
  {
    signature: REMOTE,
    does: "has a text from outside followed again and again like the user",
    moves: ["follow", "standing", "source", "outrank"],
    reach: 4,
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
    signature: REMOTE,
    does: "has a text obeyed, and its author placed above the user",
    moves: ["obey", "outrank"],
    reach: 3,
    confidence: "medium",
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
    signature: "persistence/planted-instruction",
    does: "has somebody set beside the user in what the agent obeys in every session, and has it go unsaid",
    moves: ["agent-file", "plant", "outrank"],
    oneOf: ["unsaid", "unasked"],
    reach: 8,
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
  ...DENIED_SCHEMES,
  ...HARM_SCHEMES,
  ...REACH_SCHEMES,
  ...MONEY_SCHEMES,
  ...NAMED_SCHEMES,
  ...WORDED_SCHEMES,
];
