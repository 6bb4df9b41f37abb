import type { ExcerptLine } from "../model/finding.ts";
import type { Location } from "../model/location.ts";
import { cleanText } from "./clean-text.ts";

const BEFORE = 1;
const AFTER = 1;
const MOST_LINES = 8;
const WIDEST = 240;

/** The lines around a place, for people: cut around the column, so that a payload behind 500 blanks is shown too. */
export function excerptOf(text: string, at: Location, mask: (text: string) => string): readonly ExcerptLine[] {
  const from = Math.max(1, at.line - BEFORE);
  const to = Math.min((at.endLine ?? at.line) + AFTER, from + MOST_LINES - 1);
  const lines: ExcerptLine[] = [];
  let start = 0;
  for (let line = 1; line <= to && start <= text.length; line += 1) {
    const newline = text.indexOf("\n", start);
    const end = newline === -1 ? text.length : newline;
    if (line >= from) lines.push({ line, text: cut(mask(text.slice(start, end)), line === at.line ? at.column : 1) });
    start = end + 1;
    if (newline === -1) break;
  }
  return lines;
}

function cut(line: string, column: number): string {
  const skip = column > WIDEST / 2 ? column - 40 : 0;
  const kept = line.slice(skip, skip + WIDEST);
  return cleanText(
    `${skip > 0 ? "… " : ""}${kept}${skip + WIDEST < line.length ? " …" : ""}`.replaceAll("\t", "  ").trimEnd(),
  );
}
