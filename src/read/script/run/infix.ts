import { HOLE } from "../../../model/value.ts";
import { concatenate } from "../../value.ts";
import type { Node } from "../syntax/tree.ts";
import { writePath } from "../../machine/effects/files.ts";
import { put } from "./assign.ts";
import type { Evaluator } from "./evaluator.ts";
import { format, TEXT_FUNCTIONS, translate } from "../../machine/text-methods.ts";
import {
  from,
  listOf,
  MAX_ITEMS,
  merge,
  NOTHING,
  numberOf,
  originsOf,
  thing,
  toValue,
  type Thing,
} from "../../machine/thing.ts";
import { arithmetic, byLevels, range, sum } from "../../machine/arithmetic.ts";

type Infix = Extract<Node, { kind: "infix" }>;

/** How tight operators hold: the looser are done later. */
const LEVELS: readonly ReadonlySet<string>[] = [
  new Set(["=~", "!~"]),
  new Set(["**"]),
  new Set(["*", "/", "%", "x"]),
  new Set(["+", "-", "."]),
  new Set(["<<", ">>"]),
  new Set(["&", "|", "^"]),
  new Set(["..", "..."]),
];
const LOGICAL = /^(?:\|\||or|xor|\?\?|\/\/)$/u;
const LAST = /^(?:&&|and)$/u;
/** Longest range of numbers that becomes a list. */
const MAX_RANGE = 512;

export function infix(machine: Evaluator, node: Infix): Thing {
  const written: Thing[] = [];
  node.operands.forEach((operand, index) => {
    const isReplaced = index > 0 && node.operators[index - 1] === "=~";
    const regular = isReplaced ? replacement(machine, operand, written.at(-1)) : null;
    written.push(regular ?? machine.evaluate(operand));
    const target = node.operands[index - 1];
    if (regular !== null && target !== undefined) put(machine, target, regular);
  });
  const { operands, operators } = byLevels(written, node.operators, LEVELS, (operator, run) =>
    reduce(operator, run, machine.language),
  );
  const [result = NOTHING] = operands;
  // C++'s `std::ofstream(path) << text`.
  const [stream, ...content] = written;
  if (stream?.state?.file !== undefined && node.operators.every((operator) => operator === "<<"))
    writePath(
      machine,
      stream.state.file,
      concatenate(content.map((each) => toValue(each))),
      stream.state.append ?? false,
      node,
    );
  // Ruby's `text << more` changes the text itself.
  const [changed] = node.operands;
  if (
    (machine.language === "ruby" || machine.language === "other-code") &&
    node.operators.every((operator) => operator === "<<") &&
    changed !== undefined &&
    (result.value.shape !== HOLE || (result.path === null && result.value.origins.length > 0))
  )
    put(machine, changed, result);
  if (operators.length === 0) return result;
  if (operators.every((operator) => LAST.test(operator))) return operands.at(-1) ?? NOTHING;
  if (
    operators.some((operator) => LOGICAL.test(operator)) &&
    operators.every((operator) => LOGICAL.test(operator) || LAST.test(operator))
  )
    return merge(operands.filter((each, index) => index === 0 || !LEAVES.test(each.path ?? "")));
  return NOTHING;
}

/** `open … or next`: what follows is no value. */
const LEAVES = /^(?:next|last|redo|break|continue|return|die|exit|raise|abort|panic|warn|croak|confess)\b/u;

function reduce(operator: string, run: readonly Thing[], language: string): Thing {
  const [first = NOTHING, second = NOTHING] = run;
  switch (operator) {
    case ".":
      return thing(concatenate(run.map((each) => toValue(each))));
    case "+":
      return plus(run);
    case "<<":
      return shift(run);
    case "*":
    case "x": {
      if (language === "go" || language === "rust" || language === "php") return arithmetic(calculate, operator, run);
      if (first.items !== null && operator === "*")
        return TEXT_FUNCTIONS.join(first, [second]) ?? from(originsOf(first));
      if (numberOf(first) !== null && operator === "*") return arithmetic(calculate, operator, run);
      return TEXT_FUNCTIONS.repeat(first, [second]) ?? from(run.flatMap((each) => originsOf(each)));
    }
    case "%":
      if (numberOf(first) === null && language === "ruby") return format(first, run.slice(1)) ?? NOTHING;
      return arithmetic(calculate, operator, run);
    case "..":
    case "...":
      return ascends(first, second) ? range(first, second, MAX_RANGE) : NOTHING;
    case "=~":
      return second;
    default:
      return arithmetic(calculate, operator, run);
  }
}

function plus(run: readonly Thing[]): Thing {
  const total = sum(run);
  if (total !== null) return total;
  if (run.every((each) => each.items !== null))
    return listOf(run.flatMap((each) => each.items ?? []).slice(0, MAX_ITEMS));
  return thing(concatenate(run.map((each) => toValue(each))));
}

/** Ruby's `text << more` and `list << more`. */
function shift(run: readonly Thing[]): Thing {
  const [first = NOTHING, ...rest] = run;
  if (first.items !== null) {
    if (first.items.length + rest.length <= MAX_ITEMS) first.items.push(...rest);
    return first;
  }
  if (numberOf(first) !== null) return NOTHING;
  return thing(concatenate(run.map((each) => toValue(each))));
}

function calculate(operator: string, a: number, b: number): number | null {
  switch (operator) {
    case "-":
      return a - b;
    case "*":
      return a * b;
    case "/":
      return b === 0 ? null : Math.trunc(a / b);
    case "%":
      return b === 0 ? null : ((a % b) + b) % b;
    case "^":
      return a ^ b;
    case "&":
      return a & b;
    case "|":
      return a | b;
    case ">>":
      return a >> b;
    default:
      return null;
  }
}

function ascends(first: Thing, last: Thing): boolean {
  return (numberOf(first) ?? 0) <= (numberOf(last) ?? 0);
}

/** Perl's `$x =~ tr/a-z/n-za-m/` and `s/a/b/` change what stands left of them. */
function replacement(machine: Evaluator, operand: Node, target: Thing | undefined): Thing | null {
  if (operand.kind !== "chain" || operand.base.kind !== "name" || target === undefined) return null;
  const [link] = operand.links;
  if (link?.kind !== "call" || !/^(?:tr|s)$/u.test(operand.base.name)) return null;
  const given = link.arguments.map((each) => machine.evaluate(each));
  const isPlain = operand.base.name === "s" && /^[\w ./:-]{1,80}$/u.test(toValue(given[0] ?? NOTHING).shape);
  if (operand.base.name === "tr") return translate(target, given);
  return isPlain ? TEXT_FUNCTIONS.replaceAll(target, given) : from(originsOf(target));
}

/** `!x` is true or false; `&x`, `*x`, `new x` are x. */
export function prefixed(operator: string, operand: Thing): Thing {
  return operator === "!" || operator === "not" || operator === "defined" || operator === "~" ? NOTHING : operand;
}
