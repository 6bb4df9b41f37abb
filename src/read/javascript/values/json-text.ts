import { HOLE } from "../../../model/value.ts";
import type { Abstract } from "./abstract.ts";
import { toValue } from "./to-value.ts";

/** Objects inside objects that show; an object can hold itself. */
const MAX_DEPTH = 8;
const MAX_ENTRIES = 64;
/** Values of one text: objects that share their parts are as many as they are deep, over and over. */
const MAX_VALUES = 2_000;

/** Texts that `JSON.stringify` has made, by the value that stands for them. */
const dumped = new WeakMap<Abstract, string>();

/** Keeps what an object says as JSON, however deep it is, for where the text is written to a file. */
export function keepJson(text: Abstract, of: Abstract): void {
  if (of.kind === "dictionary" && of.entries.size > 0) dumped.set(text, print(of, 0, { left: MAX_VALUES }));
}

/** `JSON.stringify(settings) + "\n"` */
export function passJson(from: Abstract, to: Abstract): void {
  const json = dumped.get(from);
  if (json !== undefined) dumped.set(to, json);
}

/** Null: it is no such text. Of an object that was loaded and changed, what was put into it. */
export function jsonText(text: Abstract): string | null {
  return dumped.get(text) ?? null;
}

function print(value: Abstract, depth: number, budget: { left: number }): string {
  budget.left -= 1;
  if (depth > MAX_DEPTH || budget.left < 0) return `"${HOLE}"`;
  const inner = (item: Abstract): string => print(item, depth + 1, budget);
  switch (value.kind) {
    case "dictionary":
      return `{${[...value.entries]
        .slice(0, MAX_ENTRIES)
        .map(([key, item]) => `${JSON.stringify(key)}:${inner(item)}`)
        .join(",")}}`;
    case "list":
      return `[${value.items.slice(0, MAX_ENTRIES).map(inner).join(",")}]`;
    // `servers ??= {}`: what was put in stands in the one that was made here.
    case "choice": {
      const made = value.options.find((option) => option.kind === "dictionary" && option.entries.size > 0);
      return made === undefined ? plain(value) : inner(made);
    }
    default:
      return plain(value);
  }
}

/** Truth, numbers and nothing stand without quotation marks. */
function plain(value: Abstract): string {
  const { shape } = toValue(value);
  const isBare = value.kind === "scalar" && value.type !== "string" && BARE.test(shape);
  return isBare ? shape : JSON.stringify(shape);
}

const BARE = /^(?:true|false|null|-?\d{1,15}(?:\.\d{1,15})?)$/u;
