import type { PassedArgument } from "../../../model/fact.ts";
import type { Location } from "../../../model/location.ts";
import type { HandedValues } from "../../handed-values.ts";
import { isOfKeys, type Abstract } from "../values/abstract.ts";
import { toValue } from "../values/operand.ts";
import { passedParts } from "./passed-parts.ts";
import type { PyNode } from "../parse/syntax-tree.ts";

/** An argument as the other file gets it: a function or object by where it is handed over. */
export function passedArgument(
  value: Abstract,
  handed: HandedValues<Abstract, PyNode>,
  at: Location,
  node: PyNode,
): Omit<PassedArgument, "keyword"> {
  const plain = toValue(value);
  const called = value.kind === "partial" ? value.callee : value;
  const origin = isCalled(called) ? handed.originOf(called, at, node) : null;
  const whole = origin === null ? plain : { ...plain, text: null, origins: [origin, ...plain.origins] };
  const parts = passedParts(value);
  if (isOfKeys(value)) return { value: whole, isKeyObject: true };
  return parts === undefined ? { value: whole } : { value: whole, parts };
}

export function isCalled({ kind }: Abstract): boolean {
  return kind === "function" || kind === "instance" || kind === "class";
}
