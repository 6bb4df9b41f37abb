import { HOLE } from "../../../model/value.ts";
import type { Abstract } from "./abstract.ts";
import { toValue } from "./operand.ts";

/** Containers inside containers that show; an object can hold itself. */
const MAX_DEPTH = 8;
const MAX_ENTRIES = 64;
/** Values of one text: objects that share their parts are as many as they are deep, over and over. */
const MAX_VALUES = 2_000;

/** Texts that `json.dumps` has made, by the object that stands for them. */
const dumped = new WeakMap<Abstract, string>();

/** Keeps what a dumped object says, for where it is written to a file. */
export function keepJson(text: Abstract, of: Abstract): void {
  const json = jsonText(of);
  if (json !== null) dumped.set(text, json);
}

/** `json.dumps(settings) + "\n"` */
export function passJson(from: Abstract, to: Abstract): void {
  const json = dumped.get(from);
  if (json !== undefined) dumped.set(to, json);
}

/**
 * What is known of an object as JSON; null: nothing. Of one that a program has loaded and changed, what was put into it, by
 * its last key: the objects of a library share what they are given.
 */
export function jsonText(value: Abstract): string | null {
  const kept = dumped.get(value);
  if (kept !== undefined) return kept;
  if (value.kind === "choice")
    return value.options
      .map(jsonText)
      .reduce((best, each) => ((each?.length ?? 0) > (best?.length ?? 0) ? each : best), null);
  return (value.kind === "mapping" && value.entries.size > 0) || (value.kind === "reference" && isFilled(value))
    ? print(value, 0, { left: MAX_VALUES })
    : null;
}

function isFilled(value: Extract<Abstract, { kind: "reference" }>): boolean {
  return putIn(value).length > 0;
}

function putIn({ state }: Extract<Abstract, { kind: "reference" }>): readonly [string, Abstract][] {
  return [...(state.attributes ?? [])].flatMap(([name, value]): [string, Abstract][] =>
    name.startsWith("[") && name.endsWith("]") ? [[name.slice(1, -1), value]] : [],
  );
}

function print(value: Abstract, depth: number, budget: { left: number }): string {
  budget.left -= 1;
  if (depth > MAX_DEPTH || budget.left < 0) return `"${HOLE}"`;
  switch (value.kind) {
    case "mapping":
      return object([...value.entries], depth, budget);
    case "sequence":
      return `[${value.items
        .slice(0, MAX_ENTRIES)
        .map((item) => print(item, depth + 1, budget))
        .join(",")}]`;
    case "reference": {
      const entries = putIn(value);
      return entries.length > 0 ? object(entries, depth, budget) : JSON.stringify(value.value.shape);
    }
    case "choice":
      return print(value.options[0] ?? value, depth + 1, budget);
    default:
      return JSON.stringify(toValue(value).shape);
  }
}

function object(entries: readonly (readonly [string, Abstract])[], depth: number, budget: { left: number }): string {
  const parts = entries
    .slice(0, MAX_ENTRIES)
    .map(([key, item]) => `${JSON.stringify(key)}:${print(item, depth + 1, budget)}`);
  return `{${parts.join(",")}}`;
}
