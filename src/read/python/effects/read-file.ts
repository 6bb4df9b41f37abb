import { HOLE, type Origin, type Value } from "../../../model/value.ts";
import { findSensitivePaths } from "../../text/sensitive-paths.ts";
import { originsOf } from "../abstract.ts";
import type { Machine } from "../call.ts";
import { isOwnScript } from "../paths.ts";
import type { PyNode } from "../syntax-tree.ts";

/** Tells that a file is read; gives the origins of its content, what this program has put there included. */
export function readPath(on: Machine, node: PyNode, path: Value): readonly Origin[] {
  const origin: Origin = { kind: "file", path: path.shape, at: on.at(node) };
  const stored = on.written.get(path.shape);
  if (path.shape !== HOLE) {
    on.emit(node, { op: "read-file", path });
    const isSensitive = findSensitivePaths(path.shape.slice(0, 400)).some((found) => found.end === path.shape.length);
    if (isSensitive) on.emit(node, { op: "read-secret", secret: origin });
    if (isOwnScript(path.shape) && stored === undefined) on.refer(node, "read", path.shape);
  }
  return [origin, ...(stored === undefined ? [] : originsOf(stored)), ...path.origins];
}
