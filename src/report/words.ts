import type { CapabilityKind } from "../model/capability.ts";
import { encodingWords } from "../model/encoding-words.ts";
import { SEVERITIES, type Finding, type Step } from "../model/finding.ts";
import { HIDING_WORDS } from "../model/hiding.ts";
import { VERDICTS, type ScanReport } from "../model/report.ts";

/** What every format says in the same words. */
export const CAPABILITY_LABELS: Readonly<Record<CapabilityKind, string>> = {
  "contacts-host": "contacts",
  "runs-command": "runs",
  "reads-secret": "reads secrets",
  "reads-file": "reads files",
  "writes-file": "writes files",
  "installs-package": "installs",
  persists: "stays by",
  listens: "listens on",
  "evaluates-code": "evaluates",
  captures: "captures",
};

export const UNDECLARED = "not accounted for by its description, homepage, requires or install";

/** Nothing was found in what could be read, which is not the same as clean: that word is kept for complete scans. */
export function isUnseen(report: Pick<ScanReport, "verdict" | "complete">): boolean {
  return report.verdict === "clean" && !report.complete;
}

/** A whole checkout is best known by the name that its package gives itself. */
export function targetName({ target, name }: Pick<ScanReport, "target" | "name">): string {
  return target === "." ? (name ?? "the whole folder") : target;
}

export function verdictWord(report: Pick<ScanReport, "verdict" | "complete">): string {
  return isUnseen(report) ? "not fully scanned" : report.verdict;
}

/** The advice below the verdict, one paragraph. */
export function whatToDo(report: Pick<ScanReport, "verdict" | "complete">): string {
  switch (report.verdict) {
    case "malicious":
      return (
        "do not install it. Where it was already installed, remove it, treat every secret that the agent " +
        "could read as stolen, and check the steps below by hand before reporting it to the registry."
      );
    case "suspicious":
      return (
        "read the findings below before you install it; each says what would clear it. " +
        "If you cannot tell whether it is needed, ask the author or do without."
      );
    case "clean":
      return report.complete
        ? "check that what it can do, below, is what you want it for."
        : "not everything could be looked at. Read the gaps below; what lies in them was not judged.";
  }
}

/** A text that talks somebody into something needs no code, and must not be called harmless for that. */
export function noCapabilities({ findings, bundled }: ScanReport): string {
  if (findings.some(({ role }) => role === "intent")) return "Nothing by itself; what its text asks for is below.";
  if (bundled.length > 0) return "Nothing by itself; its skills are below.";
  return "No program in it acts: none runs a command, contacts a host or reads a secret. What its text asks of the agent is for the agent's own tools.";
}

export function isCapabilityKind(kind: string): kind is CapabilityKind {
  return kind in CAPABILITY_LABELS;
}

/** Notes on what a package merely can do are for those who ask; everything else is a finding to act on. */
export function isNote(finding: Finding): boolean {
  return finding.role === "capability" || finding.severity === "info";
}

export function worstFirst(findings: readonly Finding[]): readonly Finding[] {
  return findings.toSorted((a, b) => SEVERITIES.indexOf(b.severity) - SEVERITIES.indexOf(a.severity));
}

/** Why a step is not to be seen at its place: " (decoded text, hidden as base64)". Empty where it is. */
export function throughWhat({ layers }: Pick<Step, "layers">): string {
  const encodings = layers.flatMap((layer) => (layer.kind === "decoded" ? [layer.encoding] : []));
  const parts = [
    ...(encodings.length === 0 ? [] : [`decoded text, hidden ${encodingWords(encodings)}`]),
    ...layers.flatMap((layer) => (layer.kind === "hidden" ? [HIDING_WORDS[layer.technique]] : [])),
  ];
  return parts.length === 0 ? "" : ` (${[...new Set(parts)].join("; ")})`;
}

export function pointsOf(finding: Finding, report: ScanReport): number {
  return report.scoreParts
    .filter((part) => part.finding === finding.fingerprint)
    .reduce((sum, part) => sum + part.points, 0);
}

export function describeFiles({ count, bytes }: ScanReport["files"]): string {
  return `${counted(count, "file")}, ${Math.ceil(bytes / 1024).toLocaleString("en-US")} KB`;
}

export function counted(count: number, noun: string, plural = `${noun}s`): string {
  return `${count.toLocaleString("en-US")} ${count === 1 ? noun : plural}`;
}

/** The worst verdict first, then the highest score; equals keep their order. */
export function worstReportsFirst(reports: readonly ScanReport[]): readonly ScanReport[] {
  const rank = ({ verdict, complete, score }: ScanReport): number =>
    VERDICTS.indexOf(verdict) * 1_000 + (complete ? 0 : 500) + score;
  return reports.toSorted((a, b) => rank(b) - rank(a));
}
