import type { Value } from "../../../model/value.ts";
import { concatenate, constant, unknown } from "../../value.ts";
import type { Call, Effect, Machine } from "../machine.ts";
import { library, NOTHING, thing, toValue, type Thing } from "../thing.ts";
import type { Span } from "../span.ts";

/** `tcp://h:p`, `ssl://h` and `h:p` as `h:p`. */
function withoutScheme(address: Value): Value {
  const length = /^(?:tcp|udp|ssl|tls|unix)\d?:\/\//iu.exec(address.shape)?.[0].length ?? 0;
  return {
    ...address,
    shape: address.shape.slice(length),
    text: address.text === null ? null : address.text.slice(length),
  };
}

export function peerOf(host: Value, port?: Value): Value {
  const plain = withoutScheme(host);
  return port === undefined || port.shape === "" ? plain : concatenate([plain, constant(":"), port]);
}

export function connectTo(machine: Machine, peer: Value, span: Span): Thing {
  machine.tell({ op: "connect", peer }, span);
  machine.socket = { peer, listens: false };
  return library(
    "socket()",
    { peer },
    unknown([machine.origin({ kind: "network", url: `tcp://${peer.shape}` }, span)]),
  );
}

export function listenOn(machine: Machine, host: Value | null, port: Value, span: Span): Thing {
  const address = host ?? constant("0.0.0.0");
  machine.tell({ op: "listen", host: address, port }, span);
  const peer = peerOf(address, port);
  machine.socket = { peer, listens: true };
  const origin = machine.origin({ kind: "network", url: `listen://${peer.shape}` }, span);
  return library("socket()", { peer, listens: true }, unknown([origin]));
}

/** `connect(host, port)` in this order of arguments. */
export const connectArguments: Effect = ({ machine, span, arguments: given }) => {
  const [host, port] = given;
  if (host === undefined) return null;
  return connectTo(machine, peerOf(toValue(host), port === undefined ? undefined : toValue(port)), span);
};

/** What arrives at a socket. */
export const receive: Effect = ({ receiver }: Call) =>
  receiver === null ? null : thing(unknown(receiver.value.origins));

/** What leaves through it. Without content it is a greeting, and no data. */
export const transmit: Effect = ({ machine, span, receiver, arguments: given }: Call) => {
  const peer = receiver?.state?.peer;
  const payload = given.map((each) => toValue(each)).filter((value) => value.origins.length > 0);
  if (peer !== undefined && payload.length > 0)
    machine.tell({ op: "send", channel: "socket", destination: peer, payload }, span);
  return NOTHING;
};

export const SOCKET_METHODS: Readonly<Record<string, Effect>> = {
  ...Object.fromEntries(
    "gets read readline recv recvfrom readpartial sysread read_nonblock receive getline Read ReadString read_line read_to_string lines getlines readlines"
      .split(" ")
      .map((name) => [`socket().${name}`, receive]),
  ),
  ...Object.fromEntries(
    "puts print write printf send syswrite Write WriteString write_all say Send"
      .split(" ")
      .map((name) => [`socket().${name}`, transmit]),
  ),
  "socket().accept": ({ receiver }) => receiver,
  "socket().Accept": ({ receiver }) => receiver,
  "socket().incoming": ({ receiver }) => receiver,
  "socket().try_clone": ({ receiver }) => receiver,
  "socket().fileno": ({ receiver }) => receiver,
  "socket().to_i": ({ receiver }) => receiver,
  "socket().as_raw_fd": ({ receiver }) => receiver,
  "socket().into_raw_fd": ({ receiver }) => receiver,
};
