import type * as t from "@babel/types";
import type { Encoding } from "../../../model/value.ts";
import { constant } from "../../value.ts";
import {
  boolean,
  from,
  join,
  NOTHING_KNOWN,
  number,
  scalar,
  text,
  UNDEFINED,
  type Abstract,
  type Scalar,
} from "../values/abstract.ts";
import { addTexts } from "../values/add.ts";
import { originsOf } from "../values/origins.ts";
import { numberOf, textOf, truth } from "../values/to-value.ts";
import type { Evaluator } from "./evaluator.ts";
import { tellPictureAddress } from "../library/picture-address.ts";

/** `a + b + c` leans to the left as deep as it is long: unrolled, so that length costs no stack, and added at once. */
export function binaryChain(on: Evaluator, node: t.BinaryExpression): Abstract {
  const steps: { readonly operator: string; readonly right: t.Node }[] = [];
  let current: t.Node = node;
  while (current.type === "BinaryExpression") {
    steps.push({ operator: current.operator, right: current.right });
    current = current.left;
  }
  let result: Abstract = current.type === "PrivateName" ? NOTHING_KNOWN : on.evaluate(current);
  let sum: Abstract[] = [result];
  for (const { operator, right } of steps.reverse()) {
    const value = on.evaluate(right);
    if (operator === "+") {
      sum.push(value);
      continue;
    }
    result = operated(on, operator, addAll(sum), value, node);
    sum = [result];
  }
  tellPictureAddress(on, sum, node);
  return addAll(sum);
}

function addAll(parts: readonly Abstract[]): Abstract {
  const [first, ...rest] = parts;
  if (first === undefined) return NOTHING_KNOWN;
  if (rest.length === 0) return first;
  // Numbers in front are sums until the first text.
  let sum = first;
  let at = 0;
  while (at < rest.length && isNumber(sum) && isNumber(rest[at])) sum = binary("+", sum, rest[at++] ?? UNDEFINED);
  const others = rest.slice(at);
  if (others.length === 0) return sum;
  return isCertain(sum) || others.some(isText)
    ? addTexts([sum, ...others])
    : others.reduce((a, b) => binary("+", a, b), sum);
}

function isNumber(value: Abstract | undefined): boolean {
  return value?.kind === "scalar" && (value.type === "number" || value.type === "boolean");
}

function isText(value: Abstract): boolean {
  return value.kind === "scalar" && value.type === "string";
}

function isCertain(value: Abstract): boolean {
  return isText(value) || value.kind === "list" || value.kind === "reference";
}

/** What is decoded byte by byte is known to be decoded, whatever it is. */
export function operated(on: Evaluator, operator: string, left: Abstract, right: Abstract, node: t.Node): Abstract {
  const result = binary(operator, left, right);
  if (operator !== "^" || result.kind !== "scalar" || result.value.text !== null) return result;
  const origins = originsOf(result);
  return origins.length === 0 ? result : from(join(origins, [{ kind: "decoded", encoding: "xor", at: on.at(node) }]));
}

export function binary(operator: string, left: Abstract, right: Abstract): Abstract {
  if (operator === "+") {
    if (!(isNumber(left) && isNumber(right))) return addTexts([left, right]);
  }
  const compared = compare(operator, left, right);
  if (compared !== null) return compared;
  const [a, b] = [asNumber(left), asNumber(right)];
  const answer = a === null || b === null ? null : arithmetic(operator, a, b);
  if (answer === null) {
    return COMPARISONS.has(operator) ? NOTHING_KNOWN : from(join(originsOf(left), originsOf(right)));
  }
  const encodings = encodingsOf(left, right);
  if (operator === "^" && !encodings.includes("xor")) encodings.unshift("xor");
  return scalar({ ...constant(String(answer), encodings), origins: join(originsOf(left), originsOf(right)) }, "number");
}

const COMPARISONS = new Set(["==", "===", "!=", "!==", "<", ">", "<=", ">=", "in", "instanceof"]);

function compare(operator: string, left: Abstract, right: Abstract): Scalar | null {
  if (!COMPARISONS.has(operator)) return null;
  const [a, b] = [comparable(left), comparable(right)];
  if (a === null || b === null) return NOTHING_KNOWN;
  switch (operator) {
    case "==":
      // `"1" == 1` is all the laxness that programs use.
      return boolean(String(a) === String(b));
    case "===":
      return boolean(a === b);
    case "!=":
      return boolean(String(a) !== String(b));
    case "!==":
      return boolean(a !== b);
    case "<":
      return boolean(a < b);
    case ">":
      return boolean(a > b);
    case "<=":
      return boolean(a <= b);
    case ">=":
      return boolean(a >= b);
    default:
      return NOTHING_KNOWN;
  }
}

function comparable(value: Abstract): string | number | null {
  if (value.kind !== "scalar" || value.value.text === null || value.type === "any") return null;
  return value.type === "number" ? Number(value.value.text) : value.value.text;
}

function asNumber(value: Abstract): number | null {
  const known = numberOf(value);
  if (known !== null) return known;
  if (value.kind === "list" && value.items.length === 0 && value.complete) return 0;
  const content = value.kind === "scalar" && value.type === "string" ? textOf(value) : null;
  return content !== null && content.length <= 32 && content.trim() !== "" ? Number(content) : null;
}

function encodingsOf(left: Abstract, right: Abstract): Encoding[] {
  const all = [left, right].flatMap((side) => (side.kind === "scalar" ? side.value.encodings : []));
  return [...new Set(all)];
}

function arithmetic(operator: string, a: number, b: number): number | null {
  switch (operator) {
    case "+":
      return a + b;
    case "-":
      return a - b;
    case "*":
      return a * b;
    case "/":
      return a / b;
    case "%":
      return a % b;
    case "**":
      return a ** b;
    case "^":
      return a ^ b;
    case "&":
      return a & b;
    case "|":
      return a | b;
    case "<<":
      return a << b;
    case ">>":
      return a >> b;
    case ">>>":
      return a >>> b;
    default:
      return null;
  }
}

export function unary(operator: string, value: Abstract): Abstract {
  switch (operator) {
    case "!": {
      const known = truth(value);
      return known === null ? NOTHING_KNOWN : boolean(!known);
    }
    case "+":
    case "-":
    case "~": {
      const known = asNumber(value);
      if (known === null) return from(originsOf(value));
      return number(operator === "-" ? -known : operator === "~" ? ~known : known);
    }
    case "typeof":
      return typeName(value);
    case "void":
      return UNDEFINED;
    default:
      return NOTHING_KNOWN;
  }
}

function typeName(value: Abstract): Abstract {
  if (value.kind === "closure" || value.kind === "class" || value.kind === "native") return text("function");
  if (value.kind === "list" || value.kind === "dictionary") return text("object");
  if (value.kind !== "scalar") return NOTHING_KNOWN;
  switch (value.type) {
    case "string":
    case "number":
    case "boolean":
      return text(value.type);
    case "undefined":
    case "null":
    case "bytes":
    case "any":
      return NOTHING_KNOWN;
  }
}
