import { HOLE } from "../../../model/value.ts";
import { concatenate, unknown } from "../../value.ts";
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
  text,
  thing,
  toValue,
  type Thing,
} from "../../machine/thing.ts";

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
  let operands: Thing[] = [];
  let operators = [...node.operators];
  node.operands.forEach((operand, index) => {
    const regular = index > 0 && operators[index - 1] === "=~" ? replacement(machine, operand, operands.at(-1)) : null;
    operands.push(regular ?? machine.evaluate(operand));
    const target = node.operands[index - 1];
    if (regular !== null && target !== undefined) put(machine, target, regular);
  });
  const written = operands;
  for (const level of LEVELS) {
    if (!operators.some((operator) => level.has(operator))) continue;
    const left: Thing[] = [operands[0] ?? NOTHING];
    const kept: string[] = [];
    for (let at = 0; at < operators.length;) {
      const operator = operators[at] ?? "";
      const right = operands[at + 1] ?? NOTHING;
      if (!level.has(operator)) {
        kept.push(operator);
        left.push(right);
        at += 1;
        continue;
      }
      // A run of one operator is done at once: `a . b . c …` of a thousand parts is one text, not a thousand.
      const run: Thing[] = [left.pop() ?? NOTHING];
      while (operators[at] === operator) {
        run.push(operands[at + 1] ?? NOTHING);
        at += 1;
      }
      left.push(reduce(operator, run, machine.language));
    }
    operands = left;
    operators = kept;
  }
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
      if (language === "go" || language === "rust" || language === "php")
        return arithmetic(operator, first, second, run);
      if (first.items !== null && operator === "*")
        return TEXT_FUNCTIONS.join(first, [second]) ?? from(originsOf(first));
      if (numberOf(first) !== null && operator === "*") return arithmetic(operator, first, second, run);
      return TEXT_FUNCTIONS.repeat(first, [second]) ?? from(run.flatMap((each) => originsOf(each)));
    }
    case "%":
      if (numberOf(first) === null && language === "ruby") return format(first, run.slice(1)) ?? NOTHING;
      return arithmetic(operator, first, second, run);
    case "..":
    case "...":
      return range(first, second);
    case "=~":
      return second;
    default:
      return arithmetic(operator, first, second, run);
  }
}

function plus(run: readonly Thing[]): Thing {
  const numbers = run.map((each) => numberOf(each));
  if (numbers.every((each) => each !== null)) return text(String(numbers.reduce((sum, each) => sum + each, 0)));
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

function arithmetic(operator: string, first: Thing, second: Thing, run: readonly Thing[]): Thing {
  const [a, b] = [numberOf(first), numberOf(second)];
  if (a === null || b === null || run.length > 2) return thing(unknown(run.flatMap((each) => originsOf(each))));
  const result = calculate(operator, a, b);
  return result === null || !Number.isFinite(result) ? NOTHING : text(String(result));
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

function range(first: Thing, last: Thing): Thing {
  const [a, b] = [numberOf(first), numberOf(last)];
  if (a === null || b === null || b - a > MAX_RANGE || b < a) return NOTHING;
  return listOf(Array.from({ length: b - a + 1 }, (_, at) => text(String(a + at))));
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
