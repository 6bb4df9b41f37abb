import type { Finding } from "../../model/finding.ts";
import type { ScanReport } from "../../model/report.ts";
import { cleanLine } from "../clean-text.ts";
import { told, type FindingGroup } from "../told.ts";
import { isNote, pointsOf, throughWhat, worstFirst } from "../words.ts";
import { dim, fit, severityTone, wrap, type Layout } from "./layout.ts";

/** Signs of harm first, then weaknesses; what it merely can do only when asked for. */
export function findings(report: ScanReport, to: Layout, all: boolean): string[] {
  const shown = worstFirst(report.findings.filter((finding) => all || !isNote(finding)));
  const hidden = report.findings.length - shown.length;
  const lines = told(shown).flatMap((group) => ["", ...oneGroup(group, report, to)]);
  if (hidden > 0) {
    const notes = hidden === 1 ? "1 note" : `${hidden} notes`;
    lines.push("", ...dim(to, `${notes} on capabilities not shown (--verbose)`, "  "));
  }
  return lines;
}

/** What it means and what clears it is said once for all places of a signature, and one deed in ten files is one deed. */
function oneGroup({ first, deeds }: FindingGroup, report: ScanReport, to: Layout): string[] {
  const points = deeds.flat().reduce((sum, finding) => sum + pointsOf(finding, report), 0);
  const level = to.paint(["bold", severityTone(first.severity)], first.severity);
  const worth = points > 0 ? to.paint("dim", `  +${points}`) : "";
  return [
    `  ${level}${worth}`,
    ...wrap(to, first.title, "    ").map((row) => to.paint("bold", row)),
    ...dim(to, `${first.id} · confidence ${first.confidence} · ${first.role}`, "    "),
    ...deeds.flatMap(([deed, ...others]) => (deed === undefined ? [] : oneDeed(deed, others, to))),
    ...wrap(to, `Why: ${first.why}`, "      ", "    "),
    ...wrap(to, `To clear it: ${first.fix}`, "      ", "    "),
  ];
}

function oneDeed(finding: Finding, others: readonly Finding[], to: Layout): string[] {
  const places = others.map(({ at }) => `${cleanLine(at.path, 80)}:${at.line}`).join(", ");
  return [
    ...wrap(to, finding.message, "    "),
    ...excerpt(finding, to),
    ...chain(finding, to),
    ...(others.length === 0 ? [] : wrap(to, `The same at ${places}`, "      ", "    ")),
  ];
}

function excerpt(finding: Finding, to: Layout): string[] {
  const { at } = finding;
  const place = wrap(to, `${cleanLine(at.path)}:${at.line}:${at.column}`, "    ").map((row) => to.paint("cyan", row));
  const digits = String(finding.excerpt.at(-1)?.line ?? 0).length;
  const frame = finding.excerpt.map(({ line, text }) => {
    const here = line >= at.line && line <= (at.endLine ?? at.line);
    const row = fit(to, text, `    ${here ? ">" : " "} ${String(line).padStart(digits)} | `);
    return here ? row : to.paint("dim", row);
  });
  return [...place, ...frame];
}

/** The order in which it would happen, each step with its place: what a person checks by hand. */
function chain(finding: Finding, to: Layout): string[] {
  if (finding.chain.length < 2) return [];
  return [
    to.paint("dim", "    Step by step:"),
    ...finding.chain.flatMap((step, index) => {
      const text = `${cleanLine(step.at.path, 80)}:${step.at.line}  ${step.does}${throughWhat(step)}`;
      return wrap(to, text, "         ", `      ${index + 1}. `);
    }),
  ];
}
