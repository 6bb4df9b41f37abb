import type { MentionFact } from "../../../model/fact.ts";
import type { FactIndex } from "../../fact-index.ts";
import { addressOf, registrable, type Address } from "../../host.ts";

/* Places outside that a text names without sending anything there. */

const DOCS_HOST =
  /^(?:api-?docs?|docs?|documentation|dev|developers?|help|support|learn|wiki|reference|manual|guides?)\.[^.]+\.[^.]/u;
const DOCS_PATH =
  /^\/(?:[\w.-]{1,40}\/){0,3}(?:api-?docs?|docs?|documentation|reference|api-reference|manual|guides?|wiki|articles?|help|learn|tutorials?)\/|\.html?$/u;
/** Whoever sends something to a page of that name says so. */
const SENDS_THERE = /\b(?:post|put|upload|submit)\b|\bcurl\b/iu;

/** A page that is read: "see [the reference](https://docs.vendor.example/x)". */
export function isPageToRead({ host, path }: Address, sentence: string): boolean {
  if (path.includes("?") || SENDS_THERE.test(sentence)) return false;
  return DOCS_HOST.test(host) || DOCS_PATH.test(path);
}

/** Lines that name a host before the package is about it: what sends something away names the place once or twice. */
const MANY_LINES = 8;

const SUBJECTS = new WeakMap<FactIndex, ReadonlySet<string>>();

/** The service that the whole package speaks of: its user knows that what he does goes there. */
export function isSubject({ host }: Address, index: FactIndex): boolean {
  return subjectsOf(index).has(registrable(host));
}

function subjectsOf(index: FactIndex): ReadonlySet<string> {
  const known = SUBJECTS.get(index);
  if (known !== undefined) return known;
  const lines = new Map<string, Set<string>>();
  for (const fact of index.of("mention")) {
    if (fact.what !== "url" && fact.what !== "host") continue;
    const address = addressOf(fact.value);
    if (address === null) continue;
    const domain = registrable(address.host);
    const named = lines.get(domain) ?? new Set<string>();
    lines.set(domain, named);
    if (named.size < MANY_LINES) named.add(`${fact.at.path}:${fact.at.line}`);
  }
  const subjects = new Set([...lines].filter(([, named]) => named.size >= MANY_LINES).map(([domain]) => domain));
  SUBJECTS.set(index, subjects);
  return subjects;
}

/** A badge, a logo: what is fetched with it is the same whoever looks, so that nothing goes there. */
export function isPlainPicture({ as, value }: MentionFact): boolean {
  return as === "image" && !value.includes("?") && !hasOpenPath(value);
}

const OPEN_PART = /[{<[$]|%7b|\/[A-Z][A-Z_]{2,30}(?:\.\w{1,5})?(?:[/#]|$)/u;

/** A part of an address before its query that somebody has to fill: `/{note}.png`, `/NOTE.png`. */
export function hasOpenPath(url: string): boolean {
  return OPEN_PART.test(url.split("?", 1)[0] ?? "");
}

/** A value that somebody has to give: none, one in brackets or capitals, or nothing but names of what it is to hold. */
const OPEN_VALUE =
  /^$|[{<[$]|%7b|%3c|^(?:[_.-]?(?:all|answer|b64|base64|body|chat|content|context|conversation|data|encoded|history|info|key|last|memory|message|note|payload|prompt|secret|session|summary|text|the|transcript|user|value|whole)s?){1,6}$/iu;
const CAPITALS = /^[A-Z][A-Z_]{2,}$/u;

/**
 * `?logo=go&logoColor=white`, `?repos=owner/name&type=Date`, `?alt=media&token=72115cc5-…`: a picture's address whose every
 * value is given. Whoever looks at it fetches the same.
 */
export function isWrittenOut(url: string): boolean {
  const values = (url.split("#", 1)[0] ?? "")
    .replaceAll(/&(?:#x26|#38|amp);/gu, "&")
    .split("?")
    .slice(1)
    .join("?");
  return values.split("&").every((pair) => {
    const value = pair.slice(pair.indexOf("=") + 1);
    return pair.includes("=") && !OPEN_VALUE.test(value) && !CAPITALS.test(value);
  });
}
