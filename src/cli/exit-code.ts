import type { Threshold } from "../model/policy.ts";
import type { ScanReport } from "../model/report.ts";
import { outcomeOf } from "../tasks/outcome.ts";

export { THRESHOLDS } from "../model/policy.ts";

/** Documented in README.md; test/cli holds the two together. */
export const EXIT = { ok: 0, found: 1, failed: 2, incomplete: 3, interrupted: 130 } as const;

/** A finding outranks a failed target, which outranks an incomplete scan: the worst news decides. */
export function exitCode(reports: readonly ScanReport[], failures: number, failOn: Threshold): number {
  const outcomes = new Set(reports.map((report) => outcomeOf(report, failOn)));
  if (outcomes.has("fail")) return EXIT.found;
  if (failures > 0) return EXIT.failed;
  return outcomes.has("incomplete") ? EXIT.incomplete : EXIT.ok;
}
