import type { Move } from "./move.ts";
import type { Scheme } from "./scheme.ts";

/** It goes untold or unasked. */
const BEHIND_HIS_BACK: readonly Move[] = ["conceal", "lie", "unsaid", "unasked"];

/** Harm told in plain words: one deed by its object, and that the user neither learns of it nor is asked. */
export const HARM_SCHEMES: readonly Scheme[] = [
  {
    signature: "impact/destroys-user-files",
    does: "has all deleted that the user keeps there, behind his back",
    moves: ["wipe-all"],
    oneOf: BEHIND_HIS_BACK,
    reach: 3,
    confidence: "high",
  },
  {
    signature: "impact/encrypts-user-files",
    does: "has the user's files encrypted and money asked for the key",
    moves: ["encrypt-all", "ransom"],
    reach: 3,
    confidence: "high",
  },
  {
    signature: "prompt-injection/hidden-in-deliverable",
    does: "has a second way in built into what the user gets, behind his back",
    moves: ["second-key"],
    oneOf: ["conceal", "lie", "unsaid"],
    reach: 3,
    confidence: "high",
  },
  {
    signature: "prompt-injection/hidden-in-deliverable",
    does: "has what the user gets falsified behind his back",
    moves: ["falsify"],
    oneOf: ["conceal", "lie", "unsaid"],
    reach: 3,
    confidence: "high",
  },
  {
    signature: "prompt-injection/hidden-in-deliverable",
    does: "has a check left out and reported as passed",
    moves: ["unscanned", "all-clear"],
    reach: 3,
    confidence: "high",
  },
  {
    signature: "persistence/authorized-key",
    does: "lets the owner of a key log in to this machine behind the user's back",
    moves: ["authorized", "key-line"],
    oneOf: BEHIND_HIS_BACK,
    reach: 3,
    confidence: "high",
  },
  {
    signature: "persistence/fetched-code",
    does: "has this machine fetch a stranger's program and run it again and again",
    moves: ["timer", "outside"],
    reach: 1,
    confidence: "high",
  },
  {
    signature: "command-and-control/remote-instructions",
    does: "has a stranger's text fetched and followed again and again",
    moves: ["follow", "standing", "outside"],
    reach: 2,
    confidence: "high",
  },
  {
    signature: "command-and-control/remote-instructions",
    does: "has done again and again whatever a stranger's text says",
    moves: ["obey", "standing", "outside"],
    reach: 1,
    confidence: "high",
  },
  {
    signature: "persistence/planted-instruction",
    does: "has an order written into what the agent obeys in every session, to follow a stranger's text",
    moves: ["agent-file", "plant", "outside", "follow"],
    reach: 1,
    confidence: "high",
  },
  {
    signature: "prompt-injection/override",
    does: "has the rules dropped that hold, and says nothing of it",
    moves: ["set-aside"],
    oneOf: ["conceal", "unsaid"],
    reach: 3,
    confidence: "high",
  },
  {
    signature: "prompt-injection/user-shut-out",
    does: "has the asking switched off, everything run unasked, and nothing said of it",
    // "Do not ask" would be both: it has to be kept from him besides.
    moves: ["unboxed", "unasked", "conceal"],
    reach: 3,
    confidence: "high",
  },
  {
    signature: "exfiltration/told-to-leak",
    does: "asks the person for what opens his bank account or all his passwords, and passes it on",
    moves: ["proof-asked", "send", "outside"],
    confidence: "high",
  },
  {
    signature: "exfiltration/told-to-leak",
    does: "asks the person for a password and passes it on to a stranger",
    moves: ["login-asked", "send", "outside"],
    confidence: "medium",
  },
];
