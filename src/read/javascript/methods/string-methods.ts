import type * as t from "@babel/types";
import type { Encoding, Value } from "../../../model/value.ts";
import { constant } from "../../value.ts";
import {
  boolean,
  from,
  isFunction,
  list,
  NOTHING_KNOWN,
  number,
  scalar,
  UNDEFINED,
  type Abstract,
  type Scalar,
} from "../values/abstract.ts";
import { addTexts } from "../values/add.ts";
import { numberOf, textOf } from "../values/to-value.ts";
import { bufferMethod } from "../library/bytes.ts";
import type { Evaluator } from "../run/evaluator.ts";
import { compilePattern, searchOf } from "./simple-pattern.ts";

/** `"ab".repeat(1e9)` must not fill the memory. */
const MAX_REPEATED = 262_144;
/** Pieces of a split text. */
const MAX_PIECES = 65_536;

export function stringMethod(
  on: Evaluator,
  receiver: Scalar,
  name: string,
  given: readonly Abstract[],
  node: t.Node,
): Abstract | null {
  if (receiver.type === "bytes") {
    const made = bufferMethod(receiver, name, given);
    if (made !== null) return made;
  }
  const { value } = receiver;
  const [first = UNDEFINED, second = UNDEFINED] = given;
  if (name === "concat") return addTexts([receiver, ...given]);
  if (name === "toString" || name === "valueOf" || name === "normalize") return receiver;
  const { text } = value;
  // Long texts in long loops: what is done to them counts by their length.
  if (text !== null && text.length > 256 && !on.spend(text.length >> 8)) return null;
  if (text === null) return ofUnknown(receiver, name, given);
  const keep = (content: string): Scalar => scalar(derive(value, content));
  const [a, b] = [numberOf(first), numberOf(second)];
  switch (name) {
    case "toLowerCase":
    case "toLocaleLowerCase":
      return keep(text.toLowerCase());
    case "toUpperCase":
    case "toLocaleUpperCase":
      return keep(text.toUpperCase());
    case "trim":
      return keep(text.trim());
    case "trimStart":
    case "trimLeft":
      return keep(text.trimStart());
    case "trimEnd":
    case "trimRight":
      return keep(text.trimEnd());
    case "slice":
      return a === null || (b === null && !isOpen(second)) ? null : keep(text.slice(a, b ?? undefined));
    case "substring":
      return a === null || (b === null && !isOpen(second)) ? null : keep(text.substring(a, b ?? undefined));
    case "substr":
      return a === null || (b === null && !isOpen(second)) ? null : keep(text.slice(a).slice(0, b ?? undefined));
    case "charAt":
      return a === null && !isOpen(first) ? null : keep(text.charAt(a ?? 0));
    case "at":
      return a === null ? null : keep(text.at(a) ?? "");
    case "charCodeAt":
    case "codePointAt": {
      if (a === null && !isOpen(first)) return null;
      const code = name === "charCodeAt" ? text.charCodeAt(a ?? 0) : (text.codePointAt(a ?? 0) ?? Number.NaN);
      return { ...number(code), value: { ...constant(String(code), value.encodings), origins: value.origins } };
    }
    case "indexOf":
    case "lastIndexOf": {
      const wanted = textOf(first);
      return wanted === null ? null : number(name === "indexOf" ? text.indexOf(wanted) : text.lastIndexOf(wanted));
    }
    case "includes":
    case "startsWith":
    case "endsWith": {
      const wanted = textOf(first);
      return wanted === null ? NOTHING_KNOWN : boolean(text[name](wanted));
    }
    case "repeat":
      if (a === null || a < 0 || a * text.length > MAX_REPEATED) return null;
      return keep(text.repeat(a));
    case "padStart":
    case "padEnd":
      if (a === null || a > MAX_REPEATED) return null;
      return keep(text[name](a, textOf(second) ?? " "));
    case "split":
      return split(receiver, text, first);
    case "replace":
    case "replaceAll":
      return replace(on, receiver, text, name === "replaceAll", first, second, node);
    case "match":
    case "matchAll": {
      const pattern = compilePattern(first);
      if (pattern === null) return null;
      const found = pattern.global ? (text.match(pattern) ?? []) : [...(pattern.exec(text) ?? [])];
      return list(found.slice(0, MAX_PIECES).map((part) => keep(part)));
    }
    default:
      return null;
  }
}

function isOpen(bound: Abstract): boolean {
  return bound.kind === "scalar" && bound.type === "undefined";
}

/** Changes of form keep what is known of a text with holes. */
function ofUnknown(receiver: Scalar, name: string, given: readonly Abstract[]): Abstract | null {
  switch (name) {
    case "trim":
    case "trimEnd":
    case "trimStart":
    case "toLowerCase":
    case "toUpperCase":
      return receiver;
    case "replace":
    case "replaceAll":
      // Where a hole is, nobody knows what is replaced; a path or an address mostly stays one.
      return given[1] !== undefined && isFunction(given[1]) ? null : from(receiver.value.origins);
    default:
      return null;
  }
}

function derive(value: Value, content: string, encodings: readonly Encoding[] = value.encodings): Value {
  return { ...constant(content, encodings), origins: value.origins };
}

function split(receiver: Scalar, text: string, by: Abstract): Abstract | null {
  if (by.kind === "scalar" && by.type === "undefined") return list([receiver]);
  const separator = searchOf(by);
  if (separator === null) return null;
  const pieces = text.split(separator, MAX_PIECES + 1);
  // Turned round letter by letter is how text is reversed: noted when the pieces are joined again.
  return list(
    pieces.slice(0, MAX_PIECES).map((piece) => scalar(derive(receiver.value, piece))),
    pieces.length <= MAX_PIECES,
  );
}

function replace(
  on: Evaluator,
  receiver: Scalar,
  text: string,
  all: boolean,
  search: Abstract,
  replacement: Abstract,
  node: t.Node,
): Abstract | null {
  const wanted = searchOf(search, all);
  if (wanted === null) {
    if (isFunction(replacement)) on.invoke(replacement, [from(receiver.value.origins)], node);
    return null;
  }
  if (isFunction(replacement)) {
    const matches = typeof wanted === "string" ? [wanted] : [...text.matchAll(new RegExp(wanted, "g"))].map(([m]) => m);
    const made = new Map<string, string>();
    for (const match of new Set(matches.slice(0, MAX_PIECES))) {
      if (!on.spend(4)) return null;
      const result = textOf(on.repeat(() => on.invoke(replacement, [scalar(derive(receiver.value, match))], node)));
      if (result === null) return null;
      made.set(match, result);
    }
    return scalar(
      derive(
        receiver.value,
        text.replace(wanted, (match) => made.get(match) ?? match),
      ),
    );
  }
  const by = textOf(replacement);
  if (by === null) {
    if (typeof wanted !== "string") return null;
    const parts = all
      ? text.split(wanted, 64)
      : [text.slice(0, text.indexOf(wanted)), text.slice(text.indexOf(wanted) + wanted.length)];
    if (!text.includes(wanted)) return receiver;
    return addTexts(
      parts.flatMap((part, index) =>
        index === 0 ? [scalar(derive(receiver.value, part))] : [replacement, scalar(constant(part))],
      ),
    );
  }
  const changed = all && typeof wanted === "string" ? text.replaceAll(wanted, () => by) : text.replace(wanted, by);
  return scalar(derive(receiver.value, changed));
}
