import type { Finding } from "../../model/finding.ts";
import type { ScanReport } from "../../model/report.ts";
import { cleanLine } from "../clean-text.ts";
import { isNote, pointsOf, worstFirst } from "../words.ts";
import { dim, fit, severityTone, wrap, type Layout } from "./layout.ts";

/** Signs of harm first, then weaknesses; what it merely can do only when asked for. */
export function findings(report: ScanReport, to: Layout, all: boolean): string[] {
  const shown = worstFirst(report.findings.filter((finding) => all || !isNote(finding)));
  const hidden = report.findings.length - shown.length;
  const lines = shown.flatMap((finding) => ["", ...oneFinding(finding, report, to)]);
  if (hidden > 0) {
    const notes = hidden === 1 ? "1 note" : `${hidden} notes`;
    lines.push("", ...dim(to, `${notes} on capabilities not shown (--verbose)`, "  "));
  }
  return lines;
}

function oneFinding(finding: Finding, report: ScanReport, to: Layout): string[] {
  const points = pointsOf(finding, report);
  const level = to.paint(["bold", severityTone(finding.severity)], finding.severity);
  const worth = points > 0 ? to.paint("dim", `  +${points}`) : "";
  return [
    `  ${level}${worth}`,
    ...wrap(to, finding.title, "    ").map((row) => to.paint("bold", row)),
    ...dim(to, `${finding.id} · confidence ${finding.confidence} · ${finding.role}`, "    "),
    ...wrap(to, finding.message, "    "),
    ...excerpt(finding, to),
    ...chain(finding, to),
    ...wrap(to, `Why: ${finding.why}`, "      ", "    "),
    ...wrap(to, `To clear it: ${finding.fix}`, "      ", "    "),
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
      const through = step.layers.map(({ kind }) => kind).filter((kind) => kind === "decoded" || kind === "hidden");
      const how = through.length === 0 ? "" : ` (${through.join(", ")} text)`;
      const text = `${cleanLine(step.at.path, 80)}:${step.at.line}  ${step.does}${how}`;
      return wrap(to, text, "         ", `      ${index + 1}. `);
    }),
  ];
}
