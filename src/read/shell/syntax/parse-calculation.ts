import { lookAheadEnd, type Cursor } from "./cursor.ts";
import { parseRange } from "./parse-word.ts";
import type { SimpleCommand, Word } from "./tree.ts";

/** UTF-16 units on one line. */
const MAX_CALCULATION = 400;

/** `((…))` prints nothing, like `:`, but runs what is substituted in it. */
export function parseCalculation(cursor: Cursor): SimpleCommand | null {
  const start = cursor.pos;
  const text = cursor.text.slice(start, lookAheadEnd(cursor, start, MAX_CALCULATION));
  const close = text.search(/\)\)(?!\))|\n/u);
  if (close === -1 || text[close] !== ")") {
    cursor.lookAhead -= close === -1 ? text.length : close;
    return null;
  }
  cursor.pos = start + 2;
  const inside = parseRange(cursor, start + close);
  cursor.pos = start + close + 2;
  const colon = { kind: "text", text: ":", quoted: false, offset: null, escaped: false } as const;
  const name: Word = { start, end: start + 2, parts: [{ ...colon, start, end: start + 2 }] };
  return { kind: "simple", assignments: [], words: [name, inside], redirects: [], start, end: cursor.pos };
}
