import { from, NOTHING, originsOf, textOf, type Thing } from "../../machine/thing.ts";
import type { PsNode } from "../syntax/tree.ts";
import { elementOf } from "./element.ts";
import type { PsEvaluator } from "./evaluator.ts";
import { callMethod, readMember } from "./members.ts";
import { applyOperators, cast } from "./operators.ts";
import { putIndex, putMember } from "./put.ts";

export function assignValue(
  machine: PsEvaluator,
  { target, operator, value }: Extract<PsNode, { kind: "assign" }>,
): Thing {
  const given = machine.evaluate(value);
  const result =
    operator === "+="
      ? applyOperators([machine.evaluate(target), given], ["+"])
      : operator === "="
        ? given
        : from([...originsOf(machine.evaluate(target)), ...originsOf(given)]);
  putValue(machine, target, result);
  return result;
}

function putValue(machine: PsEvaluator, target: PsNode, value: Thing): void {
  switch (target.kind) {
    case "variable":
      machine.setVariable(target.name, value);
      return;
    case "cast":
      putValue(machine, target.operand, cast(target.type, value));
      return;
    case "infix":
      target.operands
        .slice(0, 64)
        .forEach((each, at) =>
          putValue(machine, each, value.items?.[at] ?? (at === 0 && value.items === null ? value : NOTHING)),
        );
      return;
    case "chain": {
      const last = target.links.at(-1);
      const links = target.links.slice(0, -1);
      const owner = links.length === 0 ? machine.evaluate(target.base) : evaluateChain(machine, { ...target, links });
      if (last?.kind === "member")
        putMember(machine, owner, textOf(machine.evaluate(last.name))?.toLowerCase() ?? "?", value, target);
      else if (last?.kind === "index")
        putIndex(owner, textOf(machine.evaluate(last.key))?.toLowerCase() ?? null, value);
      return;
    }
    default:
      return;
  }
}

export function evaluateChain(
  machine: PsEvaluator,
  { base, links, ...span }: Extract<PsNode, { kind: "chain" }>,
): Thing {
  let current = machine.evaluate(base);
  for (let at = 0; at < links.length; at += 1) {
    const link = links[at];
    if (link === undefined) break;
    const next = links[at + 1];
    if (link.kind === "index") current = elementOf(current, machine.evaluate(link.key));
    else if (link.kind === "call") continue;
    else {
      const name = textOf(machine.evaluate(link.name))?.toLowerCase() ?? null;
      if (next?.kind === "call") {
        const given = next.arguments.map((argument) => machine.evaluate(argument));
        fillBuffer(machine, name, current, next.arguments, given);
        current = callMethod(machine, current, name, given, span);
        at += 1;
      } else current = readMember(machine, current, name, span);
    }
  }
  return current;
}

/** `$stream.Read($buffer, 0, $buffer.Length)` puts what it reads into its argument. */
function fillBuffer(
  machine: PsEvaluator,
  name: string | null,
  receiver: Thing,
  nodes: readonly PsNode[],
  given: readonly Thing[],
): void {
  const [buffer] = nodes;
  if ((name === "read" || name === "receive") && buffer?.kind === "variable" && originsOf(receiver).length > 0)
    machine.setVariable(
      buffer.name,
      from([...originsOf(receiver), ...(given[0] === undefined ? [] : originsOf(given[0]))]),
    );
}
