import type { Value } from "../../../model/value.ts";
import type { Call, Handler } from "../run/call.ts";
import { EMPTY, join } from "../run/values.ts";
import { parseOptions } from "./options.ts";

/**
 * `command -v jq`, `which bash`: prints where a program lies, which stands for its name. With nothing in its place,
 * `JQ=$(command -v jq)` and `… | $JQ .` would read as `… | .`, and `… | $(which sh)` as no program at all.
 */
export function lookUp(call: Call): Value {
  const { operands } = parseOptions(call.arguments, { short: "", long: "" });
  const names = operands.map(({ value }) => value);
  return names.length === 0 || names.some(({ text }) => text === null) ? EMPTY : join(names, "\n");
}

/** `type` and `whence` say it in words but for `-p`. */
const lookUpPath: Handler = (call) =>
  call.arguments.some(({ value }) => /^-[a-z]{0,2}[pP]/u.test(value.shape)) ? lookUp(call) : EMPTY;

export const lookUpHandlers: Readonly<Record<string, Handler>> = {
  which: lookUp,
  type: lookUpPath,
  whence: lookUpPath,
};
