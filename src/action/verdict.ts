import type { Threshold } from "../model/policy.ts";
import type { ScanReport } from "../model/report.ts";
import { outcomeOf, type Outcome } from "../tasks/outcome.ts";
import { isNote, isUnseen, worstReportsFirst } from "../report/words.ts";

export interface Result {
  readonly outcome: Outcome;
  /** ClawHub's words, `incomplete` where nothing was found in what could be read, `none` where nothing was scanned. */
  readonly verdict: "clean" | "suspicious" | "malicious" | "incomplete" | "none";
  readonly score: number;
  /** Findings to act on; notes on capabilities are none. */
  readonly findings: number;
}

export function resultOf(reports: readonly ScanReport[], failOn: Threshold): Result {
  const outcomes = new Set(reports.map((report) => outcomeOf(report, failOn)));
  const [worst] = worstReportsFirst(reports);
  const findings = reports
    .flatMap(withBundled)
    .flatMap((report) => report.findings.filter((finding) => !isNote(finding)));
  return {
    outcome: outcomes.has("fail") ? "fail" : outcomes.has("incomplete") ? "incomplete" : "pass",
    verdict: worst === undefined ? "none" : isUnseen(worst) ? "incomplete" : worst.verdict,
    score: Math.max(0, ...reports.map(({ score }) => score)),
    findings: new Set(findings.map(({ fingerprint }) => fingerprint)).size,
  };
}

function withBundled(report: ScanReport): readonly ScanReport[] {
  return [report, ...report.bundled.flatMap(withBundled)];
}

/** As the command line: 0 pass, 1 fail, 2 could not scan, 3 incomplete. `never` means never, but for our own failure. */
export function exitCodeOf({ outcome }: Result, failures: number, failOn: Threshold | null): number {
  if (outcome === "fail") return 1;
  if (failures > 0) return 2;
  return outcome === "incomplete" && failOn !== "never" ? 3 : 0;
}
