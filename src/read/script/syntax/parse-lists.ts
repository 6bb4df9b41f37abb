import type { Parser } from "./parser.ts";
import type { Node, Pair } from "./tree.ts";

/** Elements up to `close`: a list, or a map when they come in pairs. */
export function entryList(parser: Parser, close: string): Node {
  const start = parser.cursor.at - 1;
  const { items, entries } = elementsUpTo(parser, close);
  const span = { start, end: parser.cursor.at };
  return entries.length > 0 ? { kind: "map", entries, ...span } : { kind: "list", items, ...span };
}

/** What stands between round brackets, arguments too: `a, b => c, d: e`. Pairs at the end become one map. */
export function commaList(parser: Parser, close: string): readonly Node[] {
  const start = parser.cursor.at;
  const { items, entries } = elementsUpTo(parser, close);
  return entries.length > 0 ? [...items, { kind: "map", entries, start, end: parser.cursor.at }] : items;
}

interface Elements {
  readonly items: readonly Node[];
  readonly entries: readonly Pair[];
}

function elementsUpTo(parser: Parser, close: string): Elements {
  const { cursor } = parser;
  const items: Node[] = [];
  const entries: Pair[] = [];
  for (;;) {
    cursor.skipBlanks();
    if (cursor.done || cursor.take(close)) break;
    const before = cursor.at;
    if (/[,;]/u.test(cursor.char())) {
      cursor.at += 1;
      continue;
    }
    const pair = parsePair(parser);
    if (pair !== null && "key" in pair) entries.push(pair);
    else if (pair !== null) items.push(pair);
    if (cursor.at === before) {
      if (/[)\]}]/u.test(cursor.char())) break;
      cursor.at += 1;
    }
  }
  return { items, entries };
}

/** `name = value` and Lua's `["name"] = value`. */
const NAMED = /(?:([A-Za-z_.][\w.]{0,80})|\["([^"\n]{0,80})"\]|\['([^'\n]{0,80})'\])[ \t]{0,8}=(?![=>~])/y;
const LABEL = /([A-Za-z_][\w-]*[?!]?|"[^"\n]{0,120}"|'[^'\n]{0,120}')[ \t]{0,8}:(?!:)/y;

/** `a`, `a => b`, `a: b`. */
export function parsePair(parser: Parser): Node | Pair | null {
  const { cursor } = parser;
  const start = cursor.at;
  const label = cursor.match(LABEL);
  if (label !== null && cursor.dialect.language !== "perl") {
    cursor.at += label[0].length;
    cursor.skipBlanks();
    const value = parser.deeper(() => parser.expression());
    const name = (label[1] ?? "").replaceAll(/^["']|["']$/gu, "");
    const key: Node = {
      kind: "text",
      parts: [name],
      offset: null,
      escaped: false,
      start,
      end: start + label[0].length,
    };
    return value === null ? key : { key, value };
  }
  const named = cursor.dialect.namesArguments ? cursor.match(NAMED) : null;
  if (named !== null) {
    cursor.at += named[0].length;
    cursor.skipBlanks();
    const value = parser.deeper(() => parser.expression());
    const key: Node = {
      kind: "text",
      parts: [named[1] ?? named[2] ?? named[3] ?? ""],
      offset: null,
      escaped: false,
      start,
      end: cursor.at,
    };
    return value === null ? key : { key, value };
  }
  const first = parser.deeper(() => parser.expression());
  if (first === null) return null;
  cursor.skipBlanks();
  if (
    cursor.take("=>") ||
    (cursor.char() === ":" && cursor.char(1) !== ":" && cursor.dialect.language === "go" && cursor.take(":"))
  ) {
    cursor.skipBlanks();
    const value = parser.deeper(() => parser.expression());
    if (value !== null) return { key: first, value };
  }
  return first;
}
