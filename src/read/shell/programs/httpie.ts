import type { Value } from "../../../model/value.ts";
import type { Argument, Call, Handler } from "../run/call.ts";
import { dropFirst } from "../run/values.ts";
import { fileOrStdin, request } from "./http-request.ts";
import { withScheme } from "../../with-scheme.ts";
import { parseOptions } from "./options.ts";

/** HTTPie and xh: `http POST url name=value name:=json name@file Header:value`. */
export const httpie: Handler = (call) => {
  const options = parseOptions(call.arguments, {
    short: "aoAs",
    long: "auth output auth-type session style verify timeout raw",
  });
  if (options.value("verify")?.value.text === "no")
    call.tell({ op: "disable-safeguard", safeguard: "tls-verification" });
  const [first, second, ...rest] = options.operands;
  if (first === undefined) return null;
  const method = /^[A-Z]{3,7}$/u.test(first.value.shape) ? first.value.shape : null;
  const url = method === null ? first : second;
  if (url === undefined) return null;
  const items = method === null && second !== undefined ? [second, ...rest] : rest;
  const body = items
    .filter((item) => /^[\w.[\]-]{0,60}(?:={1,2}|:=|@)/u.test(item.value.shape))
    .map((item) => itemOf(item, call));
  if (call.stdin !== null) body.push(call.stdin.value);
  body.push(...options.values("raw").map((each) => each.value));
  const headers = items
    .filter((item) => /^[\w-]{1,60}:(?!=)/u.test(item.value.shape))
    .map((item) => itemOf(item, call));
  const carried = [...headers, ...options.values("a", "auth").map((each) => each.value)];
  const isGet = method === "GET" || (method === null && body.length === 0);
  return request(call, {
    url: withScheme(url.value),
    body,
    carried,
    isGet,
    isHead: method === "HEAD",
    destination: options.value("o", "output")?.value ?? null,
  });
};

/** `name@file` is uploaded; `name=@file`, `name:=@file`, `name==@file` and `Header:@file` read the value from a file. */
function itemOf(item: Argument, call: Call): Value {
  const at = /^[\w.[\]-]{0,60}(?:={1,2}|:=?)?@/u.exec(item.value.shape)?.[0].length;
  return at === undefined ? item.value : fileOrStdin(dropFirst(item.value, at), call);
}
