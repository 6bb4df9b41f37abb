import type { Fact } from "../../model/fact.ts";
import { HOLE, type Origin, type Value } from "../../model/value.ts";
import { secretAtPath } from "../secrets/paths.ts";

/** UTF-16 units of a list of paths, and paths of it that are followed: the first ones say what it is about. */
const MAX_SHAPE = 4_000;
const MAX_PATHS = 6;

/** A function opens a path that it is given; whoever gives it says which: `add(join(home, ".ssh", "id_rsa"))`. */
export function filesNamed({ shape }: Value, { at }: Fact): readonly Origin[] {
  const paths = shape
    .slice(0, MAX_SHAPE)
    .split(/["'[\]{},\n]+/u)
    .map((part) => part.trim())
    .filter((part) => part.length > 3 && secretAtPath(part) !== null);
  return [...new Set(paths)].slice(0, MAX_PATHS).map((path): Origin => ({ kind: "file", path, at }));
}

/** A file whose path nobody here knows. */
export function isUnknownFile(origin: Origin): boolean {
  return origin.kind === "file" && origin.path.startsWith(HOLE);
}
