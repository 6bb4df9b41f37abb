import { isTooDeep, lookAheadEnd, type Cursor } from "./cursor.ts";
import type { BracePart, Word } from "./tree.ts";

/** `{c,u}` is a few characters long; the search for its end must not make a run of `{` quadratic. */
const MAX_BRACE_LENGTH = 400;
const MAX_SEQUENCE = 26;
const SEQUENCE = /^(-?\d{1,6}|[A-Za-z])\.\.(-?\d{1,6}|[A-Za-z])$/u;

/** Brace expansion (Bash manual, 3.5.1): `{curl,-s,URL}`, `/b{i,o}n`, `{a..e}`. Null: a plain brace. */
export function parseBrace(cursor: Cursor, parseWord: (cursor: Cursor) => Word | null): BracePart | null {
  const { text, pos, end } = cursor;
  const limit = lookAheadEnd(cursor, pos, MAX_BRACE_LENGTH);
  const commas = findCommas(text, pos, limit);
  if (typeof commas === "number") {
    cursor.lookAhead -= commas;
    return null;
  }
  if (isTooDeep(cursor)) return null;
  const { close, at } = commas;
  const alternatives: Word[] = [];
  if (at.length === 0) {
    const words = sequence(text.slice(pos + 1, close));
    if (words === null) return null;
    for (const word of words) alternatives.push(plain(word, pos + 1, close));
  } else {
    cursor.depth += 1;
    let from = pos + 1;
    for (const to of [...at, close]) {
      cursor.pos = from;
      cursor.end = to;
      const word = parseWord(cursor);
      alternatives.push(word ?? { start: from, end: to, parts: [] });
      from = to + 1;
    }
    cursor.depth -= 1;
  }
  cursor.end = end;
  cursor.pos = close + 1;
  return { kind: "brace", alternatives, start: pos, end: close + 1 };
}

function plain(text: string, start: number, end: number): Word {
  return { start, end, parts: [{ kind: "text", text, start, end, offset: null, quoted: true, escaped: false }] };
}

/** The commas of this pair of braces and its end; how far it looked where blanks or the line's end come first. */
function findCommas(
  text: string,
  open: number,
  end: number,
): { readonly close: number; readonly at: readonly number[] } | number {
  const at: number[] = [];
  let depth = 0;
  let quote = "";
  for (let pos = open; pos < end; pos += 1) {
    const char = text[pos] ?? "";
    if (quote !== "") {
      if (char === quote) quote = "";
      else if (char === "\n") return pos - open;
    } else if (char === "'" || char === '"') quote = char;
    else if (char === "\\") pos += 1;
    else if (" \t\n;|&<>".includes(char)) return pos - open;
    else if (char === "{") depth += 1;
    else if (char === "," && depth === 1) at.push(pos);
    else if (char === "}") {
      depth -= 1;
      if (depth === 0) return { close: pos, at };
    }
  }
  return Math.max(0, end - open);
}

function sequence(inner: string): readonly string[] | null {
  const [, first, last] = SEQUENCE.exec(inner) ?? [];
  if (first === undefined || last === undefined) return null;
  const isNumber = /\d$/u.test(first) && /\d$/u.test(last);
  const from = isNumber ? Number(first) : first.charCodeAt(0);
  const to = isNumber ? Number(last) : last.charCodeAt(0);
  const count = Math.min(Math.abs(to - from) + 1, MAX_SEQUENCE);
  const step = to < from ? -1 : 1;
  return Array.from({ length: count }, (_, index) => {
    const code = from + index * step;
    return isNumber ? String(code) : String.fromCharCode(code);
  });
}
