import { withShape } from "../../value.ts";
import { HOLE, type Value } from "../../../model/value.ts";
import type { Argument } from "../run/call.ts";
import type { State } from "../run/state.ts";

/** What a program that deletes is given, as far as the script knows: whole paths, and what lists of folders stand for. */
export function deletedPath({ value, word }: Argument, state: State): Value {
  const listed = allListed(value, state);
  const path = state.whole(listed);
  const picks = word?.parts.some((part) => part.kind === "parameter" && state.picked.has(part.name)) === true;
  return picks ? { ...path, text: null, shape: path.shape.replace(/\*{1,2}$/u, HOLE) } : path;
}

/** `rm -rf ~/"$f"` for each line of `ls ~`: `~/*`. */
function allListed(value: Value, state: State): Value {
  const [origin, another] = value.origins;
  const entry = origin === undefined || another !== undefined ? undefined : state.listings.get(origin);
  return entry === undefined || !value.shape.includes(HOLE)
    ? value
    : { ...withShape(value, value.shape.replace(HOLE, entry)), text: null };
}

/** Everything below a folder, found by `find`: to delete its files one by one is to delete it. */
export function isTree({ shape, origins }: Value): boolean {
  return origins.some((origin) => origin.kind === "command" && origin.command === `find ${shape}`);
}
