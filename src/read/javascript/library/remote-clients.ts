import type { Value } from "../../../model/value.ts";
import { concatenate, constant } from "../../value.ts";
import { isFunction, join, type Abstract, type Reference } from "../values/abstract.ts";
import { originsOfAll } from "../values/origins.ts";
import { textOf, toValue } from "../values/to-value.ts";
import { option, type Call } from "../run/call.ts";

/** How objects of modules from outside are tied to a server: `connect(url)`, `init({ dsn })`, `new Client({ host })`. */
const OPENS =
  /^(?:connect|create|createClient|createConnection|createTransport|create[A-Z]\w{0,30}|init|initialize\w{0,20}|configure|setup|start|access|login)$/;
/** Options that say which server: of loggers, queues, databases, exporters of telemetry, stores of files. */
const ADDRESS_OPTIONS =
  "url uri host hostname endpoint dsn baseURL baseUrl apiHost api_host apiUrl serverUrl server databaseURL connectionString collectorUrl tunnel brokers hosts".split(
    " ",
  );
const ADDRESS =
  /^(?:[a-z][a-z0-9+.-]{1,20}:\/\/(?:[^\s/@]{1,200}@)?[a-z0-9.-]{3,253}(?:[:/?#]\S{0,500})?|(?:[a-z0-9-]{1,63}\.){1,6}[a-z]{2,24}(?::\d{1,5})?)$/i;
/** Bots that are opened with the token which says whose they are. */
const CHAT_BOTS = /^(?:telegraf(?:\.Telegraf)?|node-telegram-bot-api|grammy\.Bot|telegram-bot-api)$/;
/** Clients of one service, which need no address. */
const SERVICES: ReadonlyMap<string, string> = new Map([
  ["@octokit/rest.Octokit", "https://api.github.com/"],
  ["octokit.Octokit", "https://api.github.com/"],
  ["@octokit/core.Octokit", "https://api.github.com/"],
  ["@slack/web-api.WebClient", "https://slack.com/api/"],
  ["twilio", "https://api.twilio.com/"],
]);
/** What is put into an order goes with it: `client.send(new PutObjectCommand({ Body }))`. */
const ORDER = /Command$/;
/** These are handed functions or names of events, and send nothing. */
const LISTENS = /^(?:on|once|off|addListener|removeListener|use|subscribe)$/;

/** The server that an object of a module from outside is tied to, where the program says it; null: none is said. */
export function serverOf({ path, given, isNew, callee }: Call): Value | null {
  if (callee.state.external !== true) return null;
  const service = SERVICES.get(path);
  if (service !== undefined) return constant(service);
  const [first, second] = given;
  if (first === undefined) return null;
  const token = isNew && CHAT_BOTS.test(path) ? textOf(first) : null;
  if (token !== null) return concatenate([constant("https://api.telegram.org/bot"), toValue(first)]);
  if (!isNew && !OPENS.test(path.slice(path.lastIndexOf(".") + 1))) return null;
  // `new Client(key, { host })`
  for (const each of [first, ...[first, second].flatMap((at) => ADDRESS_OPTIONS.map((name) => option(at, name)))]) {
    const one = each?.kind === "list" ? (each.items[0] ?? null) : each;
    const written = textOf(one);
    if (one !== null && written !== null && ADDRESS.test(written)) return toValue(one);
  }
  return null;
}

/** Whatever such an object is given goes to its server, under the hundred names that libraries have for it. */
export function tellHandedOver({ machine, node, path, callee, given }: Call): void {
  const { peer, external } = callee.state;
  if (external !== true || peer === undefined || LISTENS.test(path.slice(path.lastIndexOf(".") + 1))) return;
  const payload = given.filter((each) => !isFunction(each)).map((each) => toValue(each));
  if (payload.some(({ origins }) => origins.length > 0))
    machine.emit(node, { op: "send", channel: "http", destination: peer, payload });
}

/** Keeps what an order was made of. */
export function gatherOrder(path: string, made: Reference, given: readonly Abstract[]): Reference {
  if (ORDER.test(path)) made.state.gathered = join(made.state.gathered ?? [], originsOfAll(given));
  return made;
}
