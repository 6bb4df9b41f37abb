import type { ScanReport } from "../../model/report.ts";
import { cleanLine } from "../clean-text.ts";
import { dependencies } from "./dependencies.ts";
import { dim, wrap, type Layout } from "./layout.ts";
import { oneLine } from "./headline.ts";
import { accepted, lapsed, policy } from "./rules.ts";
import { proofLines } from "./proofs.ts";

/** Below the findings: how the score came about, what was proven, what was not looked at, what the registry says. */
export function footer(report: ScanReport, to: Layout, all: boolean): string[] {
  return [
    ...section(to, "Score", score(report, to)),
    ...section(to, "Policy", policy(report, to, all)),
    ...section(to, "Accepted, not counted", accepted(report, to, all)),
    ...section(to, "Suppressions without effect", lapsed(report, to, all)),
    ...section(
      to,
      "Bundled skills",
      report.bundled.flatMap((skill) => wrap(to, oneLine(skill, to), "      ", "  ")),
    ),
    ...section(
      to,
      "Proofs",
      // Hardly any skill is signed: that this one is not either is told by `verify`, and by --verbose.
      report.proofs.filter(({ status }) => all || status !== "absent").flatMap((proof) => proofLines(proof, to, all)),
    ),
    ...section(to, "Dependencies", dependencies(report, to)),
    ...section(to, "Not looked at", gaps(report, to, all)),
    ...section(to, "The registry says", registry(report, to)),
    ...section(
      to,
      "Notes",
      report.notes.flatMap((note) => wrap(to, note, "    ", "  ")),
    ),
    "",
    ...dim(to, summary(report), ""),
  ];
}

function section(to: Layout, title: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : ["", to.paint("bold", title), ...lines];
}

function score(report: ScanReport, to: Layout): string[] {
  return report.scoreParts.flatMap(({ points, reason }) =>
    wrap(to, reason, "        ", `  ${(points > 0 ? `+${points}` : String(points)).padStart(4)}  `),
  );
}

/** A hundred unreadable files of one kind are one line, unless the reader asked for all of them. */
const GAPS_SHOWN = 8;

function gaps(report: ScanReport, to: Layout, all: boolean): string[] {
  const ordered = report.gaps.toSorted((a, b) => Number(b.blocking) - Number(a.blocking));
  const shown = all ? ordered : ordered.slice(0, GAPS_SHOWN);
  const lines = shown.flatMap((gap) =>
    wrap(to, `${gap.code}: ${gap.message}${gap.blocking ? "" : " (not decisive)"}`, "    ", "  "),
  );
  const more = ordered.length - shown.length;
  return more > 0 ? [...lines, `  and ${more} more (--verbose)`] : lines;
}

function registry(report: ScanReport, to: Layout): string[] {
  const said = report.registry;
  if (said === null) return [];
  const other = said.matchesVersion === false ? " (about another version)" : "";
  const blocked = said.malwareBlocked ? "; blocked as malware" : "";
  const detail = [said.summary, said.reasons.join(", ")].filter(Boolean).join(" · ");
  return wrap(
    to,
    `${said.registry}: ${said.verdict}${other}${blocked}${detail === "" ? "" : ` · ${detail}`}`,
    "    ",
    "  ",
  );
}

function summary(report: ScanReport): string {
  const kilobytes = Math.ceil(report.files.bytes / 1024);
  const files = report.files.count === 1 ? "1 file" : `${report.files.count} files`;
  const { version, signatures } = report.engine;
  return `${cleanLine(report.packageKind)}, ${files}, ${kilobytes} KB · skillscan ${version}, signatures ${signatures.slice(0, 12)}`;
}
