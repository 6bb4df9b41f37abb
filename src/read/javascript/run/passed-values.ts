import type * as t from "@babel/types";
import type { PassedArgument } from "../../../model/fact.ts";
import type { Location } from "../../../model/location.ts";
import type { HandedValues } from "../../handed-values.ts";
import type { Abstract } from "../values/abstract.ts";
import { toValue } from "../values/to-value.ts";
import { isOfKeys } from "../values/of-keys.ts";
import { passedParts } from "./passed-parts.ts";

/** An argument as the other file gets it: a function by where it is handed over. */
export function passedArgument(
  value: Abstract,
  handed: HandedValues<Abstract, t.Node>,
  at: Location,
  node: t.Node,
): PassedArgument {
  const plain = toValue(value);
  const called = value.kind === "bound" ? value.callee : value;
  const origin = isCalled(called) ? handed.originOf(called, at, node) : null;
  const whole = origin === null ? plain : { ...plain, text: null, origins: [origin, ...plain.origins] };
  const parts = passedParts(value);
  const passed = { keyword: null, value: whole };
  if (isOfKeys(value)) return { ...passed, isKeyObject: true };
  return parts === undefined ? passed : { ...passed, parts };
}

function isCalled(value: Abstract): boolean {
  if (value.kind === "closure") return true;
  if (value.kind !== "dictionary" || value.isAgent === true) return false;
  const { entries, prototype } = value;
  return prototype?.kind === "dictionary" || [...entries.values()].some(({ kind }) => kind === "closure");
}
