import { withoutAscii } from "./ascii.ts";
import type { FoundHiding } from "./invisible-text.ts";

const BIDI_SIGN = /[\u{202A}-\u{202E}\u{2066}-\u{2069}]/u;
const BIDI = /[\u{202A}-\u{202E}\u{2066}-\u{2069}]/gu;
/** Backspaces, "conceal" (SGR 8), line erasing and cursor movement: they change what a terminal shows. */
const TERMINAL = /\u{0008}|\u{001B}\[(?:8m|[012]?[KJ]|\d{0,3}[ADF])/gu;
const TERMINAL_CODE = /\u{001B}\[[\d;]{0,20}[A-Za-z]|[\u{0000}-\u{0008}\u{000B}-\u{001F}\u{007F}]/gu;

/**
 * Overrides of the writing direction, and right-to-left embeddings that their line does not close (CVE-2021-42574):
 * the text as programs read it, in its own order.
 */
export function findBidiControls(text: string, letters = withoutAscii(text)): readonly FoundHiding[] {
  if (!BIDI_SIGN.test(letters)) return [];
  const found: FoundHiding[] = [];
  let checked = -1;
  for (const { index } of text.matchAll(BIDI)) {
    if (index < checked) continue;
    const start = text.lastIndexOf("\n", index) + 1;
    const newline = text.indexOf("\n", index);
    const end = newline === -1 ? text.length : newline;
    checked = end;
    const line = text.slice(start, Math.min(end, start + 4_000));
    if (!ALONE_AT_THE_END.test(line) && isReordered(line))
      found.push({ technique: "bidi-control", start, end, text: line.replaceAll(BIDI, "").trim() });
  }
  return found;
}

/** `const START = "<U+2067>";`: a constant that is the sign itself, behind which nothing stands that it could turn around. */
const ALONE_AT_THE_END =
  /^[^\u{202A}-\u{202E}\u{2066}-\u{2069}]*(["'`])[\u{202A}-\u{202E}\u{2066}-\u{2069}]\1[\s;,)\]}]{0,8}$/u;

/** Left-to-right embeddings, closed or not, leave a left-to-right line as it is; Windows copies one with each path. */
function isReordered(line: string): boolean {
  if (/[\u{202D}\u{202E}]/u.test(line)) return true;
  const count = (pattern: RegExp): number => line.match(pattern)?.length ?? 0;
  const embeddings = count(/\u{202B}/gu);
  const isolates = count(/\u{2067}/gu);
  return embeddings > count(/\u{202C}/gu) || isolates > count(/\u{2069}/gu);
}

/** Backspaces and escape sequences, with the line as it is without them. One finding a line. */
export function findTerminalControls(text: string): readonly FoundHiding[] {
  if (!text.includes("\u{0008}") && !text.includes("\u{001B}[")) return [];
  const found: FoundHiding[] = [];
  let checked = -1;
  for (const { index } of text.matchAll(TERMINAL)) {
    if (index < checked) continue;
    const start = text.lastIndexOf("\n", index) + 1;
    const newline = text.indexOf("\n", index);
    checked = newline === -1 ? text.length : newline;
    const from = Math.max(start, index - 200);
    const to = Math.min(checked, index + 200);
    found.push({
      technique: "control-characters",
      start: from,
      end: to,
      text: text.slice(from, to).replaceAll(TERMINAL_CODE, "").trim(),
    });
  }
  return found;
}
