import { concatenate, constant, unknown } from "../../value.ts";
import { fromCode, TEXT_FUNCTIONS } from "../../machine/text-methods.ts";
import {
  listOf,
  MAX_ITEMS,
  merge,
  NOTHING,
  numberOf,
  originsOf,
  text,
  textOf,
  thing,
  toValue,
  type Thing,
} from "../../machine/thing.ts";
import { arithmetic, byLevels, range, sum } from "../../machine/arithmetic.ts";

/** How tight operators hold, tightest first (about_Operator_Precedence). */
const LEVELS: readonly ReadonlySet<string>[] = [
  new Set([","]),
  new Set([".."]),
  new Set(["-f"]),
  new Set(["*", "/", "%"]),
  new Set(["+", "-"]),
  new Set("-join -split -csplit -isplit -replace -creplace -ireplace -as".split(" ")),
  new Set(["-band", "-bor", "-bxor", "-shl", "-shr"]),
];
/** Longest range of numbers that becomes a list. */
const MAX_RANGE = 1_024;

export function applyOperators(given: readonly Thing[], written: readonly string[]): Thing {
  const { operands, operators } = byLevels(given, written, LEVELS, reduce);
  if (operators.length === 0) return operands[0] ?? NOTHING;
  // `$x -eq 1` is true or false; `??` and -or may be either side.
  return operators.every((operator) => operator === "??" || operator === "-or") ? merge(operands) : NOTHING;
}

function reduce(operator: string, run: readonly Thing[]): Thing {
  const [first = NOTHING, ...rest] = run;
  switch (operator) {
    case ",":
      return listOf([...run]);
    case "..":
      return range(first, rest[0] ?? NOTHING, MAX_RANGE);
    case "+":
      return plus(run);
    case "-f":
      return rest.reduce((template, each) => format(template, each.items ?? [each]), first);
    case "-join":
      return rest.reduce(
        (list, separator) => TEXT_FUNCTIONS.join(list.items === null ? listOf([list]) : list, [separator]) ?? NOTHING,
        first,
      );
    case "-split":
    case "-csplit":
    case "-isplit":
      return rest.reduce(
        (subject, separator) =>
          TEXT_FUNCTIONS.split(subject, [unescaped(separator)]) ?? thing(unknown(originsOf(subject))),
        first,
      );
    case "-replace":
    case "-creplace":
    case "-ireplace":
      return rest.reduce((subject, each) => replace(subject, each), first);
    case "-as":
      return first;
    case "*":
      return repeat(first, rest[0] ?? NOTHING);
    default:
      return rest.reduce((a, b) => arithmetic(calculate, operator, [a, b]), first);
  }
}

function plus(run: readonly Thing[]): Thing {
  const [first = NOTHING] = run;
  if (first.items !== null) return listOf(run.flatMap((each) => each.items ?? [each]).slice(0, MAX_ITEMS));
  return sum(run) ?? thing(concatenate(run.map((each) => toValue(each))));
}

/** `"{1}{0}" -f 'x','y'` */
function format(template: Thing, given: readonly Thing[]): Thing {
  const content = textOf(template);
  if (content === null) return thing(unknown([...originsOf(template), ...given.flatMap((each) => originsOf(each))]));
  const parts = [];
  let last = 0;
  for (const found of content.matchAll(/\{\{|\}\}|\{(\d{1,4})(?:,-?\d{1,4})?(?::[^{}]{0,20})?\}/gu)) {
    const [whole, index] = found;
    parts.push(constant(content.slice(last, found.index)));
    last = found.index + whole.length;
    if (index === undefined) parts.push(constant(whole.slice(1)));
    else {
      const value = given[Number(index)];
      parts.push(value === undefined ? unknown() : toValue(value));
    }
  }
  parts.push(constant(content.slice(last)));
  return thing(concatenate(parts));
}

/** A regular expression that only stands for its own letters: the others are not run. */
function unescaped(pattern: Thing): Thing {
  const content = textOf(pattern);
  if (content === null) return pattern;
  const plain = content.replaceAll(/\\([^\w\s])/gu, "$1");
  return /[.*+?^${}()|[\]\\]/u.test(content.replaceAll(/\\[^\w\s]/gu, "")) && content.length > 1
    ? thing(unknown())
    : text(plain);
}

function replace(subject: Thing, pair: Thing): Thing {
  const [search, by] = pair.items ?? [pair];
  if (search === undefined) return subject;
  const plain = unescaped(search);
  if (textOf(plain) === null) return thing(unknown(originsOf(subject)));
  // -replace does not mind case; texts that hide a command rarely rely on it.
  return TEXT_FUNCTIONS.replaceAll(subject, [plain, by ?? text("")]) ?? NOTHING;
}

function repeat(first: Thing, count: Thing): Thing {
  return numberOf(first) === null
    ? (TEXT_FUNCTIONS.repeat(first, [count]) ?? thing(unknown(originsOf(first))))
    : arithmetic(calculate, "*", [first, count]);
}

function calculate(operator: string, a: number, b: number): number | null {
  switch (operator) {
    case "-":
      return a - b;
    case "*":
      return a * b;
    case "/":
      return b === 0 ? null : a / b;
    case "%":
      return b === 0 ? null : a % b;
    case "-band":
      return a & b;
    case "-bor":
      return a | b;
    case "-bxor":
      return a ^ b;
    case "-shl":
      return a << b;
    case "-shr":
      return a >> b;
    default:
      return null;
  }
}

/** `[char]105`, `[char[]](105, 101)`, `[string]$x`, `[int]'0x41'`. */
export function cast(type: string, operand: Thing): Thing {
  switch (type) {
    case "char":
      return numberOf(operand) !== null ? (fromCode(operand, []) ?? operand) : operand;
    case "char[]": {
      if (operand.items === null)
        return textOf(operand) === null ? operand : (TEXT_FUNCTIONS.split(operand, [text("")]) ?? operand);
      return listOf(operand.items.map((item) => (numberOf(item) !== null ? (fromCode(item, []) ?? item) : item)));
    }
    case "string":
      return operand.items === null ? operand : (TEXT_FUNCTIONS.join(operand, [text(" ")]) ?? operand);
    case "byte":
    case "int":
    case "int32":
    case "int64":
    case "long": {
      const hex = /^0x[0-9a-f]{1,8}$/iu.exec(textOf(operand) ?? "")?.[0];
      return hex === undefined ? operand : text(String(Number(hex)));
    }
    case "scriptblock":
      return { ...operand, path: "scriptblock" };
    case "byte[]":
    default:
      return operand;
  }
}

/** Operators that stand before their operand. */
export function applyPrefix(operator: string, operand: Thing): Thing {
  switch (operator) {
    case "-join":
      return applyOperators([operand, text("")], ["-join"]);
    case "-split":
    case "-csplit":
    case "-isplit":
      return applyOperators([operand, text(" ")], ["-split"]);
    case ",":
      return listOf([operand]);
    case "-": {
      const number = numberOf(operand);
      return number === null ? operand : text(String(-number));
    }
    case "-not":
    case "!":
    case "-bnot":
      return NOTHING;
    default:
      return operand;
  }
}
