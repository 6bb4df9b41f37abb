import { concatenate, withOrigins, withShape } from "../../value.ts";
import type { Argument } from "../run/call.ts";

/** What stands for an argument (`{}` of find and xargs) becomes that argument, alone or inside a word. */
export function replaceMarker(argument: Argument, marker: string, by: Argument): Argument {
  const { value } = argument;
  if (marker === "" || !value.shape.includes(marker)) return argument;
  if (value.shape === marker) return by;
  const parts = value.shape.split(marker).map((shape) => withShape(value, shape));
  const joined = concatenate(parts.flatMap((part, index) => (index === 0 ? [part] : [by.value, part])));
  return { value: withOrigins(joined, []), word: null };
}
