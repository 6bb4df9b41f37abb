import { Node } from "./node.ts";
import type { Parser } from "./parser.ts";
import type { Token } from "./scanner.ts";
import { giveUp } from "./unreadable.ts";

/** What a loop assigns to, up to `in`. */
export function readTargets(parser: Parser, end: Token): Node {
  const { scanner } = parser;
  const first = readTarget(parser);
  if (scanner.kind !== ",") return first;
  const all = [first];
  while (scanner.skip(",") && scanner.kind !== end) all.push(readTarget(parser));
  return new Node("pattern_list", first.start, scanner.lastEnd, all);
}

function readTarget(parser: Parser): Node {
  const { scanner } = parser;
  if (scanner.kind !== "*") return asTarget(parser, parser.primary());
  const start = scanner.take("*");
  const inner = asTarget(parser, parser.primary());
  return new Node("list_splat_pattern", start, inner.end, [inner]);
}

/** Types of what was read as an expression and turns out to be assigned to. */
const AS_TARGET: ReadonlyMap<string, string> = new Map([
  ["identifier", "identifier"],
  ["attribute", "attribute"],
  ["subscript", "subscript"],
  ["tuple", "tuple_pattern"],
  ["parenthesized_expression", "tuple_pattern"],
  ["list", "list_pattern"],
  ["list_splat", "list_splat_pattern"],
]);

export function asTarget(parser: Parser, node: Node): Node {
  const type = AS_TARGET.get(node.type) ?? giveUp();
  if (type !== node.type) {
    node.type = type;
    parser.enter();
    for (const child of node.children) asTarget(parser, child);
    parser.leave();
  }
  return node;
}
