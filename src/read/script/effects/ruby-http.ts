import type { Value } from "../../../model/value.ts";
import { unknown } from "../../value.ts";
import { named } from "../../machine/machine.ts";
import type { Effect } from "../run/script-machine.ts";
import { library, toValue } from "../../machine/thing.ts";
import { request } from "../../machine/effects/http.ts";

/** `Net::HTTP.get(uri)`, `URI.open(url)`, `HTTParty.post(url, body: x, headers: y)`. */
export function httpCall(method: string | null): Effect {
  return (call) => {
    const { machine, span, arguments: given, receiver } = call;
    const url = named(call, "url") ?? given.find((each) => each.entries === null) ?? receiver;
    if (url === undefined || url === null) return null;
    const rest = given.filter((each) => each !== url);
    const body = [named(call, "body", "json", "form", "payload", "params", "query")].filter(
      (each) => each !== undefined,
    );
    const positional =
      method === null || method === "GET" ? [] : rest.filter((each) => each.entries === null).slice(0, 1);
    const carried = ["headers", "query", "basic_auth", "cookies"].flatMap((name) => named(call, name) ?? []);
    const options = rest.filter((each) => each.entries !== null);
    const sent =
      method === null || method === "GET"
        ? []
        : [...body, ...positional, ...(body.length === 0 && positional.length === 0 ? options.slice(0, 1) : [])];
    return request(machine, span, {
      url: toValue(url),
      method: named(call, "method")?.value.text ?? method,
      body: sent.map((each) => toValue(each)),
      carried: carried.map((each) => toValue(each)),
    });
  };
}

/** `Net::HTTP::Post.new(uri)` and the fields and body that it gets before it is sent. */
export const newRequest: Effect = ({ path, arguments: given }) => {
  const [url] = given;
  const method = /\.(Get|Post|Put|Patch|Delete)\./u.exec(path)?.[1]?.toUpperCase() ?? "GET";
  return library("request()", {
    ...(url === undefined ? {} : { url: toValue(url) }),
    method,
    payload: [],
    fields: new Map(),
  });
};

export const sendRequest: Effect = ({ machine, span, receiver, arguments: given }) => {
  const prepared = given.find((each) => each.path === "request()")?.state;
  if (prepared == null) return null;
  const host = receiver?.state?.url;
  const url = prepared.url ?? unknown();
  const whole: Value =
    /^[a-z]+:\/\//iu.test(url.shape) || host === undefined
      ? url
      : { ...url, text: null, shape: `https://${host.shape}${url.shape}` };
  const fields = [...(prepared.fields ?? [])].map(([, value]) => toValue(value));
  return request(machine, span, {
    url: whole,
    method: prepared.method ?? "GET",
    body: prepared.method === "GET" ? [] : [...(prepared.payload ?? []), ...fields],
    carried: fields,
  });
};
