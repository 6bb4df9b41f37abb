import type { Value } from "../../../model/value.ts";

/** One name or path, as lookups print them. */
const NAME = /^[\w.+/~-]{1,200}\n?$/u;
const INTERPRETER = /(?:^|\/)(?:[abdkz]?sh|fish|python[\d.]{0,4}|node|perl|ruby|php)\n?$/u;

/**
 * `$(command -v python3 || command -v python)` prints one program, not one with the other as its argument. Null: something
 * else is printed. An interpreter stays, so that none hides before a name that is never used.
 */
export function oneOfNames(first: Value | undefined, other: Value): Value | null {
  if (first === undefined || !isName(first) || !isName(other)) return null;
  return INTERPRETER.test(first.shape) && !INTERPRETER.test(other.shape) ? first : other;
}

function isName({ text }: Value): boolean {
  return text !== null && NAME.test(text);
}
