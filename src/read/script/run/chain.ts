import type { Link, Node, Span } from "../syntax/tree.ts";
import { callFunction, callMember, readMember } from "./calls.ts";
import { elementOf } from "./element.ts";
import type { Evaluator } from "./evaluator.ts";
import type { Thing } from "./thing.ts";

/** An operand and what is looked up and called on it. */
export function evaluateChain(machine: Evaluator, base: Node, links: readonly Link[], whole: Span): Thing {
  const [first] = links;
  let at = 0;
  let current: Thing;
  if (base.kind === "name" && base.name === "shift" && first?.kind === "call" && first.arguments.length === 0) {
    current = machine.shift(whole);
    at = 1;
  } else if (base.kind === "name" && first?.kind === "call" && machine.scope.get(base.name)?.closure == null) {
    current = callFunction(machine, base.name, argumentsOf(machine, first.arguments), first.block, whole);
    at = 1;
  } else if (base.kind === "variable" && first?.kind === "call") {
    current = callMember(
      machine,
      machine.evaluate(base),
      null,
      argumentsOf(machine, first.arguments),
      first.block,
      whole,
    );
    at = 1;
  } else current = machine.evaluate(base);
  for (; at < links.length; at += 1) {
    const link = links[at];
    if (link === undefined) break;
    const next = links[at + 1];
    if (link.kind === "member") {
      if (next?.kind === "call") {
        current = callMember(machine, current, link.name, argumentsOf(machine, next.arguments), next.block, whole);
        at += 1;
      } else current = readMember(machine, current, link.name, whole);
    } else if (link.kind === "index") current = elementOf(machine, current, link.key, whole);
    else current = callMember(machine, current, null, argumentsOf(machine, link.arguments), link.block, whole);
  }
  const [, , third] = links;
  // `text.gsub!(…)`, `text.concat(…)`: Ruby's methods that change what they are called on.
  if (
    machine.language === "ruby" &&
    base.kind === "name" &&
    first?.kind === "member" &&
    third === undefined &&
    /!$|^concat$/u.test(first.name)
  )
    machine.scope.set(base.name, current);
  return current;
}

function argumentsOf(machine: Evaluator, nodes: readonly Node[]): readonly Thing[] {
  return nodes.map((node) => machine.evaluate(node));
}
