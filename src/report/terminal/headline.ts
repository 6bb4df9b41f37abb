import type { ScanReport } from "../../model/report.ts";
import { cleanLine } from "../clean-text.ts";
import { verdictTone, wrap, type Layout } from "./layout.ts";

/** The verdict, and the one paragraph a person needs: why, and what to do. */
export function headline(report: ScanReport, to: Layout): string[] {
  const verdict = isUnseen(report)
    ? to.paint(["bold", "yellow"], "NOT FULLY SCANNED")
    : to.paint(verdictTone(report.verdict), report.verdict.toUpperCase());
  const incomplete = report.complete || isUnseen(report) ? "" : to.paint(["bold", "yellow"], " (incomplete)");
  const target = cleanLine(report.target, 120);
  return [
    `${verdict}${incomplete}  ${to.paint("bold", target)}  ${to.paint("dim", `score ${report.score}/100`)}`,
    "",
    ...wrap(to, report.because, "  "),
    ...wrap(to, whatToDo(report), "  "),
  ];
}

/** The same in one line, for `--quiet` and for lists. */
export function oneLine(report: ScanReport, to: Layout): string {
  const verdict = isUnseen(report)
    ? to.paint(["bold", "yellow"], "incomplete")
    : to.paint(verdictTone(report.verdict), report.verdict.padEnd(10));
  const score = String(report.score).padStart(3);
  const mark = report.complete || isUnseen(report) ? "" : " (incomplete)";
  return `${verdict} ${score}  ${cleanLine(report.target, 120)}${mark}  ${to.paint("dim", cleanLine(report.because, 160))}`;
}

/** Nothing was found in what could be read, which is not the same as clean: that word is kept for complete scans. */
function isUnseen(report: ScanReport): boolean {
  return report.verdict === "clean" && !report.complete;
}

function whatToDo(report: ScanReport): string {
  switch (report.verdict) {
    case "malicious":
      return (
        "What to do: do not install it. Where it was already installed, remove it, treat every secret that the agent " +
        "could read as stolen, and check the steps below by hand before reporting it to the registry."
      );
    case "suspicious":
      return (
        "What to do: read the findings below before you install it; each says what would clear it. " +
        "If you cannot tell whether it is needed, ask the author or do without."
      );
    case "clean":
      return report.complete
        ? "What to do: check that what it can do, below, is what you want it for."
        : "What to do: not everything could be looked at. Read the gaps below; what lies in them was not judged.";
  }
}
