import type { Origin, Value } from "../../../model/value.ts";
import { HOLE } from "../../../model/value.ts";
import { concatenate, constant, unknown } from "../../value.ts";
import type { Call } from "../run/call.ts";
import { dropFirst, EMPTY } from "../run/values.ts";

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

const CARRIES = new Set<Origin["kind"]>([
  "environment",
  "file",
  "command",
  "keychain",
  "clipboard",
  "browser-storage",
  "decoded",
  "input",
]);

/** True when something other than the host is computed: `https://x/?k=$KEY`, `http://$(whoami).x`. */
export function carriesData(url: Value): boolean {
  if (!url.origins.some((origin) => CARRIES.has(origin.kind))) return false;
  const rest = url.shape.replace(/^(?:[a-z]{2,8}:\/\/)?\u{FFFC}(?!\.)/u, "");
  return rest.includes(HOLE);
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

export function withScheme(url: Value): Value {
  if (/^[a-z][a-z0-9+.-]{0,20}:|^\u{FFFC}|^[<{/]/iu.test(url.shape) || !url.shape.includes(".")) return url;
  return concatenate([constant("http://"), url]);
}
