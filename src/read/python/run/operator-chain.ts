import { from, join, NOTHING_KNOWN, originsOf, type Abstract } from "../values/abstract.ts";
import { field, type PyNode } from "../parse/syntax-tree.ts";
import type { Evaluator } from "./evaluator.ts";
import { addAll, binary } from "./operators.ts";
import { operated } from "./special-methods.ts";

interface Operand {
  readonly operator: string;
  readonly operand: PyNode;
  readonly operatorNode: PyNode | null;
}

/** `a + b + c` leans to the left as deep as it is long: unrolled, so that length costs no stack. */
export function spine(node: PyNode, type: string): readonly Operand[] {
  const operands: Operand[] = [];
  let current: PyNode = node;
  while (current.type === type) {
    const [left, operatorNode, right] = [field(current, "left"), field(current, "operator"), field(current, "right")];
    if (right !== null) operands.push({ operator: "", operand: right, operatorNode });
    if (left === null) break;
    current = left;
  }
  if (current.type !== type) operands.push({ operator: "", operand: current, operatorNode: null });
  return operands.reverse();
}

/** What `a + b - c` comes to. */
export function operatorChain(on: Evaluator, node: PyNode): Abstract {
  const operands = spine(node, "binary_operator");
  let result: Abstract = NOTHING_KNOWN;
  let sum: Abstract[] = [];
  for (const [index, { operand, operatorNode }] of operands.entries()) {
    const value = on.weigh(on.evaluate(operand));
    const operator = operatorNode === null ? "" : on.text.slice(operatorNode.start, operatorNode.end);
    if (index === 0) sum = [value];
    else if (operator === "+") sum.push(value);
    else {
      const left = addAll(sum);
      result = operated(on, operator, left, value, node) ?? binary(operator, left, value);
      if (operator === "^" && result.kind === "scalar" && result.value.text === null) {
        result = from(join(originsOf(result), [{ kind: "decoded", encoding: "xor", at: on.at(node) }]));
      }
      sum = [result];
    }
  }
  return addAll(sum);
}
