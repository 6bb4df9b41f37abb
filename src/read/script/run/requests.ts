import type { Value } from "../../../model/value.ts";
import { request } from "../../machine/effects/http.ts";
import type { Span } from "../../machine/span.ts";
import type { Evaluator } from "./evaluator.ts";
import { unknown } from "../../value.ts";
import {
  library,
  spelledOut,
  textOf,
  thing,
  toValue,
  type Closure,
  type ObjectState,
  type Thing,
} from "../../machine/thing.ts";

const ADDRESS = /^(?:https?|wss?):\/\//iu;
const SENDS = /^(?:http_?|async_?|curl_)?(?:post|put|patch|send|submit|upload|transmit)|^(?:write|print$|println$)/iu;
const POSTS = /post|put(?!s)|patch|upload|submit|transmit|^(?:write|print)/iu;
const PUTS = /^(?:write|print)/iu;
const FETCHES =
  /^(?:http_?)?(?:get(?!requeststream|outputstream|_?header)|fetch|download|read|open(?!connection|url|browser|external|link|window)|load|curl_fetch|stringcontents)/iu;
/** What carries a request out that was put together before. */
const PERFORMS =
  /^(?:execute|perform|send|call|newcall|go|run|request|datatask|data|response|asstring|as_?json|getresponse|enqueue|fetch|exchange|retrieve|req_perform|start$|do$|get_?response)/iu;
const METHOD = /method|verb|^customrequest$/iu;
/** Longer paths of calls are nobody's. */
const MAX_PATH = 120;
/** Arguments and fields of one request. */
const MAX_PARTS = 32;

interface Asked {
  readonly name: string;
  readonly path: string;
  readonly receiver: Thing | null;
  readonly given: readonly Thing[];
  readonly blocks: readonly Closure[];
}

/**
 * Calls of HTTP clients that no table knows: an address goes in, then what is to be sent, and a verb carries it out, in
 * one call or in several. Null: nothing here is about an address.
 */
export function requestBy(machine: Evaluator, asked: Asked, span: Span): Thing | null {
  const { name, path, receiver } = asked;
  const given = asked.given.flatMap((each) => spelledOut(each)).slice(0, MAX_PARTS);
  const about = prepared(receiver) ?? given.map((each) => prepared(each)).find((each) => each !== null) ?? null;
  const address = given.find((each) => isAddress(each)) ?? (receiver !== null && isAddress(receiver) ? receiver : null);
  const url = about?.url ?? (address === null ? undefined : toValue(address));
  if (url === undefined) return null;
  const others = given.filter((each) => each !== address && prepared(each) === null).map((each) => toValue(each));
  const state: ObjectState = about ?? { url, payload: [], fields: new Map() };
  const verb = verbIn(asked);
  const sends = SENDS.test(name) && (about !== null || !PUTS.test(name));
  const performs = (about !== null || verb !== null) && PERFORMS.test(name);
  if (!sends && !performs && !FETCHES.test(name)) {
    if (verb !== null) state.method = verb;
    const made = prepare(path, state, url, others);
    // What configures a client is not yet a request.
    for (const block of asked.blocks) machine.invokeOn(block, about === null ? library(path) : made);
    return made;
  }
  const made = library(`${path}()`, state, url);
  const results = asked.blocks.map((block) => toValue(machine.invokeOn(block, made)));
  const fields = [...(state.fields?.entries() ?? [])];
  const carried = fields.map(([, value]) => toValue(value));
  // `client.R().SetBody(x).Post(url)`: what was put in before the address is known.
  const before = receiver !== null && about === null && address !== receiver ? [unknown(receiver.value.origins)] : [];
  const body = [...(state.payload ?? []), ...before, ...others, ...results, ...carried].filter(
    ({ origins }) => origins.length > 0,
  );
  const said = fields.find(([field]) => METHOD.test(field))?.[1];
  const method =
    (said === undefined ? undefined : textOf(said)) ?? verb ?? state.method ?? (POSTS.test(name) ? "POST" : null);
  // `url.httpPost()`, `Request.post(url)`: what is sent comes later.
  if (POSTS.test(name) && body.length === 0 && others.length === 0 && results.length === 0) {
    state.method = "POST";
    return made;
  }
  if (state.isSent === true) return thing(unknown([machine.origin({ kind: "network", url: url.shape }, span)]));
  if (about !== null) state.isSent = true;
  return request(machine, span, { url, method, body });
}

/** An object that stands for a request, with all that it has been given so far. */
function prepare(path: string, state: ObjectState, url: Value, others: readonly Value[]): Thing {
  state.payload ??= [];
  if (state.payload.length < MAX_PARTS) state.payload.push(...others.filter(({ origins }) => origins.length > 0));
  return library(path.length > MAX_PATH ? path : `${path}()`, state, url);
}

/** `"POST"`, `method: .post`, `HttpMethod.Post` among what is given. */
function verbIn({ given }: Asked): string | null {
  for (const each of given.slice(0, MAX_PARTS)) {
    const said = each.entries?.get("method") ?? each;
    const word = /^(?:\w{1,20}\.|[.:])?(post|put|patch|get)$/iu.exec(said.value.text ?? said.path ?? "")?.[1];
    if (word !== undefined) return word.toUpperCase();
  }
  return null;
}

function prepared(given: Thing | null): ObjectState | null {
  return given?.state?.url !== undefined && ADDRESS.test(given.state.url.shape) ? given.state : null;
}

function isAddress(given: Thing): boolean {
  return given.items === null && ADDRESS.test(given.value.shape);
}
