import type { Span } from "../../machine/span.ts";
import type { Link, Node } from "../syntax/tree.ts";
import { put } from "./assign.ts";
import { callFunction, callMember, readMember } from "./calls.ts";
import { elementOf } from "./element.ts";
import type { Evaluator } from "./evaluator.ts";
import { concatenate, unknown } from "../../value.ts";
import { listOf, textOf, thing, toValue, type Thing } from "../../machine/thing.ts";

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
  if (base.kind === "name" || base.kind === "variable") takeIn(machine, base, links, whole);
  if (base.kind === "name" && first?.kind === "call" && PUSHES.test(base.name)) {
    const [target, ...rest] = first.arguments;
    if (target !== undefined) fill(machine, target, argumentsOf(machine, rest));
  }
  return current;
}

/** Methods that put their arguments into what they are called on, in any language. */
const TAKES_IN =
  /^(?:push|push_str|push_back|append|add|insert|extend|extend_from_slice|unshift|prepend|store|update|write_str|WriteString|Write)$/u;
/** Elements of a list that is filled piece by piece. */
const MAX_TAKEN = 4_096;

/** Perl's and PHP's functions of the same kind. */
const PUSHES = /^(?:push|unshift|array_push|array_unshift)$/u;

function fill(machine: Evaluator, target: Node, added: readonly Thing[]): void {
  const owner = machine.evaluate(target);
  if (owner.items === null) put(machine, target, listOf([...added]));
  else if (owner.items.length + added.length <= MAX_TAKEN) owner.items.push(...added);
}

/** `rows.push(x)`, `self.rows.push(x)`: what is filled holds what it was filled with. */
function takeIn(machine: Evaluator, base: Node, links: readonly Link[], { start, end }: Span): void {
  const [call, method] = [links.at(-1), links.at(-2)];
  if (links.length > 3 || call?.kind !== "call" || method?.kind !== "member" || !TAKES_IN.test(method.name)) return;
  const way = links.slice(0, -2);
  if (way.some(({ kind }) => kind !== "member")) return;
  const target: Node = way.length === 0 ? base : { kind: "chain", base, links: way, start, end };
  const owner = machine.evaluate(target);
  if (owner.state !== null || owner.closure !== null) return;
  const given = argumentsOf(machine, call.arguments);
  if (owner.items !== null) {
    const added = method.name.startsWith("ext") ? given.flatMap((each) => each.items ?? [each]) : given;
    if (owner.items.length + added.length <= MAX_TAKEN) owner.items.push(...added);
  } else if (owner.entries !== null) {
    const [key, value] = given;
    if (key !== undefined && value !== undefined && owner.entries.size < MAX_TAKEN)
      owner.entries.set(textOf(key) ?? "?", value);
  } else if (owner.path === null || way.length > 0)
    put(machine, target, thing(concatenate([toValue(owner), ...given.map((each) => toValue(each))])));
}

function argumentsOf(machine: Evaluator, nodes: readonly Node[]): readonly Thing[] {
  return nodes.map((node) => {
    const given = machine.evaluate(node);
    if (given.path !== "ENV" || given.value.origins.length > 0) return given;
    // All of it, whatever is made of it.
    return { ...given, value: unknown([machine.origin({ kind: "environment", name: null }, node)]) };
  });
}
