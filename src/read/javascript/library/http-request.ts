import { HOLE, type Origin, type Value } from "../../../model/value.ts";
import { concatenate, constant, unknown } from "../../value.ts";
import { join, reference, type Abstract, type Reference } from "../values/abstract.ts";
import { originsOf } from "../values/origins.ts";
import { textOf, toValue } from "../values/to-value.ts";
import type { Call } from "../run/call.ts";
import { option } from "../run/call.ts";

export interface HttpRequest {
  readonly url: Value;
  /** Upper case; null: nobody knows, mostly GET. */
  readonly method: string | null;
  readonly payload: readonly Value[];
}

/** Names under which clients take the body, the query and the headers. */
const BODIES = [
  "body",
  "data",
  "json",
  "form",
  "formData",
  "multipart",
  "params",
  "searchParams",
  "qs",
  "query",
  "headers",
  "auth",
  "cookies",
  "cookieJar",
  "username",
  "password",
];
const READING: ReadonlySet<string> = new Set(["GET", "HEAD", "OPTIONS"]);

/** What the options of a request carry that is not the same on every machine, or is the body itself. */
export function payloadOf(options: Abstract | undefined): readonly Value[] {
  const payload: Value[] = [];
  for (const name of BODIES) {
    const given = option(options, name);
    if (given === null) continue;
    const value = toValue(given);
    const isBody =
      name === "body" ||
      name === "data" ||
      name === "json" ||
      name === "form" ||
      name === "formData" ||
      name === "multipart";
    if (isBody || value.origins.length > 0) payload.push(value);
  }
  return payload;
}

export function methodOf(options: Abstract | undefined): string | null {
  const given = option(options, "method") ?? option(options, "type");
  return given === null ? null : (textOf(given)?.toUpperCase() ?? null);
}

/** Tells of a request, and gives the origin that its answer has. */
export function tellRequest(call: Call, request: HttpRequest): Origin {
  const { machine, node } = call;
  const { url, method, payload } = request;
  const origin: Origin = { kind: "network", url: url.shape, at: machine.at(node) };
  const isReading = method === null ? payload.length === 0 : READING.has(method);
  if (isReading || (method === null && payload.every((value) => value.origins.length > 0 && isHeader(value)))) {
    machine.emit(node, { op: "download", url, destination: null });
  }
  const carried = [...payload, ...dataInUrl(url)];
  if (!isReading || carried.some((value) => value.origins.length > 0)) {
    machine.emit(node, { op: "send", channel: "http", destination: url, payload: carried });
  }
  return origin;
}

function isHeader(value: Value): boolean {
  return value.shape.startsWith("{") || value.shape.startsWith("[");
}

/** Data in path or query. An address that is not known at all is no carrier but a setting. */
function dataInUrl(url: Value): readonly Value[] {
  if (url.origins.length === 0) return [];
  const host = /^[a-z]+:\/\/[^/?#]{0,300}/iu.exec(url.shape)?.[0] ?? "";
  const rest = url.shape.slice(host.length);
  const inHost = host.includes(HOLE) && /\u{FFFC}\./u.test(host);
  // Parameters that were added to a URL later do not show in it.
  const isHidden = url.text === null && !url.shape.includes(HOLE);
  return (host !== "" && (rest.includes(HOLE) || isHidden)) || inHost ? [url] : [];
}

/** The answer: whatever is read from it comes from there. Callbacks get it. */
export function response(origin: Origin): Reference {
  return reference("fetch()", unknown([origin]));
}

/** A path after the address that a client was made with. */
export function withBase(base: Value | undefined, url: Value): Value {
  if (base === undefined || /^[a-z]+:\/\//iu.test(url.shape)) return url;
  const separator = base.shape.endsWith("/") || url.shape.startsWith("/") || url.shape === "" ? "" : "/";
  return concatenate([base, constant(separator), url]);
}

/** `{ protocol, hostname, port, path }` of Node's http and its relatives, or `url`, `uri`. */
export function urlOfOptions(options: Abstract, scheme: string): Value {
  const whole = option(options, "url") ?? option(options, "uri") ?? option(options, "href");
  if (whole !== null)
    return withBase(valueOf(option(options, "baseURL") ?? option(options, "prefixUrl")), toValue(whole));
  const base = option(options, "baseURL");
  if (base !== null) return toValue(base);
  const host = option(options, "hostname") ?? option(options, "host");
  if (host === null) return unknown(options.kind === "dictionary" ? options.origins : originsOf(options));
  const port = option(options, "port");
  const path = option(options, "path") ?? option(options, "pathname");
  const protocol = textOf(option(options, "protocol"))?.replace(/:$/, "") ?? scheme;
  return concatenate([
    constant(`${protocol}://`),
    toValue(host),
    ...(port === null ? [] : [constant(":"), toValue(port)]),
    ...(path === null ? [] : [toValue(path)]),
  ]);
}

function valueOf(abstract: Abstract | null): Value | undefined {
  return abstract === null ? undefined : toValue(abstract);
}

/** The address that a Request, URL or text stands for. */
export function urlOf(given: Abstract, scheme = "http"): Value {
  if (given.kind === "dictionary") return urlOfOptions(given, scheme);
  if (given.kind === "reference" && given.state.url !== undefined && given.path !== "URL()") return given.state.url;
  return toValue(given);
}

export function addGathered(object: Reference, given: Abstract): void {
  object.state.gathered = join(object.state.gathered ?? [], originsOf(given));
}
