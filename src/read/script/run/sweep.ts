import { HOLE } from "../../../model/value.ts";
import { concatenate, constant } from "../../value.ts";
import type { Machine } from "../../machine/machine.ts";
import { thing, toValue, type Thing } from "../../machine/thing.ts";
import type { Span } from "../../machine/span.ts";

/** All that a folder holds, or also what its folders hold: `~/x/*`, `~/x/*` + `/*`. */
export function listingOf(machine: Machine, folder: Thing, isDeep: boolean, span: Span): Thing {
  const value = toValue(folder);
  const shape = value.shape.replace(/(?:\/\*\*?)+$/u, "");
  const all = concatenate([{ ...value, text: null, shape }, constant(isDeep ? "/*/*" : "/*")]);
  return thing({
    ...all,
    text: null,
    origins: [machine.origin({ kind: "file", path: value.shape }, span), ...value.origins],
  });
}

export function isListing({ value }: Thing): boolean {
  return value.text === null && value.shape.endsWith("/*");
}

const CONDITION = /\b(?:if|unless|when|guard|where|continue)\b([^\n{]{0,200})|\s\?\s[^\n:?]{1,100}\s:\s/gu;
/** What an entry is, file or folder, says nothing about which one it is. */
const KIND =
  /[\w.$:!-]{0,80}(?:\b(?:file|directory|exist\w{0,2})\?|\b(?:exist\w{0,2}|is_?(?:regular_?)?(?:file|dir(?:ectory)?|link))\b)(?:\([^()\n]{0,80}\))?|-[fde]\s{1,4}\$\w{1,40}|err\w{0,4}\s{0,2}[!=]=\s{0,2}nil|\breturn\b[^\n]{0,20}|\b(?:next|continue|not|and|or|nil|then|do|unless|if)\b|[\s()!|&;}$]/giu;
const MAX_BODY = 4_000;

/** A loop that asks more of its entries than whether they are files means some of them; else it means all. */
export function swept(element: Thing, body: string): Thing {
  if (!isListing(element)) return element;
  for (const [, condition = "?"] of body.slice(0, MAX_BODY).matchAll(CONDITION))
    if (condition.replaceAll(KIND, "") !== "") return some(element);
  return element;
}

/** Not all of them. */
export function some(element: Thing): Thing {
  if (!isListing(element)) return element;
  const shape = element.value.shape.replace(/(?:\/\*)+$/u, `/${HOLE}`);
  return { ...element, value: { ...element.value, shape } };
}
