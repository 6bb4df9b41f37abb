import type { Scheme } from "./scheme.ts";

/*
 * What is named is certain, how the user stands to it is not: nobody says that it is kept from him, or says so in words
 * that no list has. There the words decide that were learned of attacks ("worded"). They alone only ask for a look; where
 * somebody is asked to do something with such a pair, in the same breath, they agree with what stands there.
 */
const ROWS: readonly Omit<Scheme, "reach" | "oneOf">[] = [
  {
    signature: "exfiltration/told-to-leak",
    does: "names keys or secrets beside a stranger's address, in the words of known attacks",
    moves: ["keys-named", "stranger"],
    confidence: "high",
  },
  {
    signature: "exfiltration/told-to-leak",
    does: "names what the agent remembers of its user beside a stranger's address, in the words of known attacks",
    moves: ["memory", "stranger"],
    confidence: "medium",
  },
  {
    signature: "exfiltration/told-to-leak",
    does: "asks the person for a password and names a stranger's address, in the words of known attacks",
    moves: ["login-asked", "stranger"],
    confidence: "high",
  },
  {
    signature: "finance/asks-seed-phrase",
    does: "names the recovery words of a wallet beside a stranger's address, in the words of known attacks",
    moves: ["seed", "stranger"],
    confidence: "high",
  },
  {
    signature: "command-and-control/remote-instructions",
    does: "has a stranger's text obeyed, in the words of known attacks",
    moves: ["obey", "source"],
    confidence: "high",
  },
  {
    signature: "prompt-injection/self-replication",
    does: "has something put where other skills live, in the words of known attacks",
    moves: ["skills-place", "spread"],
    confidence: "medium",
  },
];

/** Lines within which they belong together. */
const REACH = 4;

export const WORDED_SCHEMES: readonly Scheme[] = ROWS.map((row) => ({
  ...row,
  oneOf: ["worded"],
  reach: REACH,
}));
