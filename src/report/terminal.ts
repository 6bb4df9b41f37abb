import type { ScanReport } from "../model/report.ts";
import { capabilities } from "./terminal/capabilities.ts";
import { findings } from "./terminal/findings.ts";
import { footer } from "./terminal/footer.ts";
import { headline, oneLine } from "./terminal/headline.ts";
import { layout } from "./terminal/layout.ts";

export interface TerminalOptions {
  /** Columns of the terminal; undefined: not a terminal, 80 are assumed. */
  readonly columns: number | undefined;
  readonly colour: boolean;
  readonly detail: "quiet" | "normal" | "verbose";
}

/** For a person: the verdict first, then what it can do, then what is wrong and how to check it. */
export function renderTerminal(reports: readonly ScanReport[], options: TerminalOptions): string {
  const to = layout(options.columns, options.colour);
  if (options.detail === "quiet") return reports.map((report) => `${oneLine(report, to)}\n`).join("");
  const all = options.detail === "verbose";
  const rule = to.paint("dim", "─".repeat(to.width));
  return reports
    .map((report) =>
      [
        ...headline(report, to),
        "",
        to.paint("bold", "What it can do"),
        ...capabilities(report, to, all),
        ...section(findings(report, to, all), to.paint("bold", "Findings")),
        ...footer(report, to, all),
        "",
      ].join("\n"),
    )
    .join(`\n${rule}\n\n`);
}

function section(lines: readonly string[], title: string): string[] {
  return lines.length === 0 ? [] : ["", title, ...lines];
}
