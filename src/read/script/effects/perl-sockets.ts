import { concatenate, constant } from "../../value.ts";
import { named } from "../../machine/machine.ts";
import { share, type Call, type Effect, type Effects, type Machine } from "../run/script-machine.ts";
import { mapOf, NOTHING, textOf, thing, toValue, type Thing } from "../../machine/thing.ts";
import { passOn } from "../../machine/effects/common.ts";
import { connectTo, listenOn, peerOf } from "../../machine/effects/sockets.ts";
import { splitAddress } from "../../split-address.ts";

export function bind(handle: Thing, machine: Machine, value: Thing): void {
  if (handle.path !== null) machine.handles.set(handle.path.replace(/^\$/u, ""), value);
}

export function handleOf(machine: Machine, given: Thing | null | undefined): Thing | undefined {
  const name = given?.path?.replace(/\(\)$/u, "").replace(/^\$/u, "");
  return name === undefined ? undefined : machine.handles.get(name);
}

/** `(PeerAddr, "h:1")` is `(PeerAddr => "h:1")` to Perl. */
function asPairs(call: Call): Call {
  const { arguments: given } = call;
  if (given.some((each) => each.entries !== null)) return call;
  const entries = new Map<string, Thing>();
  given.slice(0, 32).forEach((key, at) => {
    const value = given[at + 1];
    const name = key.path ?? textOf(key);
    if (at % 2 === 0 && value !== undefined && name !== null && /^[A-Z]\w{1,40}$/u.test(name)) entries.set(name, value);
  });
  return entries.size === 0 ? call : { ...call, arguments: [mapOf(entries)] };
}

const inet: Effect = (given) => {
  const call = asPairs(given);
  const { machine, span } = call;
  const local = named(call, "LocalPort");
  if (local !== undefined && named(call, "Listen") !== undefined) return listenOn(machine, null, toValue(local), span);
  const address = named(call, "PeerAddr", "PeerHost", "Peer") ?? call.arguments.find((each) => each.entries === null);
  if (address === undefined) return null;
  const port = named(call, "PeerPort");
  return connectTo(machine, peerOf(toValue(address), port === undefined ? undefined : toValue(port)), span);
};

/** `sockaddr_in($port, inet_aton($host))` as `host:port`. */
const socketAddress: Effect = ({ arguments: given }) => {
  const [port, host] = given;
  return port === undefined
    ? null
    : thing(concatenate([host === undefined ? constant("0.0.0.0") : toValue(host), constant(":"), toValue(port)]));
};

const connect: Effect = ({ machine, span, arguments: given }) => {
  const [handle, address] = given;
  if (handle === undefined || address === undefined) return null;
  const socket = connectTo(machine, toValue(address), span);
  bind(handle, machine, socket);
  return NOTHING;
};

const bindPort: Effect = ({ machine, span, arguments: given }) => {
  const [handle, address] = given;
  if (handle === undefined || address === undefined) return null;
  const { host, port } = splitAddress(toValue(address));
  bind(handle, machine, listenOn(machine, host, port, span));
  return NOTHING;
};

/** Socket and IO::Socket. */
export const PERL_SOCKETS: Effects = {
  ...share("IO.Socket.INET.new IO.Socket.SSL.new IO.Socket.IP.new", inet),
  ...share("sockaddr_in pack_sockaddr_in Socket.sockaddr_in", socketAddress),
  ...share("inet_aton Socket.inet_aton gethostbyname", passOn),
  connect,
  bind: bindPort,
  ...share(".fdopen", ({ machine, arguments: given }) => {
    if (given.some((each) => each.path?.startsWith("socket()") === true)) machine.isAttached = true;
    return NOTHING;
  }),
};
