import { decodeBase64 } from "../decode/base64.ts";
import { decodeHex } from "../decode/hex.ts";
import { readBytes } from "../decode/readable.ts";
import { hasRun, lettersOf } from "../text/long-runs.ts";

/** Shorter runs are keys, hashes and small pictures. Characters of the text. */
export const MIN_BLOB = 2_048;
/** Start of a run that shows whether text comes out: then the decoder tells what it says. */
const PROBE = 256;
/** A line of a run; shorter ones end it. PEM and MIME have 64 or 76. */
const MIN_LINE = 48;
const LETTERS = lettersOf(/[A-Za-z0-9+/_-]/);
const PICTURE = /data:(?:image|font|audio|video|application\/(?:x-)?font)[^\n"']{0,60}$/iu;

/** Characters of encoded data in a text that decode to no text: programs, archives, ciphertext. Pictures are passed over. */
export function encodedBytes(text: string): number {
  // A run has no line that is shorter, but for its last.
  if (text.length < MIN_BLOB || !hasRun(text, LETTERS, MIN_LINE)) return 0;
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
  let start = -1;
  let lineStart = -1;
  for (let at = 0; at <= text.length; at += 1) {
    const code = at === text.length ? 0 : text.charCodeAt(at);
    if (LETTERS[code] === true) {
      if (start === -1) start = at;
      if (lineStart === -1) lineStart = at;
      continue;
    }
    const isLineEnd = code === 10 || code === 13;
    const isIndent = lineStart === -1 && (code === 32 || code === 9);
    if (start !== -1 && (isIndent || (isLineEnd && (lineStart === -1 || at - lineStart >= MIN_LINE)))) {
      lineStart = -1;
      continue;
    }
    if (start !== -1 && at - start >= MIN_BLOB) yield { start, end: at };
    start = -1;
    lineStart = -1;
  }
}

/** One letter repeated, or words joined by `-`, `_` and `/`: rulers and paths. */
function isWords(probe: string): boolean {
  return new Set(probe).size < 8 || (!/\d/u.test(probe) && /[-_/]/u.test(probe));
}
