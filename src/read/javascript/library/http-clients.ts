import type { Value } from "../../../model/value.ts";
import { unknown, literal } from "../../value.ts";
import { isFunction, NULL, reference, UNDEFINED, type Abstract } from "../values/abstract.ts";
import { toValue } from "../values/to-value.ts";
import { argument, callbackOf, option, result, share, within, type Effect, type Effects } from "../run/call.ts";
import { addGathered, methodOf, payloadOf, response, tellRequest, urlOf, withBase } from "./http-request.ts";

const VERBS = new Set(["get", "post", "put", "patch", "delete", "del", "head", "options"]);
/** Clients whose second argument is the body where the verb has one. */
const BODY_SECOND =
  /^(?:axios|needle|superagent|phin|bent|\$|jQuery|angular\.http|httpx?|ofetch\.native)\.(?:post|put|patch|postForm|putForm|patchForm)$/;

/** `client(url, options)`, `client(options)`, `client.post(url, data, options)`, with or without a callback. */
const request: Effect = (call) => {
  const [first = UNDEFINED, second, third] = call.given;
  const verb = call.path.slice(call.path.lastIndexOf(".") + 1).replace(/Form$/, "");
  const isVerb = VERBS.has(verb);
  const { state } = call.callee;
  const url = withBase(state.url, urlOf(first));
  const hasBody = BODY_SECOND.test(call.path) && second !== undefined && !isFunction(second);
  const options = first.kind === "dictionary" ? first : hasBody ? third : second;
  const payload: Value[] = [...payloadOf(options), ...(state.payload ?? [])];
  if (first.kind === "reference" && first.path === "Request()") payload.push(...(first.state.payload ?? []));
  if (hasBody) payload.unshift(toValue(second));
  const given = methodOf(options) ?? (first.kind === "reference" ? (first.state.method ?? null) : null);
  const method = given ?? (isVerb ? (verb === "del" ? "DELETE" : verb.toUpperCase()) : null);
  const origin = tellRequest(call, { url, method, payload });
  const answered = response(origin);
  const callback = callbackOf(call);
  if (callback !== null) {
    const isJQuery = /^(?:\$|jQuery)\./.test(call.path);
    const values = isJQuery ? [answered, answered, answered] : [NULL, answered, answered];
    call.machine.invoke(callback, values, call.node);
  }
  for (const name of ["success", "onload", "callback"]) {
    const handler = option(options, name);
    if (handler !== null && isFunction(handler)) call.machine.invoke(handler, [answered], call.node);
  }
  return answered;
};

/** needle(method, url, data, options) */
const needle: Effect = (call) => {
  const [method = UNDEFINED, url = UNDEFINED, data] = call.given;
  const name = toValue(method).text?.toUpperCase() ?? null;
  if (name === null || !VERBS.has(name.toLowerCase())) return request(call);
  const payload = data === undefined || isFunction(data) ? [] : [toValue(data)];
  return response(tellRequest(call, { url: toValue(url), method: name, payload }));
};

/** axios.create({ baseURL, headers }), got.extend, ky.create, request.defaults */
const create: Effect = (call) => {
  const options = argument(call, 0);
  const base = option(options, "baseURL") ?? option(options, "prefixUrl") ?? option(options, "baseUrl");
  return result(call, unknown(), {
    ...(base === null ? {} : { url: toValue(base) }),
    payload: [...payloadOf(options)],
  });
};

/** `new Request(url, options)`: sent when fetch gets it. */
const prepared: Effect = (call) => {
  const options = call.given[1];
  const method = methodOf(options);
  return reference("Request()", toValue(argument(call, 0)), {
    url: urlOf(argument(call, 0)),
    payload: [...payloadOf(options)],
    ...(method === null ? {} : { method }),
  });
};

/** superagent.post(url).set(header).send(data): told again with what was added. */
const chained: Effect = (call) => {
  const { state } = call.callee;
  const data = call.given.at(-1) ?? UNDEFINED;
  const url = state.url;
  if (url !== undefined && !isFunction(data)) {
    const value = toValue(data);
    call.machine.emit(call.node, { op: "send", channel: "http", destination: url, payload: [value] });
  }
  for (const each of call.given) if (isFunction(each)) call.machine.invoke(each, [NULL, call.callee], call.node);
  return reference("superagent()", call.callee.value, state);
};

const superagent: Effect = (call) => {
  const answered = request(call);
  const value = toValue(answered);
  return reference("superagent()", value, { url: urlOf(argument(call, 0)) });
};

/** request.post(url).form(data) */
const form: Effect = (call) => {
  const network = call.callee.value.origins.find((origin) => origin.kind === "network");
  if (network?.kind === "network") {
    const destination = literal(network.url);
    const payload = call.given.map((each) => toValue(each));
    call.machine.emit(call.node, { op: "send", channel: "http", destination, payload });
  }
  return reference("fetch()", call.callee.value, call.callee.state);
};

const beacon: Effect = (call) => {
  const payload = call.given.slice(1).map((each: Abstract) => toValue(each));
  tellRequest(call, { url: toValue(argument(call, 0)), method: "POST", payload });
  return UNDEFINED;
};

const CALLABLE =
  "fetch axios got got.default ky request node-fetch undici.fetch undici.request undici.stream undici.pipeline phin p centra wretch ofetch " +
  "ofetch.ofetch ofetch.$fetch $fetch cross-fetch.fetch axios.request got.stream got.request ky.request $.ajax jQuery.ajax " +
  "$.getJSON jQuery.getJSON $.getScript jQuery.getScript bent minipass-fetch needle.request httpie.send electron.net.fetch";

export const HTTP_CLIENTS: Effects = [
  ...share(CALLABLE, request),
  ...["axios", "got", "ky", "request", "needle", "$", "jQuery", "httpie", "axios()", "got.stream", "wreck"].flatMap(
    (client) => within(client, "get post put patch delete del head options postForm putForm patchForm", request),
  ),
  ["needle", needle],
  ...share("axios.create got.extend ky.create ky.extend request.defaults axios.Axios", create),
  ["Request", prepared],
  ...within("superagent", "get post put patch delete del head", superagent),
  ["superagent", superagent],
  ...within("superagent()", "send field attach query set auth", chained),
  ...within("superagent()", "type accept timeout retry redirects buffer parse responseType", (call) =>
    reference("superagent()", call.callee.value, call.callee.state),
  ),
  ...share("fetch().form fetch().send fetch().write", form),
  ["navigator.sendBeacon", beacon],
  ...share(
    "FormData().append FormData().set FormData().field URL().searchParams.append URL().searchParams.set URL().searchParams",
    (call) => {
      for (const each of call.given) addGathered(call.callee, each);
      return call.callee;
    },
  ),
];
