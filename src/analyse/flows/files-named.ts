import type { Fact } from "../../model/fact.ts";
import { HOLE, type Origin, type Value } from "../../model/value.ts";
import { secretAtPath } from "../secrets/paths.ts";

/** UTF-16 units of a list of paths, and paths of it that are followed: the first ones say what it is about. */
const MAX_SHAPE = 4_000;
const MAX_PATHS = 6;

/**
 * A function opens a path that it is given; whoever gives it says which: `add(join(home, ".ssh", "id_rsa"))`. What lies
 * `below` is put behind it: who gives the folder of the agent has not given what is kept elsewhere in that folder.
 */
export function filesNamed({ shape }: Value, below: string, { at }: Fact): readonly Origin[] {
  const paths = shape
    .slice(0, MAX_SHAPE)
    .split(/["'[\]{},\n]+/u)
    .map((part) => part.trim() + below)
    .filter((part) => part.length > 3 && secretAtPath(part) !== null);
  return [...new Set(paths)].slice(0, MAX_PATHS).map((path): Origin => ({ kind: "file", path, at }));
}

/** A file whose path nobody here knows. */
export function isUnknownFile(origin: Origin): boolean {
  return origin.kind === "file" && origin.path.startsWith(HOLE);
}

/** What stands behind the part of a path that nobody here knows; null: it is no such file. */
export function belowUnknown(origin: Origin): string | null {
  return origin.kind === "file" && isUnknownFile(origin) ? origin.path.slice(HOLE.length, MAX_BELOW) : null;
}

/** The same where a path went through another function, which put more behind it. */
export function below({ shape }: Value, after: string): string {
  return shape.startsWith(HOLE) ? `${shape.slice(HOLE.length, MAX_BELOW)}${after}`.slice(0, MAX_BELOW) : after;
}

/** UTF-16 units: a path is no longer. */
const MAX_BELOW = 400;
