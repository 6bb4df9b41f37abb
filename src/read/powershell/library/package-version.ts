import type { Value } from "../../../model/value.ts";
import { textOf, type Thing } from "../../machine/thing.ts";

/** `name@version` where a version is asked for. */
export function packageVersion(name: Value, version: Thing | undefined): Value {
  const number = textOf(version);
  return number === null || name.text === null
    ? name
    : { ...name, text: `${name.text}@${number}`, shape: `${name.text}@${number}` };
}
