import type { Value } from "../../../model/value.ts";
import { constant, unknown } from "../../value.ts";
import { isFunction, reference, UNDEFINED, type Abstract, type Reference } from "../values/abstract.ts";
import { textOf, toValue } from "../values/to-value.ts";
import { argument, option, within, type Call, type Effect, type Effects } from "../run/call.ts";
import { methodOf, payloadOf, response, tellRequest, urlOf, urlOfOptions } from "./http-request.ts";

const READING = new Set(["GET", "HEAD", "OPTIONS"]);

/** http.request(url?, options?, callback?): what is written to it, and its end, come later. */
const request: Effect = (call) => {
  const scheme = call.path.startsWith("https") ? "https" : call.path.startsWith("http2") ? "https" : "http";
  const first = argument(call, 0);
  const options = call.given.find((each) => each.kind === "dictionary" || each.kind === "choice");
  const isOptions = first === options;
  const url = isOptions ? urlOfOptions(first, scheme) : urlOf(first, scheme);
  const payload = [...payloadOf(options)];
  const isGet = call.path.endsWith(".get");
  const method = isGet ? "GET" : methodOf(options);
  const network = { kind: "network", url: url.shape, at: call.machine.at(call.node) } as const;
  const answered = response(network);
  if (method === null || READING.has(method)) tellRequest(call, { url, method: "GET", payload });
  const handler = call.given.find((each) => isFunction(each));
  if (handler !== undefined) call.machine.invoke(handler, [answered], call.node);
  return reference("http.request()", unknown([network]), { url, payload, method: method ?? "GET" });
};

/** `request.write(data)`, `request.end(data)` */
const body: Effect = (call) => {
  const { state, value } = call.callee;
  const data = call.given[0];
  // A member of something unknown is read as a method, and given away as what it holds.
  const isData = data !== undefined && (!isFunction(data) || data.kind === "method");
  const isEnd = call.path.endsWith("end");
  if (isData) state.told = true;
  if (state.url !== undefined && (isData || (isEnd && state.told !== true && !READING.has(state.method ?? "GET")))) {
    const payload: Value[] = [...(isData ? [toValue(data)] : []), ...(state.payload ?? [])];
    call.machine.emit(call.node, { op: "send", channel: "http", destination: state.url, payload });
  }
  for (const each of call.given) if (isFunction(each)) call.machine.invoke(each, [], call.node);
  return reference("http.request()", value, state);
};

const setHeader: Effect = (call) => {
  const value = toValue(call.given.at(-1) ?? UNDEFINED);
  const { state } = call.callee;
  if (value.origins.length === 0) return UNDEFINED;
  // What only reads is told when it is made, and its end says nothing more.
  if (state.url !== undefined && READING.has(state.method ?? "GET"))
    call.machine.emit(call.node, { op: "send", channel: "http", destination: state.url, payload: [value] });
  else state.payload = [...(state.payload ?? []), value];
  return UNDEFINED;
};

/** What a server hands to its handlers comes from outside. */
function incoming(call: Call): Reference {
  return reference("http.incoming", unknown([{ kind: "input", at: call.machine.at(call.node) }]));
}

const server: Effect = (call) => {
  for (const each of call.given) {
    if (isFunction(each)) call.machine.invoke(each, [incoming(call), reference("http.outgoing")], call.node);
  }
  return reference("http.Server()");
};

/** Everything on this machine may connect, when no host is named. */
const ANY = constant("::");

const listen: Effect = (call) => {
  const [first = UNDEFINED, second] = call.given;
  const port = first.kind === "dictionary" ? option(first, "port") : first;
  const host = first.kind === "dictionary" ? option(first, "host") : (second ?? null);
  const isHost = host !== null && host.kind === "scalar" && host.type !== "number" && host.type !== "undefined";
  call.machine.emit(call.node, {
    op: "listen",
    host: isHost ? toValue(host) : ANY,
    port: port === null ? unknown() : toValue(port),
  });
  for (const each of call.given) if (isFunction(each)) call.machine.invoke(each, [], call.node);
  return call.callee;
};

/** Deno.serve({ port }, handler), Bun.serve({ port, fetch }), @hono/node-server.serve(…) */
const serve: Effect = (call) => {
  const options = call.given.find(
    (each): each is Extract<Abstract, { kind: "dictionary" }> => each.kind === "dictionary",
  );
  const handlers = [...call.given, option(options, "fetch"), option(options, "handler")];
  for (const handler of handlers) {
    if (handler !== null && isFunction(handler)) call.machine.invoke(handler, [incoming(call)], call.node);
  }
  const host = option(options, "hostname") ?? option(options, "host");
  const port = option(options, "port");
  call.machine.emit(call.node, {
    op: "listen",
    host: host === null ? constant("0.0.0.0") : toValue(host),
    port: port === null ? unknown() : toValue(port),
  });
  return reference("http.Server()");
};

/** http2.connect(authority).request(headers) */
const http2Request: Effect = (call) => {
  const headers = argument(call, 0);
  const path = option(headers, ":path");
  const method = textOf(option(headers, ":method"));
  const base = call.callee.state.url ?? unknown();
  const shape = base.shape + (path === null ? "" : toValue(path).shape);
  const url = { ...unknown(base.origins), shape, text: shape.includes("\u{FFFC}") ? null : shape };
  const network = { kind: "network", url: shape, at: call.machine.at(call.node) } as const;
  if (method === null || method === "GET") tellRequest(call, { url, method: "GET", payload: [] });
  return reference("http.request()", unknown([network]), { url, method: method ?? "GET", payload: [] });
};

export const NODE_HTTP: Effects = [
  ...["http", "https", "follow-redirects.http", "follow-redirects.https", "electron.net"].flatMap((module) =>
    within(module, "request get", request),
  ),
  ...within("http.request()", "write end", body),
  ...within("http.request()", "setHeader appendHeader", setHeader),
  ["http2.connect", (call) => reference("http2.connect()", unknown(), { url: toValue(argument(call, 0)) })],
  ["http2.connect().request", http2Request],
  ...["http", "https", "http2", "spdy"].flatMap((module) =>
    within(module, "createServer Server createSecureServer", server),
  ),
  ...[
    "http.Server()",
    "express()",
    "fastify()",
    "Fastify()",
    "koa()",
    "connect()",
    "polka()",
    "restify.createServer()",
    "net.Server()",
  ].flatMap((app) => within(app, "listen", listen)),
  ...["Deno", "Bun", "@hono/node-server", "http"].flatMap((module) => within(module, "serve", serve)),
];
