import { decodeBase64 } from "../decode/base64.ts";
import { decodeHex } from "../decode/hex.ts";
import { readBytes } from "../decode/readable.ts";
import { lettersOf, nextRun } from "../text/long-runs.ts";

/** Shorter runs are keys, hashes and small pictures. Characters of the text. */
export const MIN_BLOB = 2_048;
/** Start of a run that shows whether text comes out: then the decoder tells what it says. */
const PROBE = 256;
/** A line of a run; shorter ones end it, so only the last is. PEM and MIME have 64 or 76. */
const MIN_LINE = 48;
const LETTERS = lettersOf(/[A-Za-z0-9+/_-]/);
const PICTURE = /data:(?:image|font|audio|video|application\/(?:x-)?font)[^\n"']{0,60}$/iu;

/** Characters of encoded data in a text that decode to no text: programs, archives, ciphertext. Pictures are passed over. */
export function encodedBytes(text: string): number {
  if (text.length < MIN_BLOB) return 0;
  let total = 0;
  for (const { start, end } of encodedRuns(text)) {
    if (PICTURE.test(text.slice(Math.max(0, start - 90), start))) continue;
    const probe = text.slice(start, start + PROBE).replaceAll(/\s/gu, "");
    if (isWords(probe)) continue;
    const bytes = /^[0-9a-fA-F]+$/u.test(probe)
      ? decodeHex(probe.slice(0, probe.length - (probe.length % 2)))
      : decodeBase64(probe.slice(0, probe.length - (probe.length % 4)));
    if (bytes === null || readBytes(bytes) === null) total += end - start;
  }
  return total;
}

/** Runs of letters of base64 or hex, over several lines too. By hand: a regular expression overflows its stack at 8 MB. */
function* encodedRuns(text: string): Generator<{ readonly start: number; readonly end: number }> {
  for (let line = nextRun(text, LETTERS, MIN_LINE); line !== null;) {
    const end = endOfRun(text, line);
    if (end - line.start >= MIN_BLOB) yield { start: line.start, end };
    line = nextRun(text, LETTERS, MIN_LINE, end);
  }
}

/** The end of the last line of a run, of which this is the first. */
function endOfRun(text: string, first: { readonly start: number; readonly end: number }): number {
  let lineStart = first.start;
  let at = first.end;
  for (; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (LETTERS[code] === true) {
      if (lineStart === -1) lineStart = at;
      continue;
    }
    const isLineEnd = code === 10 || code === 13;
    const isIndent = lineStart === -1 && (code === 32 || code === 9);
    if (!isIndent && !(isLineEnd && (lineStart === -1 || at - lineStart >= MIN_LINE))) break;
    lineStart = -1;
  }
  return at;
}

/** One letter repeated, or words joined by `-`, `_` and `/`: rulers and paths. */
function isWords(probe: string): boolean {
  return new Set(probe).size < 8 || (!/\d/u.test(probe) && /[-_/]/u.test(probe));
}
