import type { Value } from "../../model/value.ts";

/** With `/` for every backslash: both lead to the same file on Windows. */
export function slashed(path: Value): Value {
  return { ...path, shape: turn(path.shape), text: path.text === null ? null : turn(path.text) };
}

function turn(text: string): string {
  return text.replaceAll("\\", "/");
}
