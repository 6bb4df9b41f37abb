import type { Origin, Value } from "../../../model/value.ts";
import { join, scalar } from "../values/abstract.ts";
import type { Call } from "../run/call.ts";
import { evaluates } from "./evaluates.ts";

/**
 * A module, a worker or a child that the program has put into a file before: loading the file runs what was written, be
 * it an answer of the network or something decoded. Files that come along are read for themselves.
 */
export function runsWritten(call: Call, path: Value): boolean {
  const content = call.machine.written(path.shape);
  if (content === null) return false;
  const file: Origin = { kind: "file", path: path.shape, at: call.machine.at(call.node) };
  evaluates(call, scalar({ ...content, origins: join(content.origins, [file]) }));
  return true;
}
