import type * as t from "@babel/types";
import type { Location } from "../../../model/location.ts";
import type { Value } from "../../../model/value.ts";
import type { HandedValues } from "../../handed-values.ts";
import type { Abstract } from "../values/abstract.ts";
import { toValue } from "../values/to-value.ts";

/** An argument as the other file gets it: a function by where it is handed over. */
export function passedValue(
  value: Abstract,
  handed: HandedValues<Abstract, t.Node>,
  at: Location,
  node: t.Node,
): Value {
  const plain = toValue(value);
  const called = value.kind === "bound" ? value.callee : value;
  const origin = isCalled(called) ? handed.originOf(called, at, node) : null;
  return origin === null ? plain : { ...plain, text: null, origins: [origin, ...plain.origins] };
}

function isCalled(value: Abstract): boolean {
  if (value.kind === "closure") return true;
  if (value.kind !== "dictionary" || value.isAgent === true) return false;
  const { entries, prototype } = value;
  return prototype?.kind === "dictionary" || [...entries.values()].some(({ kind }) => kind === "closure");
}
