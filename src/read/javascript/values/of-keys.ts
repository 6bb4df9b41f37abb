import { isKeyObject } from "../../wallet-results.ts";
import type { Abstract } from "./abstract.ts";

/** Made by a library for keys, not by a file of the package. */
export function isOfKeys(value: Abstract): boolean {
  return value.kind === "reference" && value.state.module === undefined && isKeyObject(value.path);
}
