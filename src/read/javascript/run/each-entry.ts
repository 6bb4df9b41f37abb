import type * as t from "@babel/types";
import { dictionary, scalar, type Abstract, type Closure } from "../values/abstract.ts";
import { unknown } from "../../value.ts";
import type { Evaluator } from "./evaluator.ts";

/** As a shell would write the name of each entry of a folder: so a path made with it says that it means all of them. */
const EACH = "*";

/** An element of a listing: its name, of which nothing is known but that it can be any. */
export function eachEntry(): Abstract {
  return scalar(unknown(), "any", null, EACH);
}

/** `{ withFileTypes: true }` */
export function eachDirent(): Abstract {
  return dictionary(
    new Map([
      ["name", eachEntry()],
      ["path", scalar(unknown(), "any")],
    ]),
  );
}

/** A test of what kind of thing an entry is leaves none of them out: each kind has its own way of being deleted. */
const KIND =
  /!?(?<![\w$.?])[\w$.?]{1,60}(?:\([^()\n]{0,80}(?:\([^()\n]{0,80}\))?\))?\.(?:isDirectory|isFile|isSymbolicLink)\(\)/g;
/** In the place of such a test. */
const KIND_OF_ENTRY = "\u{1}";
const BY_KIND = /\bif\s?\(\s?\u{1}\s?\)|\u{1}\s?\?/gu;
const CHOOSES = /\bif\s?\((?!\s{0,4}\))|\bcontinue\b|\bswitch\b|&&|\|\||\?(?![.?])|\.filter\(|\.(?:slice|splice)\(/;
/** UTF-16 units of a body. */
const MAX_BODY = 4_000;

/** The element as a body sees it: one that looks at an entry before it does something means only some of them. */
export function asSeenBy(on: Evaluator, element: Abstract, body: t.Node): Abstract {
  return isOfListing(element) && choosesAmong(on, body) ? oneOfThem(element) : element;
}

export function asSeenByFunction(on: Evaluator, element: Abstract, callback: Abstract): Abstract {
  return callback.kind === "closure" ? asSeenBy(on, element, bodyOf(callback)) : element;
}

/** What is left of a listing after a filter. */
export function oneOfThem(element: Abstract): Abstract {
  if (element.kind === "scalar" && element.spelled === EACH) return { ...element, spelled: null };
  if (element.kind !== "dictionary" || !isOfListing(element)) return element;
  return dictionary(
    new Map([...element.entries].map(([name, value]) => [name, oneOfThem(value)])),
    element.origins,
    element.prototype,
  );
}

function isOfListing(element: Abstract): boolean {
  if (element.kind === "scalar") return element.spelled?.includes(EACH) === true && element.value.text === null;
  const name = element.kind === "dictionary" ? element.entries.get("name") : undefined;
  return name?.kind === "scalar" && name.spelled === EACH;
}

function choosesAmong(on: Evaluator, body: t.Node): boolean {
  const { start, end } = body;
  const text = on.text.slice(start ?? 0, Math.min(end ?? 0, (start ?? 0) + MAX_BODY));
  return CHOOSES.test(text.replaceAll(PASSES_OVER, "").replaceAll(KIND, KIND_OF_ENTRY).replaceAll(BY_KIND, ""));
}

const NAMES_FEW = String.raw`(?:[\w$.]{1,40}\s?!==?\s?["'\x60][^"'\x60\n]{0,60}["'\x60]|!\s?\[[^\]\n]{0,160}\]\.includes\([\w$.]{1,40}\))`;
const IS_ONE = String.raw`(?:[\w$.]{1,40}\s?===?\s?["'\x60][^"'\x60\n]{0,60}["'\x60]|\[[^\]\n]{0,160}\]\.includes\([\w$.]{1,40}\))`;
/** All but what bears one of these names. */
const PASSES_OVER = new RegExp(
  String.raw`\bif\s?\(\s?(?:${NAMES_FEW}\s?\)(?!\s{0,4}\{?\s{0,20}(?:continue|return|break)\b)|${IS_ONE}\s?\)\s{0,4}\{?\s{0,20}continue\b)`,
  "g",
);
const ALL_BUT_FEW = new RegExp(String.raw`^\s{0,8}\(?\s?${NAMES_FEW}\s?\)?\s{0,8}$`);

/** `names.filter((name) => name !== ".Trash")`: nearly all of them. */
export function keepsNearlyAll(on: Evaluator, callback: Abstract): boolean {
  if (callback.kind !== "closure") return false;
  const { start, end } = bodyOf(callback);
  return ALL_BUT_FEW.test(on.text.slice(start ?? 0, Math.min(end ?? 0, (start ?? 0) + 400)));
}

function bodyOf({ node }: Closure): t.Node {
  return node.body;
}
