import type { Value } from "../../../model/value.ts";
import type { Argument, Call } from "../run/call.ts";
import { standardInput } from "./http-request.ts";
import { join } from "../run/values.ts";

/** What a filter gets: its files, else its standard input. */
export function inputOf(call: Call, files: readonly Argument[]): Value {
  const read = files.filter((file) => file.value.shape !== "-");
  if (read.length === 0) return standardInput(call);
  return join(
    read.map(({ value }) => readPath(value, call)),
    "",
  );
}

export function readPath(path: Value, call: Call): Value {
  if (path.shape === "/dev/stdin") return standardInput(call);
  if (!call.state.processes.has(path)) {
    call.tell({ op: "read-file", path });
    call.reference("read", path);
  }
  return call.contentOf(path);
}
