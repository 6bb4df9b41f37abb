import type * as t from "@babel/types";
import { NOTHING_KNOWN, text, type Abstract } from "../values/abstract.ts";
import type { Evaluator } from "./evaluator.ts";

/** The name of a member or property: `a.b`, `a["b"]`, `{ b: … }`, `{ "b": … }`, `#b`. */
export function keyOf(on: Evaluator, node: t.Node, computed: boolean): Abstract {
  if (computed) return on.evaluate(node);
  switch (node.type) {
    case "Identifier":
      return text(node.name);
    case "PrivateName":
      return text(`#${node.id.name}`);
    case "StringLiteral":
      return text(node.value);
    case "NumericLiteral":
      return text(String(node.value));
    default:
      return NOTHING_KNOWN;
  }
}
