import { Node, put } from "./node.ts";
import type { Parser } from "./parser.ts";

export function readWith(parser: Parser, start: number): Node {
  const { scanner } = parser;
  scanner.take("with");
  const from = scanner.start;
  const items = (scanner.kind === "(" ? readBracketedItems(parser) : null) ?? readItems(parser, ":");
  const clause = new Node("with_clause", from, scanner.lastEnd, items);
  const body = put("body", parser.block());
  return new Node("with_statement", start, body.end, [clause, body]);
}

/** Null: the bracket belongs to the first item, `with (a or b) as c`. Looked at twice at most: no statement stands inside. */
function readBracketedItems(parser: Parser): Node[] | null {
  const { scanner } = parser;
  const mark = scanner.mark();
  scanner.brackets += 1;
  scanner.next();
  const items = scanner.kind === ")" ? [] : readItems(parser, ")");
  scanner.brackets -= 1;
  const [only] = items;
  if (scanner.is(")")) {
    const isList = items.length > 1 || only?.children[0]?.type === "as_pattern" || scanner.lastEnd > (only?.end ?? 0);
    scanner.next();
    if (scanner.is(":") && isList && items.length > 0) return items;
  }
  scanner.goBack(mark);
  return null;
}

function readItems(parser: Parser, end: ")" | ":"): Node[] {
  const { scanner } = parser;
  const items: Node[] = [];
  do {
    if (scanner.kind === end) break;
    items.push(readItem(parser));
  } while (scanner.skip(","));
  return items;
}

function readItem(parser: Parser): Node {
  const { scanner } = parser;
  const value = parser.expression();
  if (!scanner.skip("as")) return new Node("with_item", value.start, value.end, [put("value", value)]);
  const target = parser.expression();
  const alias = put("alias", new Node("as_pattern_target", target.start, target.end, [target]));
  const pattern = new Node("as_pattern", value.start, alias.end, [value, alias]);
  return new Node("with_item", value.start, alias.end, [put("value", pattern)]);
}
