import type * as t from "@babel/types";
import type { Evaluator } from "./evaluator.ts";

/** Of a condition, as far as it is looked at. */
const MAX_CONDITION = 1_000;

/** As it is written, cut. */
export function textOfNode(on: Evaluator, { start, end }: t.Node): string {
  return on.text.slice(start ?? 0, Math.min(end ?? 0, (start ?? 0) + MAX_CONDITION));
}
