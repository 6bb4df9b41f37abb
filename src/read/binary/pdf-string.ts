/** Longest string taken; scripts of forms have some kilobytes. */
const MAX_STRING = 1_048_576;

export interface PdfString {
  readonly text: string;
  readonly end: number;
}

const ESCAPES: Readonly<Record<string, string>> = { n: "\n", r: "\r", t: "\t", b: "\b", f: "\f" };

/**
 * A literal `(…)` or hexadecimal `<…>` string that starts at `at` (ISO 32000-1, 7.3.4). Null: neither.
 * One without an end reaches as far as a string may, so that nobody looks for its end again and again.
 */
export function pdfStringAt(text: string, at: number): PdfString | null {
  if (text[at] === "(") return literal(text, at + 1);
  if (text[at] !== "<" || text[at + 1] === "<") return null;
  const found = text.indexOf(">", at);
  const close = found === -1 ? Math.min(text.length, at + MAX_STRING) : found;
  const digits = text.slice(at + 1, Math.min(close, at + MAX_STRING)).replaceAll(/\s/gu, "");
  return { text: unmarked(Buffer.from(digits.length % 2 === 0 ? digits : `${digits}0`, "hex")), end: close + 1 };
}

function literal(text: string, from: number): PdfString {
  const parts: string[] = [];
  let depth = 1;
  let runStart = from;
  let at = from;
  for (; at < text.length && at - from < MAX_STRING; at += 1) {
    const character = text[at];
    if (character === "(") depth += 1;
    else if (character === ")" && (depth -= 1) === 0) {
      parts.push(text.slice(runStart, at));
      return { text: unmarked(Buffer.from(parts.join(""), "latin1")), end: at + 1 };
    } else if (character === "\\") {
      parts.push(text.slice(runStart, at));
      const next = text[at + 1] ?? "";
      const octal = /^[0-7]{1,3}/u.exec(text.slice(at + 1, at + 4))?.[0];
      if (octal !== undefined) parts.push(String.fromCharCode(Number.parseInt(octal, 8) & 0xff));
      else if (next !== "\n" && next !== "\r") parts.push(Object.hasOwn(ESCAPES, next) ? (ESCAPES[next] ?? "") : next);
      at += octal === undefined ? 1 : octal.length;
      runStart = at + 1;
    }
  }
  parts.push(text.slice(runStart, at));
  return { text: unmarked(Buffer.from(parts.join(""), "latin1")), end: at };
}

/** Text strings are Latin-1, or UTF-16BE behind a mark. */
function unmarked(bytes: Buffer): string {
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  return bytes.toString("latin1");
}
