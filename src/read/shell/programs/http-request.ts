import type { Value } from "../../../model/value.ts";
import { unknown } from "../../value.ts";
import type { Call } from "../run/call.ts";
import { dropFirst, EMPTY } from "../run/values.ts";
import { carriesData } from "../../carries-data.ts";

/** What a program asks for over HTTP, whatever the program. */
interface Request {
  readonly url: Value;
  readonly body: readonly Value[];
  readonly carried: readonly Value[];
  readonly isGet: boolean;
  readonly isHead: boolean;
  readonly destination: Value | null;
}

/** Gives the answer as far as it goes to standard output. */
export function request(call: Call, { url, body, carried, isGet, isHead, destination }: Request): Value {
  const path = url.shape.startsWith("file://") ? dropFirst(url, 7) : null;
  if (path !== null) {
    call.tell({ op: "read-file", path });
    return call.contentOf(path);
  }
  const secrets = carried.filter((value) => value.origins.length > 0);
  const payload = [...body, ...secrets, ...(carriesData(url) ? [url] : [])];
  if (payload.length > 0 || !isGet) call.tell({ op: "send", channel: "http", destination: url, payload });
  const answer = unknown([
    call.origin({ kind: "network", url: url.shape }),
    ...url.origins.filter((origin) => origin.kind === "network"),
  ]);
  if (destination !== null) {
    call.tell({ op: "download", url, destination });
    call.state.write(destination, answer, false);
    call.persist(destination, answer);
    return EMPTY;
  }
  if (isGet && !isHead) call.tell({ op: "download", url, destination: null });
  return answer;
}

export function fileOrStdin(written: Value, call: Call): Value {
  if (written.shape === "-" || written.shape === "." || written.shape === "/dev/stdin") return standardInput(call);
  if (written.shape === "") return EMPTY;
  const path = call.state.processes.has(written) ? written : call.state.whole(written);
  if (!call.state.processes.has(path)) call.tell({ op: "read-file", path });
  return call.contentOf(path);
}

/** Of the program, else of the script that it stands in. */
export function standardInput(call: Call): Value {
  return call.stdin?.value ?? unknown([call.origin({ kind: "input" })]);
}
