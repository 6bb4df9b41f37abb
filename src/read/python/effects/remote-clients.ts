import type { Origin, Value } from "../../../model/value.ts";
import { constant } from "../../value.ts";
import { originsOfAll, type Abstract } from "../values/abstract.ts";
import type { Call } from "../run/call.ts";
import { textOf, toValue } from "../values/operand.ts";
import { isStandardModule } from "../run/standard-modules.ts";

/** How objects of installed modules are tied to a server: `Redis(host=…)`, `from_url(…)`, `client.connect(…)`. */
const OPENS = /^(?:[A-Z]\w{0,60}|connect\w{0,30}|create_\w{1,30}|open\w{0,20}|from_\w{0,20}url|init|login)$/;
/** Arguments that say which server: of queues, databases, brokers, stores of files. */
const ADDRESS_KEYWORDS =
  "url uri host hostname hosts endpoint endpoint_url dsn base_url server broker bootstrap_servers address broker_url".split(
    " ",
  );
const ADDRESS =
  /^(?:[a-z][a-z0-9+.-]{1,20}:\/\/(?:[^\s/@]{1,200}@)?[a-z0-9.-]{3,253}(?:[:/?#]\S{0,500})?|(?:[a-z0-9-]{1,63}\.){1,6}[a-z]{2,24}(?::\d{1,5})?|\d{1,3}(?:\.\d{1,3}){3}(?::\d{1,5})?)$/i;
/** `host=db.example dbname=x`, as PostgreSQL's library takes it. */
const NAMED_HOST = /(?:^|\s)host=([a-z0-9.-]{3,253})(?=\s|$)/i;
/** Clients of one service, which need no address. */
const SERVICES: ReadonlyMap<string, string> = new Map([
  ["github.Github", "https://api.github.com/"],
  ["gitlab.Gitlab", "https://gitlab.com/"],
  ["twilio.rest.Client", "https://api.twilio.com/"],
]);
/** These are handed functions or names of events, and send nothing. */
const LISTENS = /^(?:on|add_\w{1,40}|register\w{0,20}|subscribe|close|disconnect)$/;

/** The server that an object of an installed module is tied to, where the program says it. */
export function serverOf(call: Call): Value | null {
  if (!mayOpen(call)) return null;
  const service = SERVICES.get(call.path);
  if (service !== undefined && call.keywords.get("base_url") === undefined) return constant(service);
  return addressIn([...call.positional.slice(0, 2), ...named(call)]);
}

const PASSWORDS: ReadonlySet<string> = new Set(["password", "passwd", "pwd"]);

/** `connect(host=HOST, user=USER, password=secret)`: what such a connection answers to queries is no password. */
export function opensWithPassword(call: Call): boolean {
  const { keywords } = call;
  return (
    mayOpen(call) &&
    [...PASSWORDS].some((name) => keywords.has(name)) &&
    ADDRESS_KEYWORDS.some((name) => keywords.has(name))
  );
}

export function originsBesidePassword({ positional, keywords }: Call): readonly Origin[] {
  const others = [...keywords].flatMap(([name, value]) => (PASSWORDS.has(name) ? [] : [value]));
  return originsOfAll([...positional, ...others]);
}

/** It may be opened now, or by a method later on. */
export function mayOpen(call: Call): boolean {
  return isInstalled(call) && OPENS.test(nameOf(call));
}

/** Whatever such an object is given goes to its server, under the hundred names that libraries have for it. */
export function tellHandedOver(call: Call): Value | null {
  const name = nameOf(call);
  if (!isInstalled(call) || LISTENS.test(name) || OPENS.test(name)) return null;
  // `publish.single(topic, text, hostname=…)`
  const peer = call.callee.state.tie?.peer ?? call.callee.state.peer ?? addressIn(named(call));
  if (peer === null) return null;
  const payload = [...call.positional, ...call.keywords.values()].filter((each) => !isSigner(each));
  const told = payload.map((each) => toValue(each)).filter(({ origins }) => origins.some(isOfMachine));
  for (const { origins } of told) call.machine.dumped(call.node, origins);
  if (told.length > 0) call.machine.emit(call.node, { op: "send", channel: "http", destination: peer, payload: told });
  return peer;
}

/** Of what other libraries have made, and users ask for, nothing is known that would be worth telling. */
function isOfMachine(origin: Origin): boolean {
  return origin.kind === "input" ? origin.of === "parameter" : origin.kind !== "module";
}

/** `client.send_transaction(order, keypair)`: what signs stays on this machine. */
function isSigner(given: Abstract): boolean {
  return given.kind === "sequence"
    ? given.items.length > 0 && given.items.every((item) => item.kind === "reference" && SIGNER.test(item.path))
    : given.kind === "reference" && SIGNER.test(given.path);
}

const SIGNER = /(?:keypair|account|wallet|signer|private_?key)\b/i;

/** What is asked of a server comes from there. */
export function answerOf(call: Call, peer: Value | null): readonly Origin[] {
  return peer === null ? [] : [{ kind: "network", url: peer.shape, at: call.machine.at(call.node) }];
}

function nameOf({ path }: Call): string {
  return path.slice(path.lastIndexOf(".") + 1);
}

function isInstalled({ path, callee }: Call): boolean {
  const [top = ""] = path.split(/[.(]/u, 1);
  return (
    path.includes(".") &&
    top !== "?" &&
    (!isStandardModule(top) || top === "xmlrpc") &&
    callee.state.module?.startsWith(".") !== true
  );
}

function named({ keywords }: Call): readonly Abstract[] {
  if (keywords.size === 0) return [];
  return ADDRESS_KEYWORDS.flatMap((name) => keywords.get(name) ?? []);
}

function addressIn(given: readonly Abstract[]): Value | null {
  for (const each of given) {
    // `BlockingConnection(ConnectionParameters(host))`
    const peer = each.kind === "reference" ? each.state.tie?.peer : undefined;
    if (peer !== undefined) return peer;
    const first = each.kind === "sequence" ? (each.items[0] ?? each) : each;
    const text = textOf(first);
    if (text === null) continue;
    const host = NAMED_HOST.exec(text)?.[1];
    if (host !== undefined) return constant(host);
    if (ADDRESS.test(text)) return toValue(first);
  }
  return null;
}
