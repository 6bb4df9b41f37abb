import type { Move } from "./move.ts";
import type { Scheme } from "./scheme.ts";

/** It goes untold, unasked or unseen, in whatever words. */
const KEPT_BACK: readonly Move[] = ["unsaid", "conceal", "lie", "unasked", "hidden"];

/** Schemes that are told by what they name: no verb is asked for, so that no wording and no language escapes. */
const ROWS: readonly Omit<Scheme, "isEvident">[] = [
  {
    signature: "exfiltration/told-to-leak",
    does: "names what the agent remembers of its user beside a stranger's address, and has it go unsaid",
    moves: ["memory", "stranger"],
    oneOf: KEPT_BACK,
    confidence: "high",
  },
  {
    signature: "exfiltration/told-to-leak",
    does: "names keys or secrets beside a stranger's address, and has it go unsaid",
    moves: ["keys-named", "stranger"],
    oneOf: KEPT_BACK,
    confidence: "high",
  },
  {
    signature: "exfiltration/told-to-leak",
    does: "has something go to somebody's mailbox unsaid",
    moves: ["mailbox"],
    oneOf: KEPT_BACK,
    confidence: "medium",
  },
  {
    signature: "exfiltration/told-to-leak",
    does: "has a copy of what the user sends go to a stranger's mailbox, where nobody sees it, and has it go unsaid",
    moves: ["blind-copy"],
    oneOf: ["unsaid", "conceal", "lie", "quiet", "denied"],
    confidence: "high",
  },
  {
    signature: "exfiltration/told-to-leak",
    does: "has something go unsaid to a machine without a name",
    moves: ["bare-address"],
    oneOf: KEPT_BACK,
    confidence: "medium",
  },
  {
    signature: "persistence/agent-settings-to-stranger",
    does: "has a machine without a name put into what agents are set up by, and has it go unsaid",
    moves: ["agent-settings", "bare-address"],
    oneOf: KEPT_BACK,
    reach: 12,
    confidence: "high",
  },
  {
    signature: "persistence/agent-settings-to-stranger",
    does: "has a stranger's place put into what agents are set up by, and has it go unsaid",
    moves: ["agent-settings", "stranger"],
    oneOf: ["unsaid", "conceal", "lie"],
    confidence: "medium",
  },
  {
    signature: "exfiltration/told-to-leak",
    does: "names keys or secrets beside a place where only its maker reads what arrives",
    moves: ["keys-named", "collector"],
    confidence: "medium",
  },
  {
    signature: "command-and-control/remote-instructions",
    does: "has an address asked that learns who asks, and has it go unsaid",
    moves: ["carrier"],
    oneOf: KEPT_BACK,
    confidence: "medium",
  },
  {
    signature: "command-and-control/remote-instructions",
    does: "has a stranger's text fetched, which may change any day, and has it go unsaid",
    moves: ["remote-text"],
    oneOf: KEPT_BACK,
    confidence: "medium",
  },
  {
    signature: "prompt-injection/user-shut-out",
    does: "names several safeguards and has it go unsaid",
    moves: ["guards"],
    // A comment in a template names safeguards to whoever fills it in.
    oneOf: KEPT_BACK.filter((move) => move !== "hidden"),
    confidence: "medium",
  },
  {
    signature: "prompt-injection/user-shut-out",
    does: "gives somebody's mailbox the highest rights",
    moves: ["all-rights"],
    confidence: "medium",
  },
  {
    signature: "finance/hidden-recipient",
    does: "names one account and has it go unsaid",
    moves: ["account"],
    oneOf: KEPT_BACK,
    confidence: "medium",
  },
  {
    signature: "impact/destroys-user-files",
    does: "has what the user keeps deleted with what would bring it back, and has it go unsaid",
    moves: ["wipe"],
    oneOf: KEPT_BACK,
    confidence: "medium",
  },
  {
    signature: "impact/destroys-user-files",
    does: "names commands that cannot be taken back and has it go unsaid",
    moves: ["ruin"],
    oneOf: KEPT_BACK,
    confidence: "medium",
  },
  {
    signature: "prompt-injection/self-replication",
    does: "writes where other skills and what the agent obeys live, and has it go unsaid",
    moves: ["skills-place", "agent-file"],
    oneOf: KEPT_BACK,
    confidence: "medium",
  },
];

/** Lines within which they belong together: nothing else does. */
const REACH = 6;

/** Nobody has to be asked: where nothing is quoted, tested or warned of, such things are named to be used. */
export const NAMED_SCHEMES: readonly Scheme[] = ROWS.map((row) => ({ reach: REACH, ...row, isEvident: true }));
