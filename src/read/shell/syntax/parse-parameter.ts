import { isTooDeep, lookAheadEnd, type Cursor } from "./cursor.ts";
import type { ParameterPart, Part, Word } from "./tree.ts";

const NAME = /[A-Za-z_]\w*|\d|[@*#?$!-]/uy;
const BRACED_NAME = /([#!]?)([A-Za-z_]\w*|\d{1,4}|[@*?$!#-])(?:\[([^\]\n]{0,200})\])?/uy;
const OPERATOR = /:[-=?+]|##?|%%?|\/\/?|\^\^?|,,?|@[A-Za-z]|[*@](?=\})|[-=?+:]/uy;

type ParseOperand = (cursor: Cursor, stops: string) => Word | null;
type ParseRange = (cursor: Cursor, end: number) => Word;

/** `$x`, `${x…}`, `$(…)`, `$((…))`. Null: a plain dollar sign. */
export function parseDollar(
  cursor: Cursor,
  quoted: boolean,
  parseOperand: ParseOperand,
  parseRange: ParseRange,
): Part | null {
  const { text, pos, end } = cursor;
  const next = text[pos + 1];
  if (next === "(" && !isTooDeep(cursor)) {
    if (text[pos + 2] === "(") {
      const found = endOfArithmetic(cursor, pos + 3);
      if (found !== null) {
        cursor.pos = pos + 3;
        cursor.depth += 1;
        const inside = parseRange(cursor, found.close);
        cursor.depth -= 1;
        cursor.pos = found.end;
        return { kind: "arithmetic", inside, start: pos, end: found.end };
      }
    }
    cursor.pos = pos + 2;
    const body = cursor.parseBody(cursor, ")");
    return { kind: "substitution", body, quoted, start: pos, end: cursor.pos };
  }
  if (next === "{") return parseBraced(cursor, quoted, parseOperand);
  NAME.lastIndex = pos + 1;
  const name = NAME.exec(text)?.[0];
  if (name === undefined || pos + 1 + name.length > end) return null;
  cursor.pos = pos + 1 + name.length;
  return {
    kind: "parameter",
    name,
    subscript: null,
    operator: null,
    operand: null,
    prefix: "",
    quoted,
    start: pos,
    end: cursor.pos,
  };
}

function parseBraced(cursor: Cursor, quoted: boolean, parseOperand: ParseOperand): ParameterPart | null {
  const { text, pos, end } = cursor;
  BRACED_NAME.lastIndex = pos + 2;
  const found = BRACED_NAME.exec(text);
  if (found === null || isTooDeep(cursor)) return null;
  const [whole, rawPrefix = "", name = "", subscript] = found;
  let at = pos + 2 + whole.length;
  const prefix = rawPrefix === "#" || rawPrefix === "!" ? rawPrefix : "";
  const base = { kind: "parameter", name, subscript: subscript ?? null, prefix, quoted, start: pos } as const;
  if (text[at] === "}" && at < end) {
    cursor.pos = at + 1;
    return { ...base, operator: null, operand: null, end: at + 1 };
  }
  OPERATOR.lastIndex = at;
  const operator = OPERATOR.exec(text)?.[0];
  if (operator === undefined) return null;
  at += operator.length;
  const close = endOfBraces(cursor, at);
  if (close === null) return null;
  cursor.pos = at;
  cursor.end = close;
  cursor.depth += 1;
  // Blanks and operators are plain inside the braces: whatever one word leaves over is read on as part of it.
  const operand = quoted ? parseOperand(cursor, '"') : readAll(cursor, at, close, parseOperand);
  cursor.depth -= 1;
  cursor.end = end;
  cursor.pos = close + 1;
  return { ...base, operator, operand, end: close + 1 };
}

function readAll(cursor: Cursor, start: number, end: number, parseOperand: ParseOperand): Word {
  const parts: Part[] = [];
  while (cursor.pos < end) {
    const word = parseOperand(cursor, "}");
    if (word !== null) parts.push(...word.parts);
    else {
      const at = cursor.pos;
      const char = cursor.text[at] ?? "";
      parts.push({ kind: "text", text: char, start: at, end: at + 1, offset: at, quoted: true, escaped: false });
      cursor.pos = at + 1;
    }
  }
  return { start, end, parts };
}

/** Longest `${…}` and `$((…))`: the search for the end must not make a run of openings quadratic. */
const MAX_BRACED_LENGTH = 2_000;

function endOfBraces(cursor: Cursor, from: number): number | null {
  const { text } = cursor;
  const end = lookAheadEnd(cursor, from, MAX_BRACED_LENGTH);
  let depth = 0;
  for (let pos = from; pos < end; pos += 1) {
    const char = text[pos];
    if (char === "\\") pos += 1;
    else if (char === "'") {
      const close = text.slice(pos + 1, end).search(/['}\n]/u);
      if (close !== -1 && text[pos + 1 + close] === "'") pos += close + 1;
    } else if (char === "{") depth += 1;
    else if (char === "}") {
      if (depth === 0) return pos;
      depth -= 1;
    }
  }
  cursor.lookAhead -= end - from;
  return null;
}

/**
 * `$((…))`, and `$((…)/2)`: no shell takes an operator right behind a subshell, so that this is a calculation with a
 * bracket too few, in which nothing but what is substituted could ever run.
 */
function endOfArithmetic(cursor: Cursor, from: number): { readonly close: number; readonly end: number } | null {
  const { text } = cursor;
  const end = lookAheadEnd(cursor, from, MAX_BRACED_LENGTH);
  let depth = 0;
  let isShort = false;
  for (let pos = from; pos < end; pos += 1) {
    const char = text[pos];
    if (char === "(") depth += 1;
    else if (char === ")") {
      if (depth === 0 && isShort) return { close: pos, end: pos + 1 };
      if (depth === 0 && text[pos + 1] === ")") return { close: pos, end: pos + 2 };
      if (depth === 0 && /[-+*/%]/u.test(text[pos + 1] ?? "")) isShort = true;
      else depth -= 1;
    }
    if (char === "\n" || depth < 0) {
      cursor.lookAhead -= pos - from;
      return null;
    }
  }
  cursor.lookAhead -= end - from;
  return null;
}
