import type { Encoding } from "../../../model/value.ts";
import { concatenate, constant, unknown, withOrigins } from "../../value.ts";
import {
  from,
  integer,
  join,
  mapping,
  NOTHING_KNOWN,
  originsOf,
  reference,
  scalar,
  sequence,
  type Abstract,
  type Scalar,
} from "../values/abstract.ts";
import { passJson } from "../values/json-text.ts";
import { numberOf, toValue } from "../values/operand.ts";
import { joinPath } from "../paths.ts";
import { formatPercent } from "../methods/formatting.ts";
import { raw } from "../methods/string-methods.ts";

/** `"ab" * 1000000` must not fill the memory. */
const MAX_REPEATED = 262_144;
const MAX_LIST = 10_000;

/** A chain of the same operator at once: joining ten thousand pieces one by one costs their square. */
export function addAll(parts: readonly Abstract[]): Abstract {
  const sum = addParts(parts);
  if (parts[0] !== undefined) passJson(parts[0], sum);
  return sum;
}

function addParts(parts: readonly Abstract[]): Abstract {
  const [first, ...rest] = parts;
  if (first === undefined) return NOTHING_KNOWN;
  const isText = parts.every((part) => part.kind === "scalar" && part.type !== "int" && part.type !== "bool");
  if (!isText) {
    let sum = first;
    for (const part of rest) sum = binary("+", sum, part);
    return sum;
  }
  const type = first.kind === "scalar" && first.type === "bytes" ? "bytes" : "str";
  return scalar(concatenate(parts.map(raw)), type);
}

export function binary(operator: string, left: Abstract, right: Abstract): Abstract {
  switch (operator) {
    case "+":
      return add(left, right);
    case "%":
      if (left.kind === "scalar" && left.type !== "int" && left.type !== "any") {
        return scalar(formatPercent(left.value, right), left.type);
      }
      break;
    case "*":
      return multiply(left, right);
    case "/":
      if (isPath(left) || isPath(right)) return reference("pathlib.Path()", joinPath([toValue(left), toValue(right)]));
      break;
    case "|":
      if (left.kind === "mapping" && right.kind === "mapping") {
        return mapping(new Map([...left.entries, ...right.entries]), join(left.origins, right.origins));
      }
      break;
    default:
      break;
  }
  return calculate(operator, left, right) ?? from(join(originsOf(left), originsOf(right)));
}

function isPath(operand: Abstract): boolean {
  return operand.kind === "reference" && operand.path === "pathlib.Path()";
}

function add(left: Abstract, right: Abstract): Abstract {
  if (left.kind === "sequence" && right.kind === "sequence") {
    const joined = sequence([...left.items, ...right.items].slice(0, MAX_LIST), left.complete && right.complete);
    joined.origins = join(left.origins, right.origins);
    return joined;
  }
  if (left.kind === "sequence" || right.kind === "sequence") {
    const known = left.kind === "sequence" ? left.items : right.kind === "sequence" ? right.items : [];
    const joined = sequence([...known], false);
    joined.origins = join(originsOf(left), originsOf(right));
    return joined;
  }
  const sum = calculate("+", left, right);
  if (sum !== null) return sum;
  const bytes =
    (left.kind === "scalar" && left.type === "bytes") || (right.kind === "scalar" && right.type === "bytes");
  return scalar(concatenate([raw(left), raw(right)]), bytes ? "bytes" : "str");
}

function multiply(left: Abstract, right: Abstract): Abstract {
  const [many, times] =
    left.kind === "scalar" && left.type === "int" ? [right, numberOf(left)] : [left, numberOf(right)];
  if (times !== null && many.kind === "sequence" && many.items.length * times <= MAX_LIST) {
    return sequence(Array.from({ length: Math.max(0, times) }, () => many.items).flat(), many.complete);
  }
  if (times !== null && many.kind === "scalar" && (many.type === "str" || many.type === "bytes")) {
    const { value } = many;
    if (value.text === null || value.text.length * times > MAX_REPEATED) return scalar(unknown(value.origins), "any");
    return scalar(
      { ...value, ...constant(value.text.repeat(Math.max(0, times)), value.encodings), origins: value.origins },
      many.type,
    );
  }
  return calculate("*", left, right) ?? from(join(originsOf(left), originsOf(right)));
}

/** Longer numbers are only built to stall whoever computes them. */
const MAX_DIGITS = 2_000;

function calculate(operator: string, left: Abstract, right: Abstract): Scalar | null {
  if (left.kind !== "scalar" || right.kind !== "scalar" || left.type !== "int" || right.type !== "int") return null;
  const [a, b] = [left.value.text, right.value.text];
  if (a === null || b === null || a.length > MAX_DIGITS || b.length > MAX_DIGITS) return null;
  const answer = arithmetic(operator, BigInt(a), BigInt(b));
  if (answer === null) return null;
  const encodings: Encoding[] = [...new Set([...left.value.encodings, ...right.value.encodings])];
  if (operator === "^" && !encodings.includes("xor")) encodings.unshift("xor");
  const value = withOrigins(integer(answer).value, join(left.value.origins, right.value.origins));
  return scalar({ ...value, encodings }, "int");
}

function arithmetic(operator: string, a: bigint, b: bigint): bigint | null {
  const small = b >= 0n && b < 256n;
  switch (operator) {
    case "+":
      return a + b;
    case "-":
      return a - b;
    case "*":
      return a * b;
    case "^":
      return a ^ b;
    case "&":
      return a & b;
    case "|":
      return a | b;
    case "<<":
      return small ? a << b : null;
    case ">>":
      return small ? a >> b : null;
    case "**":
      return small && a >= -16n && a <= 256n ? a ** b : null;
    case "//":
      return b === 0n ? null : (a - (((a % b) + b) % b)) / b;
    case "%":
      return b === 0n ? null : ((a % b) + b) % b;
    default:
      return null;
  }
}

export function unary(operator: string, operand: Abstract): Abstract {
  if (operand.kind !== "scalar" || operand.type !== "int" || operand.value.text === null)
    return from(originsOf(operand));
  const number = BigInt(operand.value.text.slice(0, MAX_DIGITS));
  if (operator === "-") return integer(-number);
  if (operator === "~") return integer(~number);
  return operand;
}
