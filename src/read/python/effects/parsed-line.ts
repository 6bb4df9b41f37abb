import type { Origin } from "../../../model/value.ts";
import { unknown } from "../../value.ts";
import { from, originsOf, reference, type Abstract } from "../values/abstract.ts";
import { merge } from "../values/merge.ts";
import { argument, type Call } from "../run/call.ts";
import { textOf, toValue } from "../values/operand.ts";

/** Options of one parser. */
const MAX_OPTIONS = 200;
/** Addresses and files: of a number or a word nothing else depends. */
const PLACE = /^[^\n]{0,400}(?:\/|\.\w{1,12}$)/u;

/** `add_argument("--profile", default=…)`: what the program works with when nobody says otherwise. */
export function keepDefault(call: Call): void {
  const name = nameOf(call);
  const value = call.keywords.get("default");
  if (name === null || value === undefined || !PLACE.test(toValue(value).shape)) return;
  const kept = (call.callee.state.attributes ??= new Map<string, Abstract>());
  if (kept.size < MAX_OPTIONS) kept.set(OPTION + name, value);
}

/** What is kept of a parser is no attribute that a program could ask it for. */
const OPTION = "--";

function nameOf(call: Call): string | null {
  const dest = textOf(argument(call, -1, "dest"));
  if (dest !== null) return dest;
  const flags = call.positional.map((each) => textOf(each)).filter((each) => each !== null);
  const flag = flags.find((each) => each.startsWith("--")) ?? flags[0];
  return flag === undefined ? null : flag.replace(/^-{1,2}/u, "").replaceAll("-", "_");
}

/** What a parser of command lines gives: arguments, with what its options are when nobody says otherwise. */
export function parsedLine(call: Call): Abstract {
  const origin: Origin = { kind: "input", of: "command-line", at: call.machine.at(call.node) };
  const all = unknown([origin, ...originsOf(call.callee)]);
  const attributes = new Map<string, Abstract>();
  for (const [name, value] of call.callee.state.attributes ?? [])
    if (name.startsWith(OPTION)) attributes.set(name.slice(OPTION.length), merge([value, from(all.origins)]));
  return reference(`${call.path}()`, all, { attributes });
}
