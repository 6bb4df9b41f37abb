import { constant, concatenate, unknown, withOrigins } from "../../value.ts";
import { from, give, NOTHING_KNOWN, originsOf, reference, scalar, type Abstract } from "../values/abstract.ts";
import type { Call, Effects } from "../run/call.ts";
import { argument, operand, passOn, result, share } from "../run/call.ts";
import { reshaped, textOf, toValue } from "../values/operand.ts";
import { request, tellUnverified } from "./http-request.ts";
import { carriesData } from "../../carries-data.ts";

/** `urlopen(url or Request, data)`. */
function open(call: Call): Abstract {
  const target = argument(call, 0, "url", "fullurl");
  const data = argument(call, 1, "data");
  const body = data === null || (data.kind === "scalar" && data.type === "none") ? [] : [toValue(data)];
  const made = target?.kind === "reference" ? target.state.request : undefined;
  const context = argument(call, -1, "context");
  if (context?.kind === "reference" && context.path.includes("_create_unverified_context")) tellUnverified(call);
  const given = [
    ...(target?.kind === "reference" ? (target.state.given ?? []) : []),
    ...(call.callee.state.given ?? []),
  ];
  if (made !== undefined) {
    const payload = [...made.payload, ...body];
    return request(call, {
      method: made.method ?? (payload.length > 0 ? "POST" : null),
      url: made.url,
      body: payload,
      carried: given,
    });
  }
  const url = target === null ? unknown() : toValue(target);
  return request(call, { method: body.length > 0 ? "POST" : null, url, body, carried: given });
}

/** `urlsplit(address).netloc`: the parts of an address that is known as a whole, or of which nothing is. */
function split(call: Call): Abstract {
  const made = result(call);
  const { text: address, origins, encodings } = operand(call, 0, "url");
  const [, scheme, netloc, path, query] =
    /^(?:([a-z][\w+.-]{0,20}):)?(?:\/\/([^/?#]{0,260}))?([^?#]{0,2000})(?:\?([^#]{0,4000}))?/iu.exec(address ?? "") ??
    [];
  if (address === null) return made;
  const part = (shape: string | undefined): Abstract => scalar({ ...constant(shape ?? ""), origins, encodings });
  made.state.attributes = new Map([
    ["scheme", part(scheme)],
    ["netloc", part(netloc)],
    ["hostname", part(netloc?.replace(/^.*@|:\d+$/gu, ""))],
    ["path", part(path)],
    ["query", part(query)],
  ]);
  return made;
}

export const URLLIB: Effects = {
  ...share(["urllib.parse.urlsplit", "urllib.parse.urlparse", "urlparse.urlparse", "urlparse.urlsplit"], split),
  "urllib.request.Request": (call) => {
    const made = result(call);
    const data = argument(call, 1, "data");
    const headers = argument(call, 2, "headers");
    if (headers !== null) give(made.state, [toValue(headers)]);
    made.state.request = {
      url: operand(call, 0, "url"),
      method: textOf(argument(call, -1, "method")),
      payload: data === null || (data.kind === "scalar" && data.type === "none") ? [] : [toValue(data)],
    };
    return made;
  },
  ...share(["urllib.request.Request().add_header", "urllib.request.Request().add_unredirected_header"], (call) => {
    give(call.callee.state, [operand(call, 1)]);
    return NOTHING_KNOWN;
  }),
  ...share(
    [
      "urllib.request.urlopen",
      "urllib.request.build_opener().open",
      "urllib.request.URLopener().open",
      "urllib.request.OpenerDirector().open",
      "mechanize.Browser().open",
      "smart_open.open",
    ],
    open,
  ),
  ...share(
    ["urllib.request.urlretrieve", "urllib.request.URLopener().retrieve", "torch.hub.download_url_to_file"],
    (call) => {
      const url = operand(call, 0, "url");
      const target = argument(call, 1, "filename", "dst");
      call.machine.emit(call.node, { op: "download", url, destination: target === null ? null : toValue(target) });
      if (carriesData(url)) {
        call.machine.dumped(call.node, url.origins);
        call.machine.emit(call.node, { op: "send", channel: "http", destination: url, payload: [url] });
      }
      const answer = from([{ kind: "network", url: url.shape, at: call.machine.at(call.node) }]);
      if (target !== null) call.machine.written.set(toValue(target).shape, answer);
      return answer;
    },
  ),
  // What is put into an address keeps its text and where it comes from.
  ...share(
    [
      "urllib.parse.quote",
      "urllib.parse.quote_plus",
      "urllib.parse.urljoin",
      "urllib.parse.urlunparse",
      "yarl.URL",
      "httpx.URL",
      "furl.furl",
    ],
    (call) => {
      const input = argument(call, 0);
      if (call.path !== "urllib.parse.urljoin") return input ?? NOTHING_KNOWN;
      const [base, path] = [operand(call, 0), operand(call, 1)];
      if (/^[a-z]+:\/\//iu.test(path.shape)) return scalar(path);
      const host = /^[a-z]+:\/\/[^/]{0,300}/iu.exec(base.shape)?.[0] ?? base.shape;
      const start = reshaped(base, host);
      return scalar(concatenate([start, constant(path.shape.startsWith("/") ? "" : "/"), path]));
    },
  ),
  "urllib.parse.urlencode": (call) => {
    const input = argument(call, 0, "query");
    if (input?.kind !== "mapping") return passOn(call);
    call.machine.dumped(call.node, originsOf(input));
    const parts = [...input.entries]
      .slice(0, 64)
      .flatMap(([key, value], index) => [constant(`${index === 0 ? "" : "&"}${key}=`), toValue(value)]);
    return scalar(withOrigins(concatenate(parts), input.origins));
  },
  // http.client: the host first, the path later.
  ...share(["http.client.HTTPSConnection", "http.client.HTTPConnection"], (call) => {
    const made = result(call);
    const scheme = call.path.endsWith("HTTPSConnection") ? "https://" : "http://";
    const port = argument(call, 1, "port");
    const host = operand(call, 0, "host");
    made.state.peer = concatenate([constant(scheme), host, ...(port === null ? [] : [constant(":"), toValue(port)])]);
    const context = argument(call, -1, "context");
    if (context?.kind === "reference" && context.path.includes("_create_unverified_context")) tellUnverified(call);
    return made;
  }),
  ...share(["http.client.HTTPSConnection().request", "http.client.HTTPConnection().request"], (call) => {
    const path = operand(call, 1, "url");
    const url = concatenate([call.callee.state.peer ?? unknown(), path]);
    call.callee.state.url = url;
    const body = argument(call, 2, "body");
    const headers = argument(call, 3, "headers");
    const isSent = body !== null && !(body.kind === "scalar" && body.type === "none");
    request(call, {
      method: textOf(argument(call, 0, "method")) ?? (isSent ? "POST" : null),
      url,
      body: isSent ? [toValue(body)] : [],
      carried: headers === null ? [] : [toValue(headers)],
    });
    return NOTHING_KNOWN;
  }),
  ...share(["http.client.HTTPSConnection().putrequest", "http.client.HTTPConnection().putrequest"], (call) => {
    call.callee.state.url = concatenate([call.callee.state.peer ?? unknown(), operand(call, 1, "url")]);
    return NOTHING_KNOWN;
  }),
  ...share(["http.client.HTTPSConnection().send", "http.client.HTTPConnection().send"], (call) => {
    const url = call.callee.state.url ?? call.callee.state.peer ?? unknown();
    request(call, { method: "POST", url, body: [operand(call, 0, "data")], carried: [] });
    return NOTHING_KNOWN;
  }),
  ...share(["http.client.HTTPSConnection().getresponse", "http.client.HTTPConnection().getresponse"], (call) => {
    const url = call.callee.state.url ?? call.callee.state.peer ?? unknown();
    return reference("http.Response()", unknown([{ kind: "network", url: url.shape, at: call.machine.at(call.node) }]));
  }),
};
