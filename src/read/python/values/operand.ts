import { HOLE, type Encoding, type Origin, type Value } from "../../../model/value.ts";
import { concatenate, constant, either, unknown, withOrigins } from "../../value.ts";
import { join, originsOf, scalar, type Abstract, type Scalar, type Sequence } from "./abstract.ts";
import { utf8OfBytes } from "../../decode/utf8-of-bytes.ts";

/** Elements of a container that show in its shape, and of one inside it. All of them count for its origins. */
const SHOWN_ITEMS = [32, 8, 3];
/** Longest element of a container that shows. */
const MAX_SHOWN_LENGTH = 4_096;

/** As an operand of an operation. Bytes become the text that they are in UTF-8. */
export function toValue(abstract: Abstract, depth = 0): Value {
  switch (abstract.kind) {
    case "scalar":
      return abstract.type === "bytes" ? textOfBytes(abstract.value) : abstract.value;
    case "reference":
      return abstract.state.given === undefined ? abstract.value : { ...abstract.value, origins: originsOf(abstract) };
    case "choice":
      // For display and for host tests what is known stands for the rest.
      return either(
        abstract.options
          .map((option) => toValue(option, depth))
          .toSorted((a, b) => Number(a.shape === HOLE) - Number(b.shape === HOLE)),
      );
    case "sequence":
      if (abstract.isBytes === true) return valueOfBuffer(abstract);
      return container("[]", abstract.items, abstract.items.length, abstract.complete, abstract.origins, depth);
    case "mapping":
      // A dictionary of which nothing is known is not an empty one.
      if (abstract.entries.size === 0 && abstract.origins.length > 0) return unknown(abstract.origins);
      return container("{}", abstract.entries, abstract.entries.size, true, abstract.origins, depth);
    case "method":
      return unknown(originsOf(abstract));
    case "instance":
      return abstract.held === undefined ? unknown() : toValue(abstract.held, depth);
    case "function":
    case "class":
    case "partial":
      return unknown();
  }
}

/** What its bytes say; one that is not known to the end, where it comes from. */
function valueOfBuffer(buffer: Sequence): Value {
  const bytes = bytesOfNumbers(buffer);
  return bytes === null ? unknown(buffer.origins) : textOfBytes(bytes.value);
}

function container(
  brackets: "[]" | "{}",
  items: Iterable<Abstract | [string, Abstract]>,
  size: number,
  complete: boolean,
  origins: readonly Origin[],
  depth: number,
): Value {
  const shown = SHOWN_ITEMS[depth] ?? 0;
  if (shown === 0) return unknown(origins);
  const parts: Value[] = [constant(brackets.charAt(0))];
  let count = 0;
  for (const item of items) {
    if (count === shown) break;
    if (count > 0) parts.push(constant(", "));
    if (Array.isArray(item)) parts.push(keyOf(item[0]), constant(": "), show(item[1], depth));
    else parts.push(show(item, depth));
    count += 1;
  }
  if (!complete || size > shown) parts.push(unknown());
  const value = concatenate([...parts, constant(brackets.charAt(1))]);
  return { ...value, origins: value.origins.length === 0 ? origins : join(value.origins, origins) };
}

/** Keys that are not known are told apart by a number behind the hole. */
function keyOf(key: string): Value {
  return key.startsWith(HOLE) ? unknown() : constant(key);
}

function show(item: Abstract, depth: number): Value {
  const value = toValue(item, depth + 1);
  return value.shape.length > MAX_SHOWN_LENGTH ? { ...unknown(value.origins), encodings: value.encodings } : value;
}

/** The same value in another form: as well known as before. */
export function reshaped(value: Value, shape: string): Value {
  return { ...value, shape, text: value.text === null ? null : shape };
}

function textOfBytes(value: Value): Value {
  return /[\u{80}-\u{ff}]/u.test(value.shape) ? reshaped(value, utf8OfBytes(value.shape)) : value;
}

/** The constant text, null where it is not known. */
export function textOf(abstract: Abstract | null | undefined): string | null {
  if (abstract === null || abstract === undefined) return null;
  return abstract.kind === "scalar" || abstract.kind === "reference" ? toValue(abstract).text : null;
}

export function numberOf(abstract: Abstract | null | undefined): number | null {
  if (abstract?.kind !== "scalar" || (abstract.type !== "int" && abstract.type !== "bool")) return null;
  if (abstract.type === "bool") return abstract.value.text === "True" ? 1 : abstract.value.text === "False" ? 0 : null;
  const number = abstract.value.text === null ? Number.NaN : Number(abstract.value.text);
  return Number.isSafeInteger(number) ? number : null;
}

/** A list of numbers as bytes; null: not all of them are known. A payload written so is hidden from whoever searches for words. */
export function bytesOfNumbers(list: Sequence): Scalar | null {
  if (!list.complete) return null;
  const letters: string[] = [];
  const encodings = new Set<Encoding>();
  for (const item of list.items) {
    const code = numberOf(item);
    if (code === null || code < 0 || code > 255) return null;
    letters.push(String.fromCharCode(code));
    if (item.kind === "scalar") for (const encoding of item.value.encodings) encodings.add(encoding);
  }
  if (encodings.size === 0) encodings.add("char-codes");
  return scalar(withOrigins(constant(letters.join(""), [...encodings]), list.origins), "bytes");
}

/** False only where a constant says so: `verify=False`, `shell=0`. */
export function truth(abstract: Abstract | null | undefined): boolean | null {
  if (abstract === null || abstract === undefined) return null;
  if (abstract.kind === "sequence") return abstract.items.length > 0 || (abstract.complete ? false : null);
  if (abstract.kind !== "scalar") return null;
  if (abstract.type === "none") return false;
  const number = numberOf(abstract);
  if (number !== null) return number !== 0;
  return abstract.value.text === null ? null : abstract.value.text !== "";
}
