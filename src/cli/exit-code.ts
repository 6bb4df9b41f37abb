import { VERDICTS, type ScanReport, type Verdict } from "../model/report.ts";

/** Documented in README.md; test/cli holds the two together. */
export const EXIT = { ok: 0, found: 1, failed: 2, incomplete: 3, interrupted: 130 } as const;

export const THRESHOLDS = ["suspicious", "malicious", "never"] as const;
export type Threshold = (typeof THRESHOLDS)[number];

/** A finding outranks a failed target, which outranks an incomplete scan: the worst news decides. */
export function exitCode(reports: readonly ScanReport[], failures: number, failOn: Threshold): number {
  if (reports.some((report) => reaches(report.verdict, failOn))) return EXIT.found;
  if (failures > 0) return EXIT.failed;
  return reports.every((report) => report.complete) ? EXIT.ok : EXIT.incomplete;
}

function reaches(verdict: Verdict, failOn: Threshold): boolean {
  return failOn !== "never" && VERDICTS.indexOf(verdict) >= VERDICTS.indexOf(failOn);
}
