import { HOLE } from "../../../model/value.ts";
import { NOTHING_KNOWN, originsOf, type Abstract } from "../values/abstract.ts";
import type { Call } from "../run/call.ts";
import { argument } from "../run/call.ts";
import { textOf, toValue } from "../values/operand.ts";
import { requestOf } from "./http-request.ts";

const VERBS: ReadonlySet<string> = new Set(["get", "post", "put", "patch", "delete", "head"]);

/** A method of an object that somebody else made: its name and an address say what it does. Null: they do not. */
export function unknownMethod(call: Call): Abstract | null {
  const name = call.path.slice(call.path.lastIndexOf(".") + 1);
  if (VERBS.has(name)) return clientMethod(call, name.toUpperCase(), argument(call, 0, "url"));
  if (name === "request" || name === "stream") {
    return clientMethod(call, textOf(argument(call, 0, "method"))?.toUpperCase() ?? "GET", argument(call, 1, "url"));
  }
  if (name === "items" || name === "values" || name === "dumps") call.machine.dumped(call.node, originsOf(call.callee));
  return null;
}

function clientMethod(call: Call, method: string, url: Abstract | null): Abstract | null {
  if (url === null) return null;
  const address = toValue(url);
  if (!/^https?:\/\//iu.test(address.shape.replaceAll(HOLE, ""))) return null;
  const [, second = null] = call.positional;
  return requestOf(
    call,
    method,
    address,
    method === "GET" ? [] : [second ?? NOTHING_KNOWN].filter(() => second !== null),
  );
}
