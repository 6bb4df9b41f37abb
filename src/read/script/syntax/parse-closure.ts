import type { Dialect } from "./dialect.ts";
import { parameterNames } from "./parameter-names.ts";
import type { Parser } from "./parser.ts";
import type { ClosureNode } from "./tree.ts";

/** Longer lists of parameters are nobody's. */
const MAX_HEAD = 2_000;

/** Names in `(a string, b = 1)`, `($x, array $y)`, `|a, b|`; types and defaults are dropped. */
export function parseParameters(parser: Parser): readonly string[] {
  const { cursor } = parser;
  cursor.skipBlanks(false);
  const open = cursor.char();
  if (open !== "(" && open !== "|") {
    if (cursor.dialect.language !== "ruby") return [];
    const bare = cursor.match(/[a-z_][\w, *&:=]{0,300}(?=[\n;])/y);
    if (bare === null) return [];
    cursor.at += bare[0].length;
    return namesIn(bare[0], parser);
  }
  const from = cursor.at + 1;
  const limit = Math.min(cursor.end, from + MAX_HEAD);
  let depth = 1;
  let at = from;
  for (; at < limit; at += 1) {
    const char = cursor.text[at] ?? "";
    if (open === "|" ? char === "|" : char === "(" && ++depth > 0 ? false : char === ")" && --depth === 0) break;
  }
  cursor.at = Math.min(at + 1, cursor.end);
  return namesIn(cursor.text.slice(from, at), parser);
}

function namesIn(head: string, parser: Parser): readonly string[] {
  const { language, isTyped } = parser.cursor.dialect;
  if (isTyped) return parameterNames(head);
  return head
    .split(",")
    .slice(0, 32)
    .flatMap((part) => {
      const found =
        language === "php" || language === "perl"
          ? /[$@%](\w+)/u.exec(part)
          : /^\s{0,40}(?:&?mut\s{1,4}|&|\*{1,2})?([A-Za-z_]\w*)/u.exec(part);
      return found?.[1] === undefined ? [] : [found[1]];
    });
}

const MIDDLES = new Map<Dialect, RegExp>();

/** A word that a block goes on with, and what it catches. */
export function middleOf(dialect: Dialect): RegExp {
  let found = MIDDLES.get(dialect);
  if (found === undefined) {
    found = new RegExp(String.raw`(?:${dialect.middles.join("|")})\b[^\n;]*`, "y");
    MIDDLES.set(dialect, found);
  }
  return found;
}

/** The block of a function, after its parameters: return types and `use (…)` are stepped over. */
export function parseClosureBody(parser: Parser, start: number, parameters: readonly string[]): ClosureNode {
  const { cursor } = parser;
  if (cursor.dialect.blocksEnd) {
    cursor.skipBlanks(false);
    if (cursor.dialect.language === "elixir")
      cursor.at += cursor.match(/(?:when\b[^\n]{0,200}?)?,?[ \t]{0,4}do:?/y)?.[0].length ?? 0;
    if (cursor.char() === "=" && cursor.char(1) !== "=") {
      cursor.at += 1;
      const value = parser.expression();
      return { kind: "closure", parameters, body: value === null ? [] : [value], start, end: cursor.at };
    }
    const body = [];
    const middle = middleOf(cursor.dialect);
    for (let count = 0; count < 64; count += 1) {
      body.push(...(parser.deeper(() => parser.statements(["end", ...cursor.dialect.middles])) ?? []));
      const more = cursor.match(middle);
      if (more === null) break;
      cursor.at += more[0].length;
    }
    const end = cursor.match(/end\b/y);
    if (end !== null) cursor.at += 3;
    return { kind: "closure", parameters, body, start, end: cursor.at };
  }
  const value = cursor.dialect.isTyped ? cursor.match(/[^{;}=]{0,200}(?:=>|=)[ \t\r\n]{0,80}/y) : null;
  if (value !== null || cursor.dialect.language === "r") {
    cursor.at += value?.[0].length ?? 0;
    cursor.skipBlanks();
    const only = cursor.char() === "{" ? parser.statement() : parser.deeper(() => parser.expression());
    return { kind: "closure", parameters, body: only === null ? [] : [only], start, end: cursor.at };
  }
  const head = cursor.match(/[^{;}]{0,400}/y)?.[0] ?? "";
  if (cursor.text[cursor.at + head.length] !== "{")
    return { kind: "closure", parameters, body: [], start, end: cursor.at };
  cursor.at += head.length + 1;
  const body = parser.deeper(() => parser.statements(["}"])) ?? [];
  cursor.take("}");
  return { kind: "closure", parameters, body, start, end: cursor.at };
}
