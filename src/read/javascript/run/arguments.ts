import type * as t from "@babel/types";
import type { Abstract } from "../values/abstract.ts";
import type { Evaluator } from "./evaluator.ts";
import { elementsOf } from "./iteration.ts";

/** More arguments are a table that is spread, not a call. */
const MAX_ARGUMENTS = 65_536;

export function argumentsOf(on: Evaluator, nodes: readonly t.Node[]): Abstract[] {
  const given: Abstract[] = [];
  for (const node of nodes) {
    if (node.type !== "SpreadElement") given.push(on.evaluate(node));
    else {
      const { items } = elementsOf(on, on.evaluate(node.argument), node);
      for (const item of items.slice(0, MAX_ARGUMENTS)) given.push(item);
    }
  }
  return given;
}
