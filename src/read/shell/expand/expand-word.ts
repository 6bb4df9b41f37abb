import type { Value } from "../../../model/value.ts";
import { concatenate, constant, literal, unknown } from "../../value.ts";
import { EMPTY, join, splitFields } from "../run/values.ts";
import type { ArithmeticPart, Part, Pipeline, ProcessPart, TextPart, Word } from "../syntax/tree.ts";
import { expandParameter, type Parameters } from "./parameter.ts";

export interface Expansion extends Parameters {
  /** What commands print, without the last line ends. */
  output(body: readonly Pipeline[]): Value;
  process(part: ProcessPart): Value;
}

/** Arguments that one word can become. */
const MAX_FIELDS = 256;
/** Braces beyond these stay as they are: `{a,b}{a,b}…` doubles with each. */
const MAX_BRACES = 8;
/** Every field has all parts: a word this long is not written to be expanded. */
const MAX_PARTS_WITH_BRACES = 64;

/** The arguments that a word becomes (POSIX XCU 2.6). File name patterns stay as they are. */
export function expandWord(word: Word, expansion: Expansion): readonly Value[] {
  const [only] = word.parts;
  if (word.parts.length === 1 && only?.kind === "text") return [literalOf(only)];
  if (!word.parts.some((part) => part.kind === "brace")) return expandParts(word.parts, expansion);
  return expandBraces(word.parts)
    .flatMap((parts) => expandParts(parts, expansion))
    .slice(0, MAX_FIELDS);
}

/** The word as one text: an assignment's value, a redirection's file. */
export function expandText(word: Word, expansion: Expansion): Value {
  const [only] = word.parts;
  if (word.parts.length === 1 && only?.kind === "text") return literalOf(only);
  const fields = word.parts.map((part) => {
    if (part.kind === "brace") return constant(expansion.slice(part.start, part.end));
    return join(expandPart(part, expansion), " ");
  });
  const [first] = fields;
  return fields.length === 1 && first !== undefined ? first : concatenate(fields);
}

function literalOf(part: TextPart): Value {
  return part.escaped ? literal(part.text, ESCAPES) : literal(part.text);
}

const ESCAPES = ["escapes"] as const;

function expandBraces(parts: readonly Part[]): readonly (readonly Part[])[] {
  let results: Part[][] = [[]];
  let braces = parts.length > MAX_PARTS_WITH_BRACES ? MAX_BRACES : 0;
  for (const part of parts) {
    if (part.kind !== "brace" || braces === MAX_BRACES) {
      for (const result of results) result.push(part);
      continue;
    }
    braces += 1;
    const alternatives = part.alternatives.flatMap((word) => expandBraces(word.parts)).slice(0, MAX_FIELDS);
    results = results
      .flatMap((result) => alternatives.map((alternative) => result.concat(alternative)))
      .slice(0, MAX_FIELDS);
  }
  return results;
}

function expandParts(parts: readonly Part[], expansion: Expansion): readonly Value[] {
  const fields: Value[] = [];
  let current: Value[] = [];
  let isOpen = false;
  const close = (): void => {
    if (isOpen) fields.push(current.length === 1 && current[0] !== undefined ? current[0] : concatenate(current));
    current = [];
    isOpen = false;
  };
  const add = (value: Value): void => {
    current.push(value);
    isOpen = true;
  };
  for (const part of parts) {
    const values = expandPart(part, expansion);
    const isSplit = (part.kind === "parameter" || part.kind === "substitution") && !part.quoted;
    if (part.kind === "text" && part.text === "" && parts.length === 1) add(EMPTY);
    values.forEach((value, index) => {
      if (index > 0 && fields.length < MAX_FIELDS) close();
      if (!isSplit) {
        add(value);
        return;
      }
      splitFields(value, expansion.get("IFS")?.text ?? undefined).forEach((field, at) => {
        if (at > 0 && fields.length < MAX_FIELDS) close();
        if (field.shape !== "") add(field);
      });
    });
  }
  close();
  return fields;
}

function expandPart(part: Part, expansion: Expansion): readonly Value[] {
  switch (part.kind) {
    case "text":
      return [literalOf(part)];
    case "parameter":
      return expandParameter(part, expansion);
    case "substitution":
      return [expansion.output(part.body)];
    case "process":
      return [expansion.process(part)];
    case "arithmetic":
      return [arithmetic(part, expansion)];
    case "brace":
      return [literal(expansion.slice(part.start, part.end))];
  }
}

const SIMPLE_SUM = /^\s{0,8}(-?\w{1,20})\s{0,8}(?:([-+*/%])\s{0,8}(\w{1,20})\s{0,8})?$/u;

/** One operation on constants is folded: `\x$((60+3))` spells letters. */
function arithmetic(part: ArithmeticPart, expansion: Expansion): Value {
  const inside = expandText(part.inside, expansion);
  const [, left = "", operator, right = ""] = SIMPLE_SUM.exec(inside.text ?? "") ?? [];
  const read = (word: string): number => {
    const text = /^[A-Za-z_]/u.test(word) ? (expansion.get(word)?.text ?? "") : word;
    return /^-?(?:0x[0-9a-fA-F]{1,8}|\d{1,9})$/u.test(text) ? Number(text) : Number.NaN;
  };
  const a = read(left);
  const b = operator === undefined ? 0 : read(right);
  const result =
    { "+": a + b, "-": a - b, "*": a * b, "/": Math.trunc(a / b), "%": a % b }[operator ?? "+"] ?? Number.NaN;
  return Number.isFinite(result) ? constant(String(result)) : unknown(inside.origins);
}
