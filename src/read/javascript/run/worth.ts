import type * as t from "@babel/types";
import type { Abstract } from "../values/abstract.ts";

/** Lengths of functions, in characters, and how often they are walked again. */
const SHORT = 600;
const LONG = 3_000;
const WALKS_OF_MIDDLING = 8;
const WALKS_OF_LONG = 2;
/** A counter or a shifted table changes without arguments. */
const WALKS_WITHOUT_NEWS = 64;

function saysSomething(value: Abstract): boolean {
  switch (value.kind) {
    case "scalar":
      if (value.value.origins.length > 0) return true;
      return (
        value.value.text !== null && (value.type === "string" || value.type === "number" || value.type === "bytes")
      );
    case "list":
      return value.items.length > 0 || value.origins.length > 0;
    case "dictionary":
      return value.entries.size > 0 || value.origins.length > 0;
    case "choice":
      return value.options.some(saysSomething);
    case "reference":
    case "closure":
    case "bound":
    case "native":
    case "method":
    case "class":
      return true;
    case "pattern":
      return false;
  }
}

/** Walking a function again is for wrappers and decoders, which are short, and only where the arguments say something. */
export function isWorthAnotherWalk(node: t.Function, again: number, given: readonly Abstract[]): boolean {
  const length = (node.end ?? 0) - (node.start ?? 0);
  if (length > LONG) return again < WALKS_OF_LONG && given.some(saysSomething);
  if (length > SHORT) return again < WALKS_OF_MIDDLING && given.some(saysSomething);
  return again < WALKS_WITHOUT_NEWS || given.some(saysSomething);
}
