import type { Value } from "../../../model/value.ts";
import { concatenate, constant, unknown } from "../../value.ts";
import { from, isFunction, join, reference, UNDEFINED, type Abstract, type Reference } from "../values/abstract.ts";
import { toValue } from "../values/to-value.ts";
import {
  argument,
  callbackOf,
  operand,
  option,
  share,
  within,
  type Call,
  type Effect,
  type Effects,
} from "../run/call.ts";
import { tellAddress } from "./page-requests.ts";

/** net.connect(port, host), net.connect({ host, port }), net.connect(path) */
function peerOf(call: Call): Value {
  const [first = UNDEFINED, second] = call.given;
  if (first.kind === "dictionary") {
    const host = option(first, "host") ?? option(first, "hostname");
    const port = option(first, "port");
    const path = option(first, "path");
    if (host === null && path !== null) return toValue(path);
    return hostAndPort(
      host === null ? constant("localhost") : toValue(host),
      port === null ? unknown() : toValue(port),
    );
  }
  const port = toValue(first);
  if (port.text !== null && !/^\d{1,5}$/.test(port.text)) return port;
  const isHost = second !== undefined && !isFunction(second);
  return hostAndPort(isHost ? toValue(second) : constant("localhost"), port);
}

function hostAndPort(host: Value, port: Value): Value {
  return concatenate([host, constant(":"), port]);
}

function connected(call: Call, object: Reference, peer: Value): Reference {
  const { machine, node } = call;
  machine.emit(node, { op: "connect", peer });
  object.state.peer = peer;
  const origin = { kind: "network", url: `tcp://${peer.shape}`, at: machine.at(node) } as const;
  object.state.gathered = join(object.state.gathered ?? [], [origin]);
  const callback = callbackOf(call);
  // `const s = net.connect(port, host, () => s.pipe(shell.stdin))`: s is not there yet.
  if (callback !== null) machine.later(() => void machine.invoke(callback, [object], node, object));
  return object;
}

const connect: Effect = (call) => connected(call, reference("net.Socket()"), peerOf(call));

const connectLater: Effect = (call) =>
  connected(call, reference("net.Socket()", call.callee.value, call.callee.state), peerOf(call));

const send: Effect = (call) => {
  const { state } = call.callee;
  const data = call.given[0];
  if (state.peer !== undefined && data !== undefined && !isFunction(data)) {
    call.machine.emit(call.node, { op: "send", channel: "socket", destination: state.peer, payload: [toValue(data)] });
  }
  return UNDEFINED;
};

/** What comes in through it. */
const receive: Effect = (call) => {
  const element = reference(
    "net.Socket().data",
    unknown(join(call.callee.value.origins, call.callee.state.gathered ?? [])),
  );
  for (const each of call.given) if (isFunction(each)) call.machine.invoke(each, [element], call.node);
  return call.callee.path.includes(".") ? reference("net.Socket()", call.callee.value, call.callee.state) : call.callee;
};

const server: Effect = (call) => {
  const origin = { kind: "input", at: call.machine.at(call.node) } as const;
  const socket = reference("net.Socket()", unknown([origin]), { listens: true, peer: unknown() });
  for (const each of call.given) if (isFunction(each)) call.machine.invoke(each, [socket], call.node);
  return reference("net.Server()");
};

const socketServer: Effect = (call) => {
  const options = argument(call, 0);
  const port = option(options, "port");
  const host = option(options, "host");
  if (port !== null) {
    const at = host === null ? constant("::") : toValue(host);
    call.machine.emit(call.node, { op: "listen", host: at, port: toValue(port) });
  }
  const origin = { kind: "input", at: call.machine.at(call.node) } as const;
  return reference("WebSocketServer()", unknown([origin]));
};

const webSocket: Effect = (call) => {
  const { machine, node } = call;
  const url = operand(call, 0);
  machine.emit(node, { op: "connect", peer: url });
  tellAddress(machine, argument(call, 0), "websocket", node);
  const origin = { kind: "network", url: url.shape, at: machine.at(node) } as const;
  return reference("WebSocket()", unknown([origin]), { peer: url });
};

const webSocketSend: Effect = (call) => {
  const destination = call.callee.state.peer ?? unknown();
  const payload = call.given.filter((each) => !isFunction(each)).map((each) => toValue(each));
  call.machine.emit(call.node, { op: "send", channel: "websocket", destination, payload });
  return UNDEFINED;
};

/** dgram's send(message, port, host), with or without offset and length. */
const datagram: Effect = (call) => {
  const given = call.given.filter((each) => !isFunction(each));
  const host = given.length > 2 ? given.at(-1) : undefined;
  const port = given.at(given.length > 2 ? -2 : -1) ?? UNDEFINED;
  const destination = hostAndPort(host === undefined ? constant("localhost") : toValue(host), toValue(port));
  const channel = destination.text?.endsWith(":53") === true ? "dns" : "socket";
  call.machine.emit(call.node, { op: "send", channel, destination, payload: [operand(call, 0)] });
  return UNDEFINED;
};

/** A name that is looked up reaches its owner's name server: data in it leaves. */
const lookup: Effect = (call) => {
  const name = operand(call, 0);
  if (name.text === null && name.origins.length > 0) {
    call.machine.emit(call.node, { op: "send", channel: "dns", destination: name, payload: [name] });
  }
  const callback = callbackOf(call);
  const answer: Abstract = from([{ kind: "network", url: `dns:${name.shape}`, at: call.machine.at(call.node) }]);
  if (callback !== null) call.machine.invoke(callback, [UNDEFINED, answer], call.node);
  return answer;
};

const DNS =
  "lookup resolve resolve4 resolve6 resolveTxt resolveAny resolveCname resolveMx resolveNs resolveSrv reverse";

const listenNet: Effect = (call) => {
  const options = argument(call, 0);
  call.machine.emit(call.node, {
    op: "listen",
    host: toValue(option(options, "hostname") ?? reference("host", constant("0.0.0.0"))),
    port: toValue(option(options, "port") ?? from([])),
  });
  const origin = { kind: "input", at: call.machine.at(call.node) } as const;
  return reference("net.Socket()", unknown([origin]), { listens: true, peer: unknown() });
};

export const SOCKETS: Effects = [
  ...["net", "tls"].flatMap((module) => within(module, "connect createConnection", connect)),
  ...share("net.Socket net.Stream tls.TLSSocket", () => reference("net.Socket()")),
  ...share("net.Socket().connect", connectLater),
  ...share("net.Socket().write net.Socket().end net.Socket().send", send),
  ...share("net.Socket().on net.Socket().once net.Socket().addListener", receive),
  ...share("net.createServer net.Server tls.createServer", server),
  ...share("WebSocket.Server WebSocket.WebSocketServer WebSocketServer", socketServer),
  ...share("WebSocket socket.io-client socket.io-client.io socket.io-client.connect", webSocket),
  ...share("WebSocket().send WebSocket().emit", webSocketSend),
  ["dgram.createSocket", () => reference("dgram.createSocket()")],
  ["dgram.createSocket().send", datagram],
  ...within("dns", DNS, lookup),
  ...within("dns.Resolver()", DNS, lookup),
  ...share("Deno.resolveDns", lookup),
  ...share("Deno.connect Deno.connectTls Bun.connect", connect),
  ...share("Deno.listen Bun.listen", listenNet),
];
