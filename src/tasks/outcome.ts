import type { Threshold } from "../model/policy.ts";
import { VERDICTS, type ScanReport } from "../model/report.ts";

export const OUTCOMES = ["pass", "incomplete", "fail"] as const;
/** What a report comes to for whoever has to act on it: an exit code, a red or green check, an admission. */
export type Outcome = (typeof OUTCOMES)[number];

/** The policy's decision; without a policy, `failOn` is one: from this verdict on it fails. */
export function outcomeOf(report: ScanReport, failOn: Threshold): Outcome {
  const { policy } = report;
  const failed =
    policy === null
      ? failOn !== "never" && VERDICTS.indexOf(report.verdict) >= VERDICTS.indexOf(failOn)
      : policy.decision === "fail";
  if (failed) return "fail";
  return report.complete || policy?.incomplete === "accept" ? "pass" : "incomplete";
}
