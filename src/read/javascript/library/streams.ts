import { unknown } from "../../value.ts";
import { from, isFunction, reference, type Abstract, type Reference } from "../values/abstract.ts";
import { join } from "../values/abstract.ts";
import { originsOf } from "../values/origins.ts";
import { toValue } from "../values/to-value.ts";
import type { Call, Effect } from "../run/call.ts";
import { writesFile } from "./files.ts";
import { addGathered } from "./http-request.ts";

/** `source.pipe(target)`: files, requests, sockets and shells tied to each other. */
const pipe: Effect = (call) => {
  const [target] = call.given;
  if (target === undefined) return call.callee;
  flow(call, call.callee, target);
  return piped(call.callee, target);
};

/** A target that passes on what it gets: a cipher, a gzip. */
function piped(source: Abstract, target: Abstract): Abstract {
  if (target.kind !== "reference") return from(originsOf(source));
  return reference(
    target.path,
    { ...target.value, text: null, origins: join(originsOf(target), originsOf(source)) },
    target.state,
  );
}

function flow(call: Call, source: Reference | Abstract, target: Abstract): void {
  if (target.kind !== "reference") return;
  const content = from(originsOf(source));
  const { state } = target;
  if (attaches(call, source, target)) return;
  if (target.path.startsWith("fs.createWriteStream()") && state.path !== undefined) {
    writesFile(call, state.path, content, state.append === true);
  } else if (target.path.startsWith("http.request()") && state.url !== undefined) {
    state.told = true;
    const payload = [toValue(content), ...(state.payload ?? [])];
    call.machine.emit(call.node, { op: "send", channel: "http", destination: state.url, payload });
  } else if (target.path.startsWith("net.Socket()") && state.peer !== undefined) {
    call.machine.emit(call.node, {
      op: "send",
      channel: "socket",
      destination: state.peer,
      payload: [toValue(content)],
    });
  } else if (state.shell === true && content.value.origins.length > 0) {
    call.machine.emit(call.node, { op: "evaluate", language: "shell", code: content.value });
  } else addGathered(target, content);
}

/** `socket.pipe(shell.stdin)`, `shell.stdout.pipe(socket)`: either says it. */
function attaches(call: Call, source: Abstract, target: Reference): boolean {
  if (source.kind !== "reference") return false;
  const socket = [source, target].find((each) => each.state.peer !== undefined);
  const shell = [source, target].find((each) => each.state.shell === true);
  if (socket === undefined || shell === undefined) return false;
  if (shell.state.told === true) return true;
  shell.state.told = true;
  const direction = socket.state.listens === true ? "bind" : "reverse";
  call.machine.emit(call.node, { op: "attach-shell", peer: socket.state.peer ?? unknown(), direction });
  return true;
}

/** `pipeline(source, …transforms, target, callback?)` */
const pipeline: Effect = (call) => {
  let source: Abstract | undefined;
  for (const each of call.given) {
    if (isFunction(each)) continue;
    if (source !== undefined) {
      flow(call, source, each);
      source = piped(source, each);
    } else source = each;
  }
  for (const each of call.given) if (isFunction(each)) call.machine.invoke(each, [], call.node);
  return from([]);
};

/** `fs.createWriteStream(path).write(data)`; other writers have their own tables. */
const write: Effect = (call) => {
  const { state, path } = call.callee;
  const data = call.given[0];
  if (
    path.startsWith("fs.createWriteStream()") &&
    state.path !== undefined &&
    data !== undefined &&
    !isFunction(data)
  ) {
    writesFile(call, state.path, data, state.append === true);
  } else if (data !== undefined && !isFunction(data)) addGathered(call.callee, data);
  for (const each of call.given) if (isFunction(each)) call.machine.invoke(each, [], call.node);
  return reference("write()", unknown(originsOf(call.callee)));
};

/** Methods by their last name, on whatever object. */
export const STREAMS: ReadonlyMap<string, Effect> = new Map<string, Effect>([
  ["pipe", pipe],
  ["pipeTo", pipe],
  ["pipeThrough", pipe],
  ["pipeline", pipeline],
  ["write", write],
  ["end", write],
]);
