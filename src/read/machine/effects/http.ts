import type { Value } from "../../../model/value.ts";
import { unknown } from "../../value.ts";
import type { Machine } from "../machine.ts";
import { thing, type Thing } from "../thing.ts";
import type { Span } from "../span.ts";
import { carriesData } from "../../carries-data.ts";

export interface Request {
  readonly url: Value;
  /** Null: not said. */
  readonly method?: string | null;
  readonly body?: readonly Value[];
  /** Headers and the like: they count when something reaches them from this machine. */
  readonly carried?: readonly Value[];
  readonly destination?: Value | null;
}

/** Gives the answer, as far as it does not land in a file. */
export function request(machine: Machine, span: Span, given: Request): Thing {
  const { url, body = [], carried = [], destination = null } = given;
  const method = given.method?.toUpperCase() ?? null;
  const payload = [
    ...body,
    ...carried.filter((value) => value.origins.length > 0 && !body.includes(value)),
    ...(carriesData(url) ? [url] : []),
  ];
  const isGet = body.length === 0 && (method === null || method === "GET" || method === "HEAD");
  if (payload.length > 0 || !isGet) machine.tell({ op: "send", channel: "http", destination: url, payload }, span);
  if (isGet || destination !== null) machine.tell({ op: "download", url, destination }, span);
  const passed = url.origins.filter((origin) => origin.kind === "network");
  const answer = unknown([machine.origin({ kind: "network", url: url.shape }, span), ...passed]);
  if (destination !== null) machine.stored(destination, answer, false);
  return thing(answer);
}

/** False for `headers.Get("Content-Type")` and `query.get(name)`: methods of that name fetch nothing. */
export function looksLikeAddress(url: Value): boolean {
  return /^https?:\/\/|^\u{FFFC}[/.]|^[\w.-]{1,100}\.\w{2,20}(?:[/:]|$)/iu.test(url.shape);
}
