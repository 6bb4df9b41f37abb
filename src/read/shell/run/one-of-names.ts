import type { Value } from "../../../model/value.ts";
import { constant } from "../../value.ts";
import { interpreterOf } from "../../interpreters.ts";

/** One name or path, as lookups print them. */
const NAME = /^[\w.+/~-]{1,200}\n?$/u;

/**
 * `$(command -v python3 || command -v python)` prints one program, not one with the other as its argument. Null: something
 * else is printed. An interpreter stays, so that none hides before a name that is never used.
 */
export function oneOfNames(first: Value | undefined, other: Value): Value | null {
  if (first === undefined || !isName(first) || !isName(other)) return null;
  return isInterpreter(first) && !isInterpreter(other) ? first : other;
}

function isInterpreter({ shape }: Value): boolean {
  return interpreterOf(constant(shape.trimEnd())) !== null;
}

function isName({ text }: Value): boolean {
  return text !== null && NAME.test(text);
}
