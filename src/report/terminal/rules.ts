import type { ScanReport } from "../../model/report.ts";
import { cleanLine } from "../clean-text.ts";
import { acceptedLines, lapsedLines, policyLines, policyName } from "../rule-lines.ts";
import { wrap, type Layout } from "./layout.ts";

/** More than this of one kind is counted, unless the reader asked for all of them. */
const SHOWN = 8;

/** The policy's decision with the lines that made it, and each signature that it rates otherwise. */
export function policy({ policy: outcome }: ScanReport, to: Layout, all: boolean): string[] {
  if (outcome === null) return [];
  const decision =
    outcome.decision === "pass" ? to.paint(["bold", "green"], "pass") : to.paint(["bold", "red"], "fail");
  return [`  ${decision} by ${cleanLine(policyName(outcome), 100)}`, ...listed(policyLines(outcome), to, all)];
}

export function accepted(report: ScanReport, to: Layout, all: boolean): string[] {
  return listed(acceptedLines(report), to, all);
}

export function lapsed(report: ScanReport, to: Layout, all: boolean): string[] {
  return listed(lapsedLines(report), to, all);
}

function listed(lines: readonly string[], to: Layout, all: boolean): string[] {
  const shown = all ? lines : lines.slice(0, SHOWN);
  const more = lines.length - shown.length;
  return [
    ...shown.flatMap((line) => wrap(to, line, "    ", "  - ")),
    ...(more > 0 ? [`  and ${more} more (--verbose)`] : []),
  ];
}
