import { HOLE, type Origin, type Value } from "../../../model/value.ts";
import { concatenate, constant, unknown } from "../../value.ts";
import { reference, type Abstract, type Reference } from "../values/abstract.ts";
import type { Call } from "../run/call.ts";
import { argument } from "../run/call.ts";
import { reshaped, toValue, truth } from "../values/operand.ts";
import { carriesData } from "../../carries-data.ts";

export interface Request {
  /** Null: GET. */
  readonly method: string | null;
  readonly url: Value;
  readonly body: readonly Value[];
  /** Headers, cookies, login: they leave as well. */
  readonly carried: readonly Value[];
}

/** Tells what leaves and what is fetched; gives the answer, whose every part has the network as its origin. */
export function request(call: Call, { method, url, body, carried }: Request): Reference {
  const { machine, node } = call;
  const isGet = method === null || /^(?:GET|HEAD|OPTIONS)$/iu.test(method);
  const secrets = carried.filter((value) => value.origins.length > 0);
  const payload = [...body, ...secrets, ...(carriesData(url) ? [url] : [])];
  for (const value of payload) machine.dumped(node, value.origins);
  if (payload.length > 0 || !isGet) machine.emit(node, { op: "send", channel: "http", destination: url, payload });
  if (isGet && method?.toUpperCase() !== "HEAD") machine.emit(node, { op: "download", url, destination: null });
  const answer: Origin = { kind: "network", url: url.shape, at: machine.at(node) };
  return reference("http.Response()", unknown([answer, ...url.origins.filter((origin) => origin.kind === "network")]));
}

const BODIES = ["data", "json", "files", "content", "body", "form", "fields"];
const CARRIED = ["headers", "auth", "cookies", "params", "cert", "proxies"];

/** The request that a client's method makes: address, then what the client and the call put into it. */
export function requestOf(
  call: Call,
  method: string | null,
  url: Value,
  body: readonly (Abstract | null)[],
): Reference {
  const keywords = BODIES.map((name) => argument(call, -1, name));
  const spread = argument(call, -1, "**");
  const { state } = call.callee;
  const parts = [...body, ...keywords].filter((part) => part !== null && !isNone(part)).map((part) => partOf(part));
  const carried = [...CARRIED.map((name) => argument(call, -1, name)), spread].filter((part) => part !== null);
  tellUnverified(call);
  return request(call, {
    method,
    url: withBase(state.url, url),
    body: parts,
    carried: [...carried.map((part) => partOf(part)), ...(state.given ?? [])],
  });
}

function isNone(part: Abstract): boolean {
  return part.kind === "scalar" && part.type === "none";
}

function partOf(part: Abstract | null): Value {
  return part === null ? unknown() : toValue(part);
}

/** `verify=False`, `ssl=False`: whoever sits between answers for the server. */
export function tellUnverified(call: Call): void {
  const off = ["verify", "verify_ssl", "ssl", "check_hostname", "ssl_verify"].some(
    (name) =>
      call.keywords.has(name) && truth(argument(call, -1, name)) === false && !isNone(call.keywords.get(name) ?? OTHER),
  );
  const reqs = argument(call, -1, "cert_reqs");
  const isNothing = reqs !== null && /CERT_NONE/u.test(reqs.kind === "reference" ? reqs.path : toValue(reqs).shape);
  if (off || isNothing) call.machine.emit(call.node, { op: "disable-safeguard", safeguard: "tls-verification" });
}

const OTHER: Abstract = reference("?");

function withBase(base: Value | undefined, url: Value): Value {
  if (base === undefined || /^(?:[a-z]{2,8}:\/\/)/iu.test(url.shape)) return url;
  if (url.shape === HOLE) return concatenate([base, url]);
  const cut = base.shape.endsWith("/") && url.shape.startsWith("/");
  const shape = base.shape.slice(0, -1);
  return concatenate([
    cut ? reshaped(base, shape) : base,
    ...(!cut && !base.shape.endsWith("/") && !url.shape.startsWith("/") && url.shape !== "" ? [constant("/")] : []),
    url,
  ]);
}
