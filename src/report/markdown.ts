import type { ScanReport } from "../model/report.ts";
import { codeSpan, plain } from "./markdown/escape.ts";
import { findingBlock, type LinkTo } from "./markdown/finding.ts";
import { capabilityTable, headline, rest } from "./markdown/package.ts";
import { counted, isNote, targetName, UNDECLARED, verdictWord, worstFirst, worstReportsFirst } from "./words.ts";
import { told } from "./told.ts";

/** GitHub refuses a longer comment ("body is too long, maximum is 65536 characters"); we count bytes, which are more. */
export const COMMENT_LIMIT = 65_536;
/** GitHub drops the whole summary of a step above 1 MiB. */
export const SUMMARY_LIMIT = 1_048_576;

export interface MarkdownOptions {
  /** Most bytes of the whole text; the worst stays, the rest is counted. */
  readonly limit: number;
  readonly linkTo?: LinkTo;
  /** What went wrong with targets that have no report. */
  readonly failures?: readonly string[];
}

/** A package's or repository's report for a pull request or a job summary: nothing of a package becomes markup in it. */
export function renderMarkdown(unordered: readonly ScanReport[], options: MarkdownOptions): string {
  const reports = worstReportsFirst(unordered);
  const [worst] = reports;
  const failures = (options.failures ?? []).map((failure) => `- ${plain(failure, 1_000)}\n`).slice(0, ROWS);
  if (worst === undefined) return nothing(failures);
  const text = new BoundedText(options.limit);
  text.must(`## skillscan: ${verdictWord(worst)}\n`);
  if (failures.length > 0) text.must(`**Not scanned:**\n\n${failures.join("")}\n`);
  if (reports.length > 1) overview(reports, text);
  for (const report of reports) onePackage(report, options.linkTo ?? (() => null), reports.length > 1, text);
  const { version, signatures } = worst.engine;
  return text.finish(`skillscan ${version}, signatures ${signatures.slice(0, 12)}. Nothing scanned was run.`);
}

function nothing(failures: readonly string[]): string {
  if (failures.length > 0) return `## skillscan: not scanned\n\n${failures.join("")}`;
  return "## skillscan: nothing to scan\n\nNo skill and no plugin was found.\n";
}

/** Clean packages beyond this are counted, not listed: a registry's repository has hundreds. */
const ROWS = 50;

function overview(reports: readonly ScanReport[], text: BoundedText): void {
  text.must("| Verdict | Score | Package | Why |\n| --- | ---: | --- | --- |\n");
  const rows = reports.slice(0, ROWS);
  for (const report of rows) {
    text.add(
      () =>
        `| **${verdictWord(report)}** | ${report.score} | ${codeSpan(targetName(report))} | ${plain(report.because)} |\n`,
      "package",
    );
  }
  const more = reports.length - rows.length;
  text.must(more > 0 ? `\nand ${more} more packages, none of them worse\n\n` : "\n");
}

function onePackage(report: ScanReport, linkTo: LinkTo, oneOfMany: boolean, text: BoundedText): void {
  const findings = worstFirst(report.findings.filter((finding) => !isNote(finding)));
  // A package of many about which there is nothing to do is a row of the overview.
  if (oneOfMany && report.verdict === "clean" && report.complete && findings.length === 0) return;
  text.add(() => `${headline(report)}\n\n`, "package");
  if (text.isFull) return;
  const tail = [capabilityBlock(report), ...rest(report).map((block) => `${block}\n`)];
  const reserve = Buffer.byteLength(tail.join("")) + SMALLEST;
  for (const group of told(findings))
    text.add(() => `${findingBlock(group, report, linkTo)}\n`, "finding", { reserve });
  for (const block of tail) text.add(() => block, "list at the end", { plural: "lists at the end" });
}

function capabilityBlock(report: ScanReport): string {
  const undeclared = report.capabilities.filter(({ declared }) => !declared).length;
  const legend = undeclared === 0 ? "" : `\n\nUndeclared: ${UNDECLARED}.`;
  const title = `What it can do (${counted(report.capabilities.length, "capability", "capabilities")}, ${undeclared} undeclared)`;
  return `<details><summary>${title}</summary>\n\n${capabilityTable(report)}${legend}\n\n</details>\n\n`;
}

/** Bytes. Nothing is that small: what cannot fit need not be written. */
const SMALLEST = 100;

/** Text that never grows past its limit: what does not fit is left out whole, counted and said. */
class BoundedText {
  /** For the last line, which says what was left out. */
  static readonly reserve = 1_000;
  readonly #limit: number;
  readonly #parts: string[] = [];
  readonly #left = new Map<string, { count: number; plural: string | undefined }>();
  #used = 0;

  constructor(limit: number) {
    this.#limit = limit;
  }

  must(part: string): void {
    this.#parts.push(part);
    this.#used += Buffer.byteLength(part);
  }

  get isFull(): boolean {
    return this.#limit - this.#used <= BoundedText.reserve;
  }

  /** `reserve`: bytes that are kept for what comes behind, but never more than a quarter of all. */
  add(render: () => string, noun: string, { plural, reserve = 0 }: { plural?: string; reserve?: number } = {}): void {
    const room = this.#limit - this.#used - BoundedText.reserve - Math.min(reserve, this.#limit / 4);
    const part = room < SMALLEST ? null : render();
    if (part !== null && Buffer.byteLength(part) <= room) {
      this.must(part);
      return;
    }
    this.#left.set(noun, { count: (this.#left.get(noun)?.count ?? 0) + 1, plural });
  }

  finish(line: string): string {
    const left = [...this.#left].map(([noun, { count, plural }]) => counted(count, noun, plural));
    const said = left.length === 0 ? "" : ` Left out for size: ${left.join(", ")}.`;
    return `${this.#parts.join("")}\n<sub>${line}${said}</sub>\n`;
  }
}
