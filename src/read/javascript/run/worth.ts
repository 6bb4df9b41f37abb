import type * as t from "@babel/types";
import { OF_THIS_MACHINE } from "../../../model/value.ts";
import type { Abstract } from "../values/abstract.ts";
import { originsOfAll } from "../values/origins.ts";

/** Lengths of functions, in characters, and how often they are walked again. */
const SHORT = 600;
const LONG = 3_000;
const WALKS_OF_MIDDLING = 8;
const WALKS_OF_LONG = 2;
/** Beyond them: for what comes from outside, which a log of notes would hide else. */
const WALKS_WITH_SOURCE = 64;
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

/** Read on this machine, rather than fetched or given by a caller. */
function hasSource(value: Abstract): boolean {
  return originsOfAll([value]).some(({ kind }) => OF_THIS_MACHINE.has(kind));
}

/** Walking a function again is for wrappers and decoders, which are short, and only where the arguments say something. */
export function isWorthAnotherWalk(node: t.Function, again: number, given: readonly Abstract[]): boolean {
  const length = (node.end ?? 0) - (node.start ?? 0);
  const usual = length > LONG ? WALKS_OF_LONG : WALKS_OF_MIDDLING;
  if (length > SHORT)
    return (again < usual && given.some(saysSomething)) || (again < WALKS_WITH_SOURCE && given.some(hasSource));
  return again < WALKS_WITHOUT_NEWS || given.some(saysSomething);
}
