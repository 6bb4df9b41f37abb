import { parseParameters } from "./parse-closure.ts";
import type { Parser } from "./parser.ts";
import type { ClosureNode } from "./tree.ts";

/** `rescue` parts of one block. */
const MAX_RESCUES = 8;

/** `{ |x| … }` and `do |x| … end`. */
export function rubyBlock(parser: Parser): ClosureNode | null {
  const { cursor } = parser;
  const start = cursor.at;
  const isBrace = cursor.char() === "{";
  if (!isBrace && cursor.match(/do\b/y) === null) return null;
  cursor.at += isBrace ? 1 : 2;
  cursor.skipBlanks();
  const parameters = cursor.char() === "|" && cursor.char(1) !== "|" ? parseParameters(parser) : [];
  const body = parser.deeper(() => parser.statements([isBrace ? "}" : "end", "rescue", "ensure"])) ?? [];
  for (let count = isBrace ? MAX_RESCUES : 0; count < MAX_RESCUES; count += 1) {
    const more = cursor.match(/(?:rescue|ensure)\b[^\n;]*/y);
    if (more === null) break;
    cursor.at += more[0].length;
    parser.deeper(() => parser.statements(["end", "rescue", "ensure"]));
  }
  cursor.skipBlanks();
  cursor.take(isBrace ? "}" : "end");
  return { kind: "closure", parameters, body, start, end: cursor.at };
}
