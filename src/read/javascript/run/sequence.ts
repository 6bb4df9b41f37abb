import type * as t from "@babel/types";
import type { Completion, Evaluator } from "./evaluator.ts";

/** Statements one after another. What follows a jump is reached by nobody that can be told; it is read all the same. */
export function executeAll(on: Evaluator, body: readonly t.Statement[]): Completion {
  let index = 0;
  for (const statement of body) {
    index += 1;
    const completion = on.execute(statement);
    if (completion === "normal") continue;
    if (!on.isRepeating) for (const rest of body.slice(index)) readOnly(on, rest);
    return completion;
  }
  return "normal";
}

/** Reads what is not reached, as far as can be told: for what it says, not for what it assigns or returns. */
export function readOnly(on: Evaluator, node: t.Node): void {
  const outer = on.frame;
  on.journal.discard(() => {
    on.frame = { returned: [], yielded: [] };
    on.execute(node);
  });
  on.frame = outer;
}
