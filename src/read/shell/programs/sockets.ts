import type { Value } from "../../../model/value.ts";
import { constant, unknown, withShape } from "../../value.ts";
import type { Call, Handler } from "../run/call.ts";
import { peerOf, UNKNOWN_PEER } from "../run/redirects.ts";
import { dropFirst } from "../run/values.ts";
import { fileOrStdin } from "./http-request.ts";
import { parseOptions, type Options } from "./options.ts";
import { isShell } from "./shells.ts";

const SOCKET_PROGRAMS = new Set([
  "nc",
  "ncat",
  "netcat",
  "nc.openbsd",
  "nc.traditional",
  "socat",
  "telnet",
  "s_client",
  "openssl",
]);

export function isSocketProgram(name: string): boolean {
  return SOCKET_PROGRAMS.has(name);
}

const ANY = constant("0.0.0.0");

const netcat: Handler = (call) => {
  const options = parseOptions(call.arguments, {
    short: "pswqIiXxTgGmMoOVe",
    long: "exec sh-exec lua-exec source-port wait idle-timeout proxy proxy-type source",
  });
  const listens = options.has("l", "listen");
  // In ncat and traditional nc `-c` takes a command; in others it is a flag, and what follows is the host.
  const command =
    options.value("e", "exec", "sh-exec") ??
    (options.has("c") ? options.operands.find((each) => /sh\b|\/|\s/u.test(each.value.shape)) : undefined);
  const [host, port] = options.operands.filter((each) => each !== command);
  const ownPort = options.value("p", "source-port") ?? (listens ? (port ?? host) : undefined);
  if (listens) {
    const bound = ownPort?.value ?? unknown();
    call.tell({ op: "listen", host: ANY, port: bound });
    if (command !== undefined || isFed(call))
      call.tell({ op: "attach-shell", peer: peerOf(ANY, bound), direction: "bind" });
    return unknown([call.origin({ kind: "network", url: `listen://${ANY.shape}:${bound.shape}` })]);
  }
  if (host === undefined || options.has("z")) return null;
  const peer = peerOf(host.value, port?.value);
  if (command !== undefined) {
    call.tell({ op: "attach-shell", peer, direction: "reverse" });
    return null;
  }
  return talk(call, peer);
};

/** A shell's output goes into the connection. */
function isFed(call: Call): boolean {
  return call.previous !== null && isShell(call.previous);
}

function talk(call: Call, peer: Value, said = call.stdin?.value): Value {
  call.tell({ op: "connect", peer });
  if (isFed(call)) call.tell({ op: "attach-shell", peer, direction: "reverse" });
  else if (said !== undefined && said.shape !== "")
    call.tell({ op: "send", channel: "socket", destination: peer, payload: [said] });
  return unknown([call.origin({ kind: "network", url: `tcp://${peer.shape}` })]);
}

/** socat's two addresses: `TCP:host:port`, `TCP-LISTEN:port,bind=127.0.0.1`, `EXEC:'bash -li',pty`. */
const socat: Handler = (call) => {
  const { operands } = parseOptions(call.arguments, { short: "lLt Tb", long: "", singleDash: false });
  let peer: Value | null = null;
  let own: { readonly host: Value; readonly port: Value } | null = null;
  let runsShell = false;
  let file: Value | null = null;
  for (const { value } of operands) {
    const [, kind = "", rest = ""] = /^([A-Za-z0-9-]{2,24}):(.{0,300})/su.exec(value.shape) ?? [];
    const end = rest.indexOf(",");
    const address = withShape(dropFirst(value, kind.length + 1), end === -1 ? rest : rest.slice(0, end));
    if (/-(?:listen|l)$|^udp\d?-recv/iu.test(kind)) {
      const bound = /,\s{0,4}bind=\[?([^,\]\s/]{1,100})/u.exec(rest)?.[1];
      own = { host: bound === undefined ? ANY : withShape(value, bound), port: address };
    } else if (/^(?:tcp|udp|openssl|ssl|sctp|proxy|socks)/iu.test(kind)) peer = address;
    else if (/^(?:file|g?open)$/iu.test(kind)) file = fileOrStdin(address, call);
    else if (/^(?:exec|system)$/iu.test(kind))
      runsShell ||= /(?:^|[/\s'"])(?:ba|z|da|k|a)?sh\b|cmd\.exe|powershell/iu.test(rest);
  }
  if (own !== null) call.tell({ op: "listen", ...own });
  const end = own === null ? peer : peerOf(own.host, own.port);
  if (runsShell && end !== null)
    call.tell({ op: "attach-shell", peer: end, direction: own === null ? "reverse" : "bind" });
  else if (peer !== null) return talk(call, peer, file ?? undefined);
  return null;
};

const telnet: Handler = (call) => {
  const [host, port] = parseOptions(call.arguments, { short: "leSbnX", long: "" }).operands;
  return host === undefined ? null : talk(call, peerOf(host.value, port?.value));
};

/** zsh's `ztcp host port`. */
const ztcp: Handler = (call) => {
  const options = parseOptions(call.arguments, { short: "d", long: "" });
  const [host, port] = options.operands;
  if (host === undefined) return null;
  if (options.has("l")) {
    call.tell({ op: "listen", host: ANY, port: host.value });
    return null;
  }
  const peer = peerOf(host.value, port?.value);
  call.tell({ op: "connect", peer });
  // `$REPLY` holds the descriptor; what is tied to it later is tied to this peer.
  for (const descriptor of [...Array(10).keys()].slice(3)) call.state.sockets.set(descriptor, peer);
  call.state.set("REPLY", constant("3"));
  return null;
};

export function sslClient(call: Call, options: Options): Value {
  return talk(call, options.value("connect")?.value ?? UNKNOWN_PEER);
}

/** `telnetd -l /bin/sh -p 4444`: who connects has the program behind `-l`. */
const telnetd: Handler = (call) => {
  const options = parseOptions(call.arguments, { short: "lpbfFK", long: "" });
  const program = options.value("l")?.value.shape ?? "";
  const port = options.value("p")?.value ?? constant("23");
  call.tell({ op: "listen", host: options.value("b")?.value ?? ANY, port });
  if (isShell(program.slice(program.lastIndexOf("/") + 1)))
    call.tell({ op: "attach-shell", peer: peerOf(ANY, port), direction: "bind" });
  return null;
};

const httpServer =
  (port: string): Handler =>
  (call) => {
    const options = parseOptions(call.arguments, { short: "plabd", long: "port listen address bind host" });
    const given = options.value("p", "l", "port", "listen")?.value;
    call.tell({
      op: "listen",
      host: options.value("a", "b", "address", "bind", "host")?.value ?? ANY,
      port: given ?? constant(port),
    });
    return null;
  };

export const socketHandlers: Readonly<Record<string, Handler>> = {
  nc: netcat,
  ncat: netcat,
  netcat,
  "nc.openbsd": netcat,
  "nc.traditional": netcat,
  socat,
  telnet,
  ztcp,
  telnetd,
  "http-server": httpServer("8080"),
  serve: httpServer("3000"),
  caddy: () => null,
};
