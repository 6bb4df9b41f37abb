import { Node } from "./node.ts";
import type { Parser } from "./parser.ts";

/** An annotation: an expression, of which `List[int]` has a form of its own. */
export function readType(parser: Parser): Node {
  return typeOf(parser, parser.expression());
}

function typeOf(parser: Parser, node: Node): Node {
  const [value, ...given] = node.children;
  let inner = node;
  if (node.type === "subscript" && value?.type === "identifier") {
    parser.enter();
    value.field = null;
    const types = given.map((each) => typeOf(parser, each));
    inner = new Node("generic_type", node.start, node.end, [
      value,
      new Node("type_parameter", value.end, node.end, types),
    ]);
    parser.leave();
  } else if (isUnion(node)) {
    parser.enter();
    const parts = node.children.filter((child) => child.field !== "operator").map((child) => typeOf(parser, child));
    inner = new Node("union_type", node.start, node.end, parts);
    parser.leave();
  }
  inner.field = null;
  return new Node("type", inner.start, inner.end, [inner]);
}

/** `List[int] | None`; where no part has brackets, the grammar takes it for an expression. */
function isUnion({ type, children }: Node): boolean {
  if (type !== "binary_operator" || children[1]?.type !== "|") return false;
  const [left, , right] = children;
  return [left, right].some((side) => side?.type === "subscript" && side.children[0]?.type === "identifier");
}
