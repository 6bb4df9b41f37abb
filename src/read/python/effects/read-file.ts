import { HOLE, type Origin, type Value } from "../../../model/value.ts";
import { findSensitivePaths } from "../../text/sensitive-paths.ts";
import { constant } from "../../value.ts";
import { originsOf, scalar, type Scalar } from "../values/abstract.ts";
import type { Machine } from "../run/call.ts";
import { isOwnScript } from "../../own-script.ts";
import type { PyNode } from "../parse/syntax-tree.ts";

/** What a file of the package holds, where this one is read again with it: one UTF-16 unit a byte, or text. */
export function contentOf(on: Machine, path: Value, origins: readonly Origin[], isText: boolean): Scalar | null {
  const file = on.other(path.shape);
  if (file === null) return null;
  const value = { ...constant(isText ? file.text : file.bytes), origins };
  return scalar(value, isText ? "str" : "bytes");
}

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
