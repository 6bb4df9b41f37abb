import { HOLE, type Origin, type Value } from "../../../model/value.ts";
import { concatenate, constant, either, unknown } from "../../value.ts";
import { join, type Abstract, type Scalar } from "./abstract.ts";
import { originsOf } from "./origins.ts";
import { utf8OfBytes } from "../../decode/utf8-of-bytes.ts";

/** Elements of a container that show in its shape. All of them count for its origins. */
const SHOWN_ITEMS = 32;
/** Containers inside containers that show; an object can hold itself. */
const SHOWN_DEPTH = 4;

/** As an operand of an operation. Bytes become the text that they are in UTF-8, objects read like JSON. */
export function toValue(abstract: Abstract, depth = 0): Value {
  switch (abstract.kind) {
    case "scalar":
      return abstract.type === "bytes" ? textOfBytes(abstract.value) : abstract.value;
    case "reference": {
      const { gathered } = abstract.state;
      return gathered === undefined
        ? abstract.value
        : { ...abstract.value, text: null, origins: join(abstract.value.origins, gathered) };
    }
    case "choice":
      // What is known of one of them is worth more for display than that another is not known.
      return either(
        abstract.options
          .map((option) => toValue(option, depth))
          .toSorted((a, b) => Number(a.shape === HOLE) - Number(b.shape === HOLE)),
      );
    case "list": {
      const origins = originsOf(abstract);
      if (depth >= SHOWN_DEPTH) return unknown(origins);
      const parts = abstract.items.slice(0, SHOWN_ITEMS).map((item) => quoted(item, depth + 1));
      return container("[", parts, "]", abstract.complete && abstract.items.length <= SHOWN_ITEMS, origins);
    }
    case "dictionary": {
      const origins = originsOf(abstract);
      // JSON of which nothing is known may be anything, a text too.
      if (depth >= SHOWN_DEPTH || (abstract.entries.size === 0 && origins.length > 0)) return unknown(origins);
      const parts = [...abstract.entries]
        .slice(0, SHOWN_ITEMS)
        .map(([key, item]) => concatenate([constant(`${JSON.stringify(key)}:`), quoted(item, depth + 1)]));
      const isWhole = abstract.entries.size <= SHOWN_ITEMS && abstract.origins.length === 0;
      return container("{", parts, "}", isWhole, origins);
    }
    case "method":
      return unknown(originsOf(abstract));
    case "pattern":
      return constant(`/${abstract.source}/${abstract.flags}`);
    case "closure":
    case "class":
    case "bound":
    case "native":
      return unknown();
  }
}

function quoted(item: Abstract, depth: number): Value {
  const value = toValue(item, depth);
  if (item.kind !== "scalar" || item.type !== "string") return value;
  if (value.text === null) return concatenate([constant('"'), value, constant('"')]);
  const text = JSON.stringify(value.text);
  return { ...value, text, shape: text };
}

function container(
  open: string,
  parts: readonly Value[],
  close: string,
  whole: boolean,
  origins: readonly Origin[],
): Value {
  const separated = parts.flatMap((part, index) => (index === 0 ? [part] : [constant(","), part]));
  const tail = whole ? [] : [unknown()];
  const value = concatenate([constant(open), ...separated, ...tail, constant(close)]);
  return { ...value, origins: value.origins.length === 0 ? origins : join(value.origins, origins) };
}

function textOfBytes(value: Value): Value {
  if (!/[\u{80}-\u{ff}]/u.test(value.shape)) return value;
  const shape = utf8OfBytes(value.shape);
  return { ...value, text: value.text === null ? null : shape, shape };
}

/** The constant text, null where it is not known. */
export function textOf(abstract: Abstract | null | undefined): string | null {
  if (abstract === null || abstract === undefined) return null;
  if (abstract.kind === "scalar" || abstract.kind === "reference") return toValue(abstract).text;
  return null;
}

export function numberOf(abstract: Abstract | null | undefined): number | null {
  if (abstract?.kind !== "scalar" || abstract.value.text === null) return null;
  if (abstract.type === "boolean") return abstract.value.text === "true" ? 1 : 0;
  if (abstract.type === "null") return 0;
  return abstract.type === "number" ? Number(abstract.value.text) : null;
}

/** Null where it cannot be told. */
export function truth(abstract: Abstract | null | undefined): boolean | null {
  if (abstract === null || abstract === undefined) return null;
  switch (abstract.kind) {
    case "scalar":
      return truthOf(abstract);
    case "list":
    case "dictionary":
    case "closure":
    case "class":
    case "bound":
    case "native":
    case "pattern":
      return true;
    case "reference":
    case "method":
    case "choice":
      return null;
  }
}

function truthOf(abstract: Scalar): boolean | null {
  const { text } = abstract.value;
  if (abstract.type === "null" || abstract.type === "undefined") return false;
  if (text === null || abstract.type === "any") return null;
  if (abstract.type === "boolean") return text === "true";
  if (abstract.type === "number") return text !== "0" && text !== "NaN";
  return text !== "";
}
