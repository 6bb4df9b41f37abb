import { endOfLine } from "../end-of-line.ts";
import type { FoundHiding } from "./invisible-text.ts";

/** Blanks after which text is out of sight in any editor; real code aligns within 80. */
export const FAR_RIGHT = 80;

/** Of a far-right text; a payload is longer only in a file that is one line anyway. */
const MAX_FAR_TEXT = 100_000;
/** Columns that a line may stand further right than the one above it: a step of indentation. */
const MAX_STEP = 8;
/** Letters without which nobody reads or runs it. */
const MIN_LETTERS = 6;

const INDENTATION = /^[ \t\u{00A0}\u{3000}]*/u;

/** Text that begins behind a long run of blanks where nothing around it leads the eye there. */
export function findFarRight(text: string): readonly FoundHiding[] {
  const found: FoundHiding[] = [];
  const widthOfTable = tableWidths(text);
  let lineOfLast = -1;
  let end = 0; // one finding a line
  for (let run = nextRun(text, end); run !== null; run = nextRun(text, end)) {
    const start = run.end;
    end = endOfLine(text, start);
    const rest = text.slice(start, Math.min(end, start + MAX_FAR_TEXT)).trim();
    if ((rest.slice(0, 400).match(/\p{L}/gu)?.length ?? 0) < MIN_LETTERS) continue;
    const line = text.lastIndexOf("\n", start - 1) + 1;
    const isLed =
      text.slice(line, run.start).trim() === ""
        ? isIndentedLikeAbove(text, line, start - line, lineOfLast)
        : start - line <= widthOfTable(line) ||
          isHeading(rest, text, end, start - line) ||
          isColumnOfRows(rest, text, line, start - line);
    if (isLed) continue;
    lineOfLast = line;
    found.push({ technique: "far-right", start, end: start + rest.length, text: rest });
  }
  return found;
}

/** The next run of blanks, looked for at every FAR_RIGHT-th character: none as long as that lies between two of them. */
function nextRun(text: string, from: number): { readonly start: number; readonly end: number } | null {
  for (let at = from + FAR_RIGHT - 1; at < text.length; at += FAR_RIGHT) {
    if (!isBlank(text.charCodeAt(at))) continue;
    let start = at;
    while (start > from && isBlank(text.charCodeAt(start - 1))) start -= 1;
    let end = at + 1;
    while (isBlank(text.charCodeAt(end))) end += 1;
    if (end - start >= FAR_RIGHT) return { start, end };
    at = end - 1;
  }
  return null;
}

/**
 * Deeply nested code goes right step by step, and arguments stand below the bracket that opens them. `hidden`: where a
 * line starts that was found hidden, which leads nobody.
 */
function isIndentedLikeAbove(text: string, line: number, column: number, hidden: number): boolean {
  let start = line;
  let above = "";
  while (start > 0 && above.trim() === "") {
    const end = start - 1;
    start = end === 0 ? 0 : text.lastIndexOf("\n", end - 1) + 1;
    above = text.slice(start, end);
  }
  if (start === hidden) return false;
  const indentation = INDENTATION.exec(above)?.[0].length ?? 0;
  return (indentation > 0 && indentation >= column - MAX_STEP) || /[([{]/u.test(above.charAt(column - 1));
}

/**
 * How wide the row of dashes makes the Markdown table that a row belongs to; 0: no table. Cells are padded up to it,
 * and whoever reads the source sees the rules of the table above them.
 */
function tableWidths(text: string): (line: number) => number {
  // Rows are asked for in the order of the text: each is walked over once.
  let known = { line: -1, width: 0 };
  return (line) => {
    let width = 0;
    for (let start = line; ;) {
      if (start === known.line) {
        ({ width } = known);
        break;
      }
      const row = text.slice(start, endOfLine(text, start)).trim();
      if (!row.startsWith("|")) break;
      if (/^[|: -]+$/u.test(row) && row.includes("---")) {
        width = endOfLine(text, start) - start;
        break;
      }
      if (start === 0) break;
      start = start === 1 ? 0 : text.lastIndexOf("\n", start - 2) + 1;
    }
    known = { line, width };
    return width;
  };
}

/** Names of columns above a rule that goes as far: whoever sees the rule looks there. Nothing but words, so that nothing runs. */
function isHeading(words: string, text: string, end: number, column: number): boolean {
  if (!/^[\p{L}\p{N}_%\s]{1,400}$/u.test(words)) return false;
  const rule = text.slice(end + 1, Math.min(endOfLine(text, end + 1), end + 1 + MAX_RULE));
  return rule.trimEnd().length >= column && /^[=_─━-]+[ =_─━-]*$/u.test(rule);
}

/** Rows of a table in code that are looked at, above and below. */
const MAX_ROWS = 12;

/**
 * `{ id: "a", pattern: /…/,      why: "…" }`: a field that another row, which goes as far, has in the same column. Whoever
 * reads that row looks there.
 */
function isColumnOfRows(words: string, text: string, line: number, column: number): boolean {
  const name = /^["']?[A-Za-z_]\w{0,30}["']?\s?:\s?/u.exec(words)?.[0];
  if (name === undefined) return false;
  const isRow = (start: number): boolean => {
    const row = text.slice(start, Math.min(endOfLine(text, start), start + MAX_RULE));
    const before = row.slice(0, column);
    return row.startsWith(name, column) && before.endsWith(" ") && column - before.trimEnd().length < FAR_RIGHT;
  };
  let above = line;
  for (let rows = 0; rows < MAX_ROWS && above > 0; rows += 1) {
    above = above === 1 ? 0 : text.lastIndexOf("\n", above - 2) + 1;
    if (isRow(above)) return true;
  }
  let below = endOfLine(text, line) + 1;
  for (let rows = 0; rows < MAX_ROWS && below < text.length; rows += 1) {
    if (isRow(below)) return true;
    below = endOfLine(text, below) + 1;
  }
  return false;
}

/** UTF-16 units of a rule. */
const MAX_RULE = 2_000;

function isBlank(code: number): boolean {
  return code === 0x20 || code === 0x09 || code === 0xa0 || code === 0x30_00;
}
