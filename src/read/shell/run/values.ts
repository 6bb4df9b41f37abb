import { HOLE, type Value } from "../../../model/value.ts";
import { concatenate, constant, withShape } from "../../value.ts";

export const EMPTY: Value = constant("");

/** Without the first `count` characters. */
export function dropFirst(value: Value, count: number): Value {
  return { ...value, text: value.text === null ? null : value.text.slice(count), shape: value.shape.slice(count) };
}

/** `change` on the text, where it is known; otherwise nothing is known but where it came from. */
export function mapText(value: Value, change: (text: string) => string): Value {
  return value.text === null ? { ...value, shape: HOLE } : { ...value, ...pick(change(value.text)) };
}

function pick(text: string): Pick<Value, "text" | "shape"> {
  return { text, shape: text };
}

function cut(text: string): string {
  let end = text.length;
  while (text[end - 1] === "\n" || text[end - 1] === "\r") end -= 1;
  return text.slice(0, end);
}

/** Without the line ends that `$(…)` drops. */
export function withoutNewlines(value: Value): Value {
  if (!value.shape.endsWith("\n")) return value;
  return { ...value, text: value.text === null ? null : cut(value.text), shape: cut(value.shape) };
}

/**
 * The fields of an unquoted expansion (POSIX XCU 2.6.5) by the characters in `$IFS`. The first and last tell whether
 * blanks stood outside.
 */
export function splitFields(value: Value, separators = " \t\n"): readonly Value[] {
  if (separators !== " \t\n") return splitAt(value, separators);
  if (!/[ \t\n]/u.test(value.shape)) return [value];
  return value.shape.split(/[ \t\n]+/u).map((shape) => withShape(value, shape));
}

function splitAt(value: Value, separators: string): readonly Value[] {
  const shapes = [""];
  for (const char of value.shape) {
    if (separators.includes(char)) shapes.push("");
    else shapes[shapes.length - 1] = `${shapes.at(-1) ?? ""}${char}`;
  }
  return shapes.map((shape) => withShape(value, shape));
}

export function join(values: readonly Value[], separator: string): Value {
  const gap = constant(separator);
  return values.length === 1 && values[0] !== undefined
    ? values[0]
    : concatenate(values.flatMap((value, index) => (index === 0 ? [value] : [gap, value])));
}

export function isKnown(value: Value): value is Value & { readonly text: string } {
  return value.text !== null;
}
