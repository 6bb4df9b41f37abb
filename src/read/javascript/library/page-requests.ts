import type * as t from "@babel/types";
import { HOLE, type Value } from "../../../model/value.ts";
import { constant } from "../../value.ts";
import { reference, UNDEFINED, type Abstract } from "../values/abstract.ts";
import { toValue } from "../values/to-value.ts";
import { argument, operand, share, type Effect, type Effects, type Machine } from "../run/call.ts";
import { element } from "./elements.ts";

/** A page's own addresses begin otherwise. */
const ELSEWHERE = /^\s{0,20}(?:(?:https?|wss?|ftp):)?\/\//iu;
/** Attributes that a browser fetches as soon as they stand in a page, and `url()` of a style. */
const FETCHED_IN_MARKUP =
  /(?:(?:\b(?:src|srcset|data|poster|background)|<link\b[^<>]{0,200}?\bhref)\s{0,4}=\s{0,4}["']?|\burl\(\s{0,4}["']?)((?:https?:)?\/\/[^\s"'<>()]{3,2000})/giu;
const IN_PAGE = /^(?:document\b|\$\(|jQuery\(|HTML\w{1,20}\(\)|Image\(\))/u;
/** A link that nobody follows sends nothing. */
const ONLY_FOLLOWED = /^HTMLAnchorElement\(\)/u;
/** Longer texts are pages; what is added to an address stands in a short one. */
const MAX_MARKUP = 20_000;

/** An address that is computed carries what it was computed from to whoever owns its host. */
export function tellAddress(
  on: Machine,
  value: Abstract,
  channel: "http" | "image-url" | "websocket",
  node: t.Node,
): void {
  const url = toValue(value);
  if (url.origins.length === 0 || !ELSEWHERE.test(url.shape)) return;
  on.emit(node, { op: "send", channel, destination: url, payload: [url] });
}

/** `innerHTML = '<img src="//x.example/?' + data + '">'`: the browser fetches it as soon as it is there. */
export function tellMarkup(on: Machine, value: Value, node: t.Node): void {
  if (value.origins.length === 0) return;
  for (const [, address = ""] of value.shape.slice(0, MAX_MARKUP).matchAll(FETCHED_IN_MARKUP)) {
    const hole = address.indexOf(HOLE);
    if (hole === -1) continue;
    const payload = { ...value, text: null, shape: address };
    on.emit(node, {
      op: "send",
      channel: "image-url",
      destination: { ...constant(address.slice(0, hole)), text: null },
      payload: [payload],
    });
    return;
  }
}

const goes: Effect = (call) => {
  tellAddress(call.machine, argument(call, 0), "http", call.node);
  return UNDEFINED;
};

const writes =
  (index: number): Effect =>
  (call) => {
    tellMarkup(call.machine, operand(call, index), call.node);
    return UNDEFINED;
  };

/** `new Audio(address)`: fetched like a picture. */
const plays: Effect = (call) => {
  tellAddress(call.machine, argument(call, 0), "image-url", call.node);
  return UNDEFINED;
};

/** element.setAttribute("src", address) */
const setAttribute: Effect = (call) => {
  const { path, value, state } = call.callee;
  const element = reference(path.slice(0, path.lastIndexOf(".")), value, state);
  call.machine.assignMember(element, argument(call, 0), argument(call, 1), call.node);
  return UNDEFINED;
};

const ON_ELEMENTS: ReadonlyMap<string, Effect> = new Map([
  ["setAttribute", setAttribute],
  ["insertAdjacentHTML", writes(1)],
  ["setHTMLUnsafe", writes(0)],
]);

/** What a method does on an element of the page, of whatever kind, and what makes one in whatever document. */
export function methodOfElement(path: string): Effect | undefined {
  const method = path.slice(path.lastIndexOf(".") + 1);
  if (method === "createElementNS") return element;
  return IN_PAGE.test(path) ? ON_ELEMENTS.get(method) : undefined;
}

export const PAGE_REQUESTS: Effects = [
  ...share(
    "location.assign location.replace document.location.assign document.location.replace open document.open navigation.navigate",
    goes,
  ),
  ...share("document.write document.writeln", writes(0)),
  ["Audio", plays],
];

/** Properties of elements whose address the browser fetches at once. */
const FETCHED = new Set(["src", "srcset", "poster", "background", "href"]);
const MARKUP = new Set(["innerHTML", "outerHTML", "srcdoc", "cssText"]);

/** What is set on an element of the page, of whatever kind. */
export function setOnElement(on: Machine, path: string, name: string, value: Abstract, node: t.Node): void {
  if (MARKUP.has(name) || path.endsWith(`.style.${name}`)) tellMarkup(on, toValue(value), node);
  else if (FETCHED.has(name) && IN_PAGE.test(path) && !ONLY_FOLLOWED.test(path))
    tellAddress(on, value, "image-url", node);
}
