import { compareTexts } from "../model/text-order.ts";
import { evidencePaths } from "../judge/evidence.ts";
import { RULES } from "../judge/rules.ts";
import { decide } from "../judge/verdict.ts";
import type { Baseline, BaselineEntry } from "../model/baseline.ts";
import type { Finding } from "../model/finding.ts";
import type { ScanReport } from "../model/report.ts";
import { packageOfOrigin } from "../policy/package-of-origin.ts";

export { renderBaseline } from "../policy/baseline-file.ts";

/** Who accepts what, and for how long. Days in UTC, `2026-11-25`. */
export interface Acceptance {
  readonly reason: string;
  readonly author: string;
  readonly today: string;
  readonly expires: string | null;
  /** Only findings of these signatures; empty: of all. */
  readonly signatures: readonly string[];
}

export interface Accepted {
  readonly baseline: Omit<Baseline, "file">;
  readonly added: readonly BaselineEntry[];
  readonly kept: readonly BaselineEntry[];
  /** Entries of the baseline before that nothing needs any more. */
  readonly dropped: readonly BaselineEntry[];
}

/** Findings that make a package malicious by themselves: to accept one takes more than a habit. */
export function gravest(reports: readonly ScanReport[]): readonly Finding[] {
  return everyReport(reports).flatMap(({ findings }) => {
    const { rule, findings: decisive } = decide(findings);
    return rule === RULES[0] ? decisive : [];
  });
}

/** A baseline that accepts what the reports find; entries of `before` that still hold stay as they are. */
export function accept(reports: readonly ScanReport[], acceptance: Acceptance, before: Baseline | null): Accepted {
  const known = new Map((before?.entries ?? []).map((entry) => [keyOf(entry), entry]));
  const added: BaselineEntry[] = [];
  const kept: BaselineEntry[] = [];
  const seen = new Set<string>();
  const wanted = ({ id, role, severity }: Finding): boolean =>
    role !== "capability" &&
    severity !== "info" &&
    (acceptance.signatures.length === 0 || acceptance.signatures.includes(id));
  for (const [report, target] of reports.flatMap((top) =>
    everyReport([top]).map((each) => [each, top.target] as const),
  )) {
    for (const finding of report.findings) {
      const entry = entryFor(finding, report, target, acceptance);
      const key = keyOf(entry);
      if (seen.has(key)) continue;
      const old = known.get(key);
      const holds =
        old !== undefined && sameFiles(old, entry) && (old.expires === null || old.expires > acceptance.today);
      if (!holds && !wanted(finding)) continue;
      seen.add(key);
      if (holds) kept.push(old);
      else added.push(entry);
    }
  }
  const targets = new Set(reports.map(({ target }) => target));
  const others = [...known.values()].filter((entry) => !seen.has(keyOf(entry)));
  const dropped = others.filter(({ target }) => targets.has(target));
  const entries = [...kept, ...added, ...others.filter(({ target }) => !targets.has(target))].toSorted(inFileOrder);
  return { baseline: { schema: "skillscan.baseline.v1", entries }, added, kept, dropped };
}

function everyReport(reports: readonly ScanReport[]): readonly ScanReport[] {
  return reports.flatMap((report) => [report, ...everyReport(report.bundled)]);
}

function entryFor(
  finding: Finding,
  report: ScanReport,
  target: string,
  { reason, author, today, expires }: Acceptance,
): BaselineEntry {
  const digests = new Map(report.evidence.map(({ path, sha256 }) => [path, sha256]));
  return {
    fingerprint: finding.fingerprint,
    signature: finding.id,
    path: finding.at.path,
    message: finding.message.slice(0, 1_000),
    files: evidencePaths(finding, (path) => digests.has(path)).flatMap((path) => {
      const sha256 = digests.get(path);
      return sha256 === undefined ? [] : [{ path, sha256 }];
    }),
    package: packageOfOrigin(report.origin),
    target,
    reason,
    author,
    date: today,
    expires,
  };
}

/** Two folders may hold the same file under the same path: each has its entry. */
function keyOf({ fingerprint, package: name, target }: BaselineEntry): string {
  return `${fingerprint}\n${name ?? target}`;
}

function sameFiles(a: BaselineEntry, b: BaselineEntry): boolean {
  return JSON.stringify(a.files) === JSON.stringify(b.files);
}

function inFileOrder(a: BaselineEntry, b: BaselineEntry): number {
  return compareTexts(a.target, b.target) || compareTexts(a.path, b.path) || compareTexts(keyOf(a), keyOf(b));
}
