import { from, give, NOTHING_KNOWN, originsOf, reference, sequence, type Abstract } from "../values/abstract.ts";
import type { Call, Effect, Effects } from "../run/call.ts";
import { argument, operand, result, share } from "../run/call.ts";
import { textOf, toValue } from "../values/operand.ts";
import { requestOf, tellUnverified } from "./http-request.ts";
import { writePath } from "./write-file.ts";
import { carriesData } from "../../carries-data.ts";

/** Clients whose methods are called like the functions of `requests`. */
const CLIENTS = [
  "requests",
  "requests.Session()",
  "requests.session()",
  "requests_html.HTMLSession()",
  "requests_html.AsyncHTMLSession()",
  "requests.AsyncSession()",
  "httpx",
  "httpx.Client()",
  "httpx.AsyncClient()",
  "aiohttp.ClientSession()",
  "niquests",
  "niquests.Session()",
  "treq",
  "asks",
  "urllib3",
  "urllib3.PoolManager()",
  "urllib3.HTTPSConnectionPool()",
  "urllib3.HTTPConnectionPool()",
  "urllib3.ProxyManager()",
  "requests_futures.sessions.FuturesSession()",
  "primp.Client()",
  "tls_client.Session()",
];

/** Second positional argument: `requests.get(url, params)`, `requests.post(url, data, json)`. */
function verb(method: string): Effect {
  return (call) => {
    const [, second = null, third = null] = call.positional;
    const body = method === "GET" || method === "HEAD" || method === "DELETE" ? [] : [second, third];
    const carried: Call =
      method === "GET" && second !== null
        ? { ...call, keywords: new Map([["params", second], ...call.keywords]) }
        : call;
    return requestOf(carried, method, operand(call, 0, "url"), body);
  };
}

/** `request(method, url)` and `stream(method, url)`. */
const anyVerb: Effect = (call) => {
  const method = textOf(argument(call, 0, "method")) ?? (hasBody(call) ? "POST" : "GET");
  return requestOf(call, method.toUpperCase(), operand(call, 1, "url"), []);
};

function hasBody(call: Call): boolean {
  return ["data", "json", "files", "content", "body"].some((name) => call.keywords.has(name));
}

/** What a client is made with goes out with every request. */
const client: Effect = (call) => {
  const made = result(call);
  tellUnverified(call);
  for (const name of ["headers", "auth", "cookies", "params", "cookie"]) {
    const value = argument(call, -1, name);
    if (value !== null) give(made.state, [toValue(value)]);
  }
  const base = argument(call, call.path.startsWith("aiohttp") ? 0 : -1, "base_url");
  if (base !== null) made.state.url = toValue(base);
  return made;
};

const VERBS = ["get", "post", "put", "patch", "delete", "head", "options"];

export const HTTP: Effects = {
  ...Object.fromEntries(
    CLIENTS.flatMap((name): [string, Effect][] => [
      ...VERBS.map((method): [string, Effect] => [`${name}.${method}`, verb(method.toUpperCase())]),
      [`${name}.request`, anyVerb],
      [`${name}.stream`, anyVerb],
      [`${name}.urlopen`, anyVerb],
      [`${name}.ws_connect`, verb("GET")],
    ]),
  ),
  ...share(
    CLIENTS.filter((name) => name.endsWith("()")).map((name) => name.slice(0, -2)),
    client,
  ),
  // A request that is made ready first.
  ...share(["requests.Request", "httpx.Request"], (call) => {
    const made = result(call);
    made.state.request = {
      url: operand(call, 1, "url"),
      method: textOf(argument(call, 0, "method")),
      payload: ["data", "json", "files", "content"].flatMap((name) => {
        const part = argument(call, -1, name);
        return part === null ? [] : [toValue(part)];
      }),
    };
    return made;
  }),
  ...share(["requests.Request().prepare", "requests.Session().prepare_request"], (call) => prepared(call)),
  ...share(["requests.Session().send", "httpx.Client().send", "httpx.AsyncClient().send"], (call) => {
    const given = argument(call, 0);
    const made = given?.kind === "reference" ? given.state.request : undefined;
    if (made === undefined) return NOTHING_KNOWN;
    return requestOf(
      call,
      made.method,
      made.url,
      made.payload.map((value): Abstract => ({ kind: "scalar", type: "any", value, offset: null })),
    );
  }),
  ...share(["wget.download", "gdown.download", "urlgrabber.urlgrab"], (call) => {
    const url = operand(call, 0, "url");
    const out = argument(call, 1, "out", "output");
    const answer = requestOf({ ...call, keywords: new Map() }, "GET", url, []);
    if (out !== null) writePath(call.machine, call.node, toValue(out), answer, false);
    return answer;
  }),
  // `fetch(url, method="POST", body=…)`, `request(url, "POST", body)`: the address comes first.
  ...share(
    ["tornado.httpclient.HTTPClient().fetch", "tornado.httpclient.AsyncHTTPClient().fetch", "httplib2.Http().request"],
    (call) => {
      const body = call.path.startsWith("httplib2") ? argument(call, 2) : null;
      const method = textOf(argument(call, 1, "method")) ?? (body !== null || hasBody(call) ? "POST" : "GET");
      const answer = requestOf(call, method.toUpperCase(), operand(call, 0, "uri", "url", "request"), [body]);
      return call.path.startsWith("httplib2") ? sequence([answer, answer]) : answer;
    },
  ),
  // What is opened in the user's browser is asked for with all that stands in the address.
  ...share(["webbrowser.open", "webbrowser.open_new", "webbrowser.open_new_tab", "webbrowser.get().open"], (call) => {
    const url = operand(call, 0, "url");
    return carriesData(url) ? requestOf(call, "GET", url, []) : NOTHING_KNOWN;
  }),
  "aiohttp.FormData": (call) => result(call),
  "aiohttp.request": anyVerb,
  ...share(["feedparser.parse", "pandas.read_html"], verb("GET")),
  "pycurl.Curl().setopt": (call) => {
    const option = argument(call, 0);
    const name = option?.kind === "reference" ? option.path.slice(option.path.lastIndexOf(".") + 1) : "";
    const value = operand(call, 1);
    const { state } = call.callee;
    if (name === "URL") state.url = value;
    else if (/FIELDS|HTTPPOST|READDATA|HTTPHEADER|USERPWD/u.test(name)) give(state, [value]);
    else if (name === "SSL_VERIFYPEER" && value.text === "0") {
      call.machine.emit(call.node, { op: "disable-safeguard", safeguard: "tls-verification" });
    } else if (name === "WRITEDATA") {
      const target = argument(call, 1);
      if (target?.kind === "reference" && target.state.file !== undefined) state.file = target.state.file;
    }
    return NOTHING_KNOWN;
  },
  ...share(["pycurl.Curl().perform", "pycurl.Curl().perform_rb"], (call) => {
    const { url, given = [], file } = call.callee.state;
    if (url === undefined) return NOTHING_KNOWN;
    const isSent = given.some((value) => value.text !== null || value.origins.length > 0);
    const answer = requestOf(
      { ...call, callee: reference(call.callee.path) },
      isSent ? "POST" : "GET",
      url,
      given.map((value): Abstract => ({ kind: "scalar", type: "any", value, offset: null })),
    );
    if (file !== undefined) {
      file.written = true;
      writePath(call.machine, call.node, file.path, from(originsOf(answer)), false);
    }
    return answer;
  }),
};

function prepared(call: Call): Abstract {
  if (call.callee.state.request !== undefined) return call.callee;
  return argument(call, 0) ?? NOTHING_KNOWN;
}
