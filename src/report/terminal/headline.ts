import stringWidth from "string-width";
import type { ScanReport } from "../../model/report.ts";
import { cleanLine } from "../clean-text.ts";
import { isUnseen, whatToDo } from "../words.ts";
import { verdictTone, wrap, type Layout } from "./layout.ts";

/** The verdict, and the one paragraph a person needs: why, and what to do. */
export function headline(report: ScanReport, to: Layout): string[] {
  const verdict = isUnseen(report)
    ? to.paint(["bold", "yellow"], "NOT FULLY SCANNED")
    : to.paint(verdictTone(report.verdict), report.verdict.toUpperCase());
  const incomplete = report.complete || isUnseen(report) ? "" : to.paint(["bold", "yellow"], " (incomplete)");
  const target = cleanLine(report.target, 120);
  const score = `${to.paint("dim", `score ${report.score}/100`)}${decision(report, to)}`;
  const line = `${verdict}${incomplete}  ${to.paint("bold", target)}  ${score}`;
  return [
    ...(stringWidth(line) <= to.width
      ? [line]
      : [`${verdict}${incomplete}  ${score}`, ...wrap(to, target, "  ").map((row) => to.paint("bold", row))]),
    "",
    ...wrap(to, report.because, "  "),
    ...wrap(to, `What to do: ${whatToDo(report)}`, "  "),
  ];
}

/** What the user's policy makes of it, which is what the exit code says. */
function decision({ policy }: ScanReport, to: Layout): string {
  if (policy === null) return "";
  return `  ${to.paint(policy.decision === "pass" ? "green" : ["bold", "red"], `policy ${policy.decision}`)}`;
}

/** The same in one line, for `--quiet` and for lists. */
export function oneLine(report: ScanReport, to: Layout): string {
  const verdict = isUnseen(report)
    ? to.paint(["bold", "yellow"], "incomplete")
    : to.paint(verdictTone(report.verdict), report.verdict.padEnd(10));
  const score = String(report.score).padStart(3);
  const mark = report.complete || isUnseen(report) ? "" : " (incomplete)";
  return `${verdict} ${score}  ${cleanLine(report.target, 120)}${mark}${decision(report, to)}  ${to.paint("dim", cleanLine(report.because, 160))}`;
}
