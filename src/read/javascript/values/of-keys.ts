import { isKeyObject } from "../../wallet-results.ts";
import type { Abstract } from "./abstract.ts";
import { originsOf } from "./origins.ts";

/** Made by a library for keys, not by a file of the package: in each branch that gives it a value. */
export function isOfKeys(value: Abstract): boolean {
  if (value.kind === "choice") {
    const held = value.options.filter((each) => each.kind !== "scalar" || originsOf(each).length > 0);
    return held.length > 0 && held.every(isOfKeys);
  }
  return value.kind === "reference" && value.state.module === undefined && isKeyObject(value.path);
}
