import type { Scheme } from "./scheme.ts";

const ROWS: readonly Omit<Scheme, "signature">[] = [
  {
    does: "has keys or secrets sent to a stranger",
    moves: ["store-path", "send", "outside"],
    confidence: "high",
  },
  {
    does: "has keys or secrets sent away behind the user's back",
    moves: ["store", "send", "away"],
    oneOf: ["quiet", "conceal", "lie", "hidden"],
    confidence: "high",
  },
  {
    does: "names several stores of keys beside a stranger's address",
    moves: ["stores-sent"],
    isEvident: true,
    confidence: "high",
  },
  {
    does: "names several stores of keys beside a stranger's address, and nothing that is done with them",
    moves: ["stores"],
    isEvident: true,
    confidence: "low",
  },
  {
    does: "has keys or secrets put where others read them",
    moves: ["channel", "store-path"],
    reach: 4,
    confidence: "high",
  },
  {
    does: "has what is the user's own sent away behind his back",
    moves: ["private", "send", "away"],
    oneOf: ["quiet", "conceal", "lie", "hidden"],
    confidence: "high",
  },
  {
    does: "has something sent away and denied to the user",
    moves: ["send", "away", "lie"],
    confidence: "high",
  },
  {
    does: "has something sent away behind the user's back",
    moves: ["send", "outside", "conceal"],
    confidence: "medium",
  },
  {
    does: "has keys or secrets handed on behind the user's back",
    moves: ["store-sent", "conceal"],
    confidence: "high",
  },
  {
    does: "has keys or secrets filled into an address of a stranger",
    moves: ["slot-store", "outside"],
    confidence: "high",
  },
  {
    does: "has what is the user's own filled into an address behind his back",
    moves: ["slot-private", "away"],
    oneOf: ["conceal", "quiet", "lie", "unsaid"],
    confidence: "high",
  },
  {
    does: "has what is the user's own filled into the address of a picture, which shows nothing of it, behind his back",
    moves: ["slot-picture", "away"],
    oneOf: ["conceal", "quiet", "lie", "unsaid", "denied"],
    confidence: "high",
  },
  {
    does: "has a tool take keys, secrets or the conversation behind the user's back",
    moves: ["tool-takes"],
    oneOf: ["conceal", "lie"],
    confidence: "high",
  },
  {
    does: "has a tool take keys or secrets by their place behind the user's back",
    moves: ["tool-takes", "store-path"],
    oneOf: ["unsaid", "denied"],
    confidence: "high",
  },
  {
    does: "has what was said sent away in the address of a picture",
    moves: ["picture", "private", "send"],
    confidence: "high",
  },
  {
    does: "asks for the password of this computer and passes it on",
    moves: ["machine-login", "login-asked", "send", "outside"],
    confidence: "high",
  },
  {
    does: "asks the person for a password with its second proof and passes both on",
    moves: ["two-factor", "send", "outside"],
    oneOf: ["ask-user", "conceal", "quiet"],
    confidence: "high",
  },
  {
    does: "has mails with codes and passwords sent on to one mailbox",
    moves: ["codes-sent"],
    confidence: "medium",
  },
  {
    does: "asks the person for a password and passes it on",
    moves: ["login-asked", "send", "away"],
    oneOf: ["quiet", "conceal", "lie"],
    confidence: "high",
  },
  {
    does: "has something sent to a stranger, but not where somebody looks",
    moves: ["dormant", "send", "outside"],
    confidence: "medium",
  },
  {
    does: "has keys or secrets sent to a stranger unasked",
    moves: ["keys", "send", "outside", "unasked"],
    confidence: "medium",
  },
  {
    does: "has what is the user's own carried away by a picture behind his back",
    moves: ["picture", "private", "conceal"],
    confidence: "high",
  },
  {
    does: "has keys or secrets sent away as they are, nothing blacked out",
    moves: ["unmasked", "send", "outside"],
    confidence: "high",
  },
];

/** What is the user's goes to somebody else. */
export const LEAK_SCHEMES: readonly Scheme[] = ROWS.map((row) => ({ signature: "exfiltration/told-to-leak", ...row }));
