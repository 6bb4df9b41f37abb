import { HOLE, type Origin, type Value } from "../../../model/value.ts";
import { concatenate, constant, unknown } from "../../value.ts";
import {
  from,
  NONE,
  NOTHING_KNOWN,
  originsOf,
  reference,
  sequence,
  type Abstract,
  type ObjectState,
  type Reference,
} from "../values/abstract.ts";
import type { Call, Effect, Effects } from "../run/call.ts";
import { argument, operand, result, share } from "../run/call.ts";
import { numberOf, toValue } from "../values/operand.ts";
import { splitAddress } from "../../split-address.ts";

/** Every kind of connection goes by this path, so that its methods stand in one place. */
const SOCKET = "socket.socket()";

/** `("h", 1)` as `h:1`. */
function peerOf(address: Abstract | null): Value {
  if (address?.kind === "sequence") return hostAndPort(address.items[0] ?? null, address.items[1] ?? null);
  return address === null ? unknown() : toValue(address);
}

function hostAndPort(host: Abstract | null, port: Abstract | null): Value {
  const name = host === null ? unknown() : toValue(host);
  return port === null ? name : concatenate([name, constant(":"), toValue(port)]);
}

function socket(state: ObjectState): Reference {
  return reference(SOCKET, unknown(), state);
}

function connect(call: Call, state: ObjectState, peer: Value): void {
  state.peer = peer;
  call.machine.emit(call.node, { op: "connect", peer });
}

function received(call: Call): readonly Origin[] {
  const peer = call.callee.state.peer ?? unknown();
  return [{ kind: "network", url: `tcp://${peer.shape}`, at: call.machine.at(call.node) }, ...originsOf(call.callee)];
}

function send(call: Call, payload: Abstract | null, peer: Value): Abstract {
  if (payload === null) return NOTHING_KNOWN;
  const value = toValue(payload);
  call.machine.dumped(call.node, value.origins);
  call.machine.emit(call.node, { op: "send", channel: "socket", destination: peer, payload: [value] });
  // Orders come in through the socket, what they print goes out again.
  const ordered = value.origins.some((origin) => origin.kind === "network" && origin.url === `tcp://${peer.shape}`);
  if (ordered && value.origins.some((origin) => origin.kind === "command")) {
    const direction = call.callee.state.listens === true ? "bind" : "reverse";
    call.machine.emit(call.node, { op: "attach-shell", peer, direction });
  }
  return NOTHING_KNOWN;
}

const sends: Effect = (call) => send(call, argument(call, 0, "data"), call.callee.state.peer ?? unknown());

/** Bytes are spelled in letters that a host name may have, by one of several codes: nobody needs that to ask for a host. */
const SPELLS = /\b(?:hexlify|b2a_hex|b16encode|b32(?:hex)?encode|base36|base58)\b|\.hex\(\)/u;

/** A name that is looked up is told to whoever serves its domain. */
const lookup: Effect = (call) => {
  const name = operand(call, 0, "host", "qname", "hostname");
  const label = name.shape.slice(0, Math.max(0, name.shape.lastIndexOf(".")));
  if (label.includes(HOLE) && name.origins.length > 0) {
    call.machine.dumped(call.node, name.origins);
    const payload: Value = { ...name, encodings: SPELLS.test(call.machine.text) ? ["unknown"] : [] };
    call.machine.emit(call.node, { op: "send", channel: "dns", destination: name, payload: [payload] });
  }
  return from([{ kind: "network", url: `dns:${name.shape}`, at: call.machine.at(call.node) }]);
};

function listen(call: Call): Abstract {
  const { state } = call.callee;
  const { host, port } = splitAddress(state.peer ?? unknown());
  state.listens = true;
  call.machine.emit(call.node, { op: "listen", host, port });
  return NONE;
}

export const SOCKETS: Effects = {
  ...share(["socket.socket", "socks.socksocket", "gevent.socket.socket"], () => socket({})),
  ...share([`${SOCKET}.connect`, `${SOCKET}.connect_ex`], (call) => {
    connect(call, call.callee.state, peerOf(argument(call, 0, "address")));
    return NONE;
  }),
  ...share(["socket.create_connection", "telnetlib.Telnet", "telnetlib.Telnet().open"], (call) => {
    const made = socket({});
    const address = call.path.startsWith("telnetlib")
      ? hostAndPort(argument(call, 0, "host"), argument(call, 1, "port"))
      : peerOf(argument(call, 0, "address"));
    connect(call, made.state, address);
    return made;
  }),
  ...share(
    ["asyncio.open_connection", "trio.open_tcp_stream", "asyncio.get_event_loop().create_connection"],
    (call) => {
      const made = socket({});
      connect(call, made.state, hostAndPort(argument(call, 0, "host"), argument(call, 1, "port")));
      return sequence([made, made]);
    },
  ),
  ...share(
    [
      `${SOCKET}.recv`,
      `${SOCKET}.recvfrom`,
      `${SOCKET}.read`,
      `${SOCKET}.readline`,
      `${SOCKET}.read_until`,
      `${SOCKET}.readuntil`,
      `${SOCKET}.readexactly`,
      `${SOCKET}.read_some`,
      `${SOCKET}.read_all`,
    ],
    (call) => reference(`${SOCKET}.recv()`, unknown(received(call))),
  ),
  ...share(
    [`${SOCKET}.send`, `${SOCKET}.sendall`, `${SOCKET}.write`, `${SOCKET}.sendfile`, `${SOCKET}.send_all`],
    sends,
  ),
  [`${SOCKET}.sendto`]: (call) => send(call, argument(call, 0), peerOf(call.positional.at(-1) ?? null)),
  ...share([`${SOCKET}.makefile`, `${SOCKET}.dup`, `${SOCKET}.makefile().buffer`], ({ callee }) =>
    socket(callee.state),
  ),
  [`${SOCKET}.bind`]: (call) => {
    call.callee.state.peer = peerOf(argument(call, 0, "address"));
    return NONE;
  },
  [`${SOCKET}.listen`]: listen,
  [`${SOCKET}.accept`]: ({ callee }) => {
    const { peer } = callee.state;
    const made = socket(peer === undefined ? { listens: true } : { peer, listens: true });
    return sequence([made, NOTHING_KNOWN]);
  },
  [`${SOCKET}.fileno`]: ({ callee }) => reference(`${SOCKET}.fileno()`, unknown(), callee.state),
  // Encryption around a socket is still that socket.
  ...share(
    [
      "ssl.wrap_socket",
      "ssl.create_default_context().wrap_socket",
      "ssl.SSLContext().wrap_socket",
      "ssl._create_unverified_context().wrap_socket",
    ],
    (call) => argument(call, 0, "sock") ?? NOTHING_KNOWN,
  ),
  "os.dup2": (call) => {
    const source = argument(call, 0, "fd");
    const target = numberOf(argument(call, 1, "fd2"));
    if (source?.kind === "reference" && source.path.startsWith(SOCKET) && target !== null && target <= 2) {
      const { peer = unknown(), listens } = source.state;
      call.machine.attached = { peer, direction: listens === true ? "bind" : "reverse" };
    }
    return NOTHING_KNOWN;
  },
  ...share(
    [
      "socket.gethostbyname",
      "socket.gethostbyname_ex",
      "socket.getaddrinfo",
      "dns.resolver.resolve",
      "dns.resolver.query",
      "dns.resolver.Resolver().resolve",
      "dns.resolver.Resolver().query",
      "dns.asyncresolver.resolve",
      "aiodns.DNSResolver().query",
    ],
    lookup,
  ),
  ...share(
    ["asyncio.start_server", "socketserver.TCPServer", "socketserver.ThreadingTCPServer", "socketserver.UDPServer"],
    (call) => {
      const peer =
        call.path === "asyncio.start_server"
          ? hostAndPort(argument(call, 1, "host"), argument(call, 2, "port"))
          : peerOf(argument(call, 0, "server_address"));
      const { host, port } = splitAddress(peer);
      call.machine.emit(call.node, { op: "listen", host, port });
      return result(call);
    },
  ),
};
