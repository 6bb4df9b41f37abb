import type { Move } from "./move.ts";
import type { Scheme } from "./scheme.ts";

/** It goes untold or unasked, or stands where nobody sees it. */
const BEHIND_HIS_BACK: readonly Move[] = ["conceal", "lie", "unsaid", "unasked", "quiet", "hidden"];

/** Lets strangers in, puts them between, or lets them watch: the deed by its object, and that the user does not learn of it. */
export const REACH_SCHEMES: readonly Scheme[] = [
  {
    signature: "command-and-control/tunnel",
    does: "has a way into this machine opened to a stranger, behind the user's back",
    moves: ["tunnel", "outside"],
    oneOf: BEHIND_HIS_BACK,
    reach: 4,
    confidence: "high",
  },
  {
    signature: "command-and-control/tunnel",
    does: "has a way into this machine opened behind the user's back",
    moves: ["tunnel"],
    oneOf: ["conceal", "lie"],
    reach: 3,
    confidence: "medium",
  },
  {
    signature: "credential-access/rerouted-traffic",
    does: "has a stranger put between this machine and the network, behind the user's back",
    moves: ["between", "outside"],
    oneOf: BEHIND_HIS_BACK,
    reach: 4,
    confidence: "high",
  },
  {
    signature: "exfiltration/capture-to-collector",
    does: "has recorded what the user does, and sent to a stranger behind his back",
    moves: ["watch", "send", "outside"],
    oneOf: BEHIND_HIS_BACK,
    confidence: "high",
  },
  {
    // Not "hidden": templates tell in comments what belongs where, screenshots too.
    signature: "credential-access/untold-recording",
    does: "has recorded what the user does, and kept from him",
    moves: ["watch"],
    oneOf: ["conceal", "lie"],
    reach: 3,
    confidence: "medium",
  },
  {
    signature: "finance/spend-without-approval",
    does: "has gift cards bought and their codes passed on",
    moves: ["gift-cards", "card-codes", "send"],
    oneOf: ["outside", "conceal", "lie", "unsaid", "unasked", "quiet"],
    reach: 4,
    confidence: "high",
  },
];
