import type { Value } from "../../../model/value.ts";
import { constant, unknown, withShape } from "../../value.ts";
import type { Argument, Call, Handler } from "../run/call.ts";
import { parseOptions, type OptionSpec, type Options } from "./options.ts";

/*
 * Programs by which a port, folder or terminal of this machine can be reached from outside. What each prints holds the address
 * at which that is. Sources: their manuals.
 */

/** Where a program keeps what it was signed in with, for the lines that follow. */
const SIGNED_IN = ".tunnel-token";

const TERMINAL = constant("a terminal");

function open(call: Call, relay: Value, exposed: Value | undefined, token: Value | undefined): Value {
  const kept = call.state.get(`${SIGNED_IN} ${relay.shape}`);
  call.tell({ op: "open-tunnel", relay, exposed: exposed ?? unknown(), token: token ?? kept ?? null });
  return unknown([call.origin({ kind: "command", command: `tunnel by ${relay.shape}` })]);
}

function signIn(call: Call, relay: Value, token: Argument | undefined): null {
  if (token !== undefined) call.state.set(`${SIGNED_IN} ${relay.shape}`, token.value);
  return null;
}

/** `line`: the program's arguments, which are those of `call` unless another program fetches it first. */
type Tunnel = (call: Call, line: readonly Argument[]) => Value | null;

function optionsOf(
  line: readonly Argument[],
  spec: OptionSpec,
): { readonly options: Options; readonly words: readonly Value[] } {
  const options = parseOptions(line, spec);
  return { options, words: options.operands.map(({ value }) => value) };
}

const NGROK = constant("ngrok.com");

const ngrok: Tunnel = (call, line) => {
  const { options, words } = optionsOf(line, {
    short: "",
    long: "authtoken config log log-format log-level region hostname subdomain domain url proto host-header basic-auth oauth",
    singleDash: true,
  });
  const [verb, first] = words;
  if (verb?.text === "authtoken") return signIn(call, NGROK, options.operands[1]);
  if (verb?.text === "config" && first?.text === "add-authtoken") return signIn(call, NGROK, options.operands[2]);
  if (!/^(?:http|tcp|tls|start)$/u.test(verb?.shape ?? "")) return null;
  const token = options.value("authtoken")?.value ?? call.state.lent.get("NGROK_AUTHTOKEN");
  return open(call, NGROK, first, token ?? call.state.exported.get("NGROK_AUTHTOKEN"));
};

const CLOUDFLARE = constant("trycloudflare.com");

const cloudflared: Tunnel = (call, line) => {
  const { options, words } = optionsOf(line, {
    short: "",
    long: "url token hostname name config loglevel logfile protocol metrics credentials-file edge-ip-version pidfile",
    singleDash: true,
  });
  const [verb, second, third] = words;
  if (verb?.text === "service" && second?.text === "install" && third !== undefined)
    return open(call, CLOUDFLARE, undefined, third);
  const url = options.value("url")?.value;
  const token = options.value("token")?.value;
  const isRun = verb?.text === "tunnel" && (second?.text === "run" || url !== undefined);
  return isRun ? open(call, CLOUDFLARE, url, token) : null;
};

const bore: Tunnel = (call, line) => {
  const { options, words } = optionsOf(line, { short: "tlps", long: "to local-host port secret" });
  if (words[0]?.text !== "local") return null;
  return open(
    call,
    options.value("t", "to")?.value ?? constant("bore.pub"),
    words[1],
    options.value("s", "secret")?.value,
  );
};

const localtunnel: Tunnel = (call, line) => {
  const options = parseOptions(line, {
    short: "phsl",
    long: "port host subdomain local-host local-cert local-key local-ca",
  });
  const port = options.value("p", "port")?.value;
  if (port === undefined) return null;
  return open(call, options.value("h", "host")?.value ?? constant("localtunnel.me"), port, undefined);
};

/** `server_addr = x` of an ini file, `serverAddr = "x"` of TOML, `"serverAddr": "x"` of JSON. */
const FRP_SERVER = /\bserver_?addr["']?\s{0,4}[=:]\s{0,4}["']?([^\s"',]{3,253})/iu;
const FRP_PORT = /\blocal_?port["']?\s{0,4}[=:]\s{0,4}["']?(\d{1,5})/iu;

const frpc: Tunnel = (call, line) => {
  const { options, words } = optionsOf(line, {
    short: "cslrntiPud",
    long: "config server-addr server-port local-port local-ip remote-port token proxy-name protocol user",
  });
  const server = options.value("s", "server-addr")?.value;
  if (server !== undefined && words.length > 0)
    return open(call, server, options.value("l", "local-port")?.value, options.value("t", "token")?.value);
  const file = options.value("c", "config")?.value;
  if (file === undefined) return null;
  const settings = call.contentOf(file);
  const [, relay] = FRP_SERVER.exec(settings.shape) ?? [];
  const [, port] = FRP_PORT.exec(settings.shape) ?? [];
  const exposed = port === undefined ? undefined : constant(port);
  return relay === undefined ? null : open(call, withShape(settings, relay), exposed, undefined);
};

/** `chisel client server R:2222:localhost:22` */
const chisel: Tunnel = (call, line) => {
  const { words } = optionsOf(line, { short: "", long: "auth fingerprint keepalive proxy header hostname" });
  const [verb, server, ...remotes] = words;
  const back = remotes.find(({ shape }) => shape.startsWith("R:"));
  if (verb?.text !== "client" || server === undefined || back === undefined) return null;
  return open(call, server, forwarded(back), undefined);
};

const TAILSCALE = constant("tailscale.com");

/** `funnel` opens a port to everybody; `up --authkey` puts the machine into somebody's network, `--ssh` with a shell. */
const tailscale: Tunnel = (call, line) => {
  const { options, words } = optionsOf(line, {
    short: "",
    long: "authkey auth-key login-server hostname advertise-routes advertise-tags https tcp set-path operator exit-node",
    singleDash: true,
  });
  const [verb, ...rest] = words;
  const key = options.value("authkey", "auth-key")?.value;
  const server = options.value("login-server")?.value ?? TAILSCALE;
  if (/^(?:up|login)$/u.test(verb?.shape ?? "") && key !== undefined)
    return open(call, server, options.has("ssh") ? TERMINAL : undefined, key);
  if (verb?.text !== "funnel" || /^(?:status|reset|off)$/u.test(rest.at(-1)?.shape ?? "off")) return null;
  return open(call, TAILSCALE, rest.at(-1), undefined);
};

const ZROK = constant("zrok.io");

const zrok: Tunnel = (call, line) => {
  const { words } = optionsOf(line, { short: "b", long: "backend-mode basic-auth description" });
  const [verb, kind, exposed] = words;
  if (verb?.text === "enable") {
    if (kind !== undefined) call.state.set(`${SIGNED_IN} ${ZROK.shape}`, kind);
    return null;
  }
  return verb?.text === "share" && kind?.text === "public" ? open(call, ZROK, exposed, undefined) : null;
};

/** `code tunnel`: an editor with a terminal, for whoever is signed in with the name that it prints. */
const editor: Tunnel = (call, line) => {
  const [verb, second] = parseOptions(line, { short: "", long: "name log" }).operands;
  if (verb?.value.text !== "tunnel" || /^(?:kill|prune|status|unregister|rename)$/u.test(second?.value.shape ?? ""))
    return null;
  return open(call, constant("vscode.dev"), TERMINAL, undefined);
};

/** Terminals that others join by an address or a password. */
const terminal =
  (service: string, starts: RegExp): Tunnel =>
  (call, line) => {
    const text = line.map(({ value }) => value.shape).join(" ");
    const server = /(?:^|\s)(?:--server|host)[ =]([^\s,]{4,253})/u.exec(text.slice(0, MAX_LINE))?.[1];
    if (!starts.test(text)) return null;
    const password = /--(?:set-)?password[ =]([^\s\u{FFFC}]{4,80})(?=\s|$)/u.exec(text.slice(0, MAX_LINE))?.[1];
    return open(call, constant(server ?? service), TERMINAL, password === undefined ? undefined : constant(password));
  };

/** UTF-16 units of a command line. */
const MAX_LINE = 1_000;

/** `ssh -R 2222:localhost:22 host`: the other machine's port leads to this one's; `-R 1080` to all that it can reach. */
export function tellReverseForward(call: Call, forward: Value, host: Value): void {
  const [, account] = /^([\w+-]{6,80})@[\w.-]{0,80}pinggy\.io$/u.exec(host.shape) ?? [];
  open(call, host, forwarded(forward), account === undefined ? undefined : constant(account));
}

/** `2222:localhost:22` leads to `localhost:22`. */
function forwarded(forward: Value): Value {
  const found = /:((?:\[[0-9a-f:]{2,45}\]|[^:]{1,253}):[^:]{1,12})$/u.exec(forward.shape);
  return found?.[1] === undefined ? unknown() : withShape(forward, found[1]);
}

/** `npx localtunnel --port 22`: the same program, fetched first. */
export function tellFetchedTunnel(call: Call, name: string, line: readonly Argument[]): void {
  const program = /^(?:localtunnel|lt|ngrok|cloudflared)(?=@|$)/u.exec(name)?.[0];
  if (program !== undefined) TUNNELS[program]?.(call, line);
}

const TUNNELS: Readonly<Record<string, Tunnel>> = {
  ngrok,
  cloudflared,
  bore,
  localtunnel,
  lt: localtunnel,
  frpc,
  chisel,
  tailscale,
  zrok,
  tmate: terminal("tmate.io", /(?:^|\s)(?:new|new-session|-F)(?:\s|$)|^$/u),
  upterm: terminal("uptermd.upterm.dev", /^host\b/u),
  sshx: terminal("sshx.io", /^(?!.*--(?:help|version))/u),
  rustdesk: terminal("rustdesk.com", /--password\b/u),
  anydesk: terminal("anydesk.com", /--set-password\b/u),
};

/** An editor does this beside what it is for. */
const EDITORS: Readonly<Record<string, Tunnel>> = { code: editor, "code-insiders": editor };

export const tunnelHandlers = handlersOf(TUNNELS);
export const editorTunnels = handlersOf(EDITORS);

function handlersOf(tunnels: Readonly<Record<string, Tunnel>>): Readonly<Record<string, Handler>> {
  return Object.fromEntries(
    Object.entries(tunnels).map(([name, tunnel]) => [name, (call: Call) => tunnel(call, call.arguments)]),
  );
}
