import type { Context } from "../../model/context.ts";
import { asksForSomething } from "../text/asks.ts";
import { asksForIt } from "../text/refusal/asks-for-it.ts";
import { forbids, mayForbid } from "../text/refusal/forbids-there.ts";
import { refusesWhole } from "../text/refusal/refuses-whole.ts";
import { isToldOfOthers } from "../text/specimen/told-of-others.ts";
import type { SentenceSpan } from "../text/split-sentences.ts";
import { visibleText } from "../text/visible.ts";
import { between } from "./by-place.ts";
import { commandContext } from "./command-context.ts";
import type { Contexts } from "./contexts.ts";
import type { Neighbours } from "./neighbours.ts";
import type { ProsePlace } from "./prose-place.ts";
import type { Prose } from "./prose.ts";
import { isQuoted, mayBeQuoted } from "./quotation.ts";
import { isReported, mayBeReported } from "./reported.ts";
import { specimensOf } from "./specimens-of.ts";
import type { ToldSentence } from "./told-sentence.ts";

/** What is to be known of one sentence of a block. */
export function sentenceOf(
  span: SentenceSpan,
  neighbours: Neighbours,
  prose: Prose,
  place: ProsePlace,
  contexts: Contexts,
): ToldSentence {
  const whole = visibleText(prose.text.slice(span.start, span.end));
  const { section } = place;
  const { behind } = neighbours;
  const specimens = specimensOf(whole, span, prose, neighbours);
  const text = specimens.own;
  const asks = asksForSomething(text);
  const isAsked = section.setup || asks || place.isDone === true || isTold(span, prose, place);
  const words = withoutCode(text, span, prose);
  const refused = specimens.isAllMet || refusesWhole(text) || isToldOfOthers(words, neighbours);
  const quoted =
    refused ||
    place.quoted ||
    (mayBeQuoted(text) && isQuoted(words)) ||
    (mayBeReported(text) && isReported(text, behind));
  const role: Context["role"] =
    section.pattern && quoted
      ? "pattern"
      : quoted
        ? "documentation"
        : section.example && !isAsked
          ? "example"
          : isAsked
            ? "instruction"
            : "documentation";
  const context = contexts.of(role);
  const hasForbidden = refused || forbids(words);
  const forbidsSome = hasForbidden || mayForbid(words);
  const namedContext = hasForbidden ? contexts.forbidden(role) : context;
  const told = {
    start: span.start,
    end: span.end,
    text,
    asks,
    quoted,
    refused,
    isSearch: specimens.isAllSought,
    context,
    namedContext,
  };
  const isAskedNext = forbidsSome && behind !== null && asksForIt(behind) && !ELSEWHERE.test(behind);
  const standing = {
    isQuotedByPlace: place.quoted || section.pattern,
    mayForbid: forbidsSome,
    isAskedNext,
    isSpecimen: specimens.has,
    isOwnMeans: (start: number, end: number) => section.lesson && !refused && specimens.isOwnMeans(start, end),
  };
  return { ...told, commandContext: (start, end) => commandContext(told, { start, end }, standing, prose, contexts) };
}

/** "Run it in a sandbox only" asks for something else. */
const ELSEWHERE = /\b(?:only|sandbox|container|vm|virtual|dry|instead|nur|solo|seulement|только)\b/iu;

/** A paragraph that is nothing but a command belongs to the request that ends with a colon before it. */
function isTold(span: SentenceSpan, prose: Prose, { introduction }: ProsePlace): boolean {
  const [code, another] = prose.codes;
  if (code === undefined || another !== undefined || introduction === null || !/[:：]\s{0,3}$/u.test(introduction))
    return false;
  return span.end - span.start <= code.value.length + 4 && asksForSomething(introduction);
}

/** Quotation marks inside a command belong to the command. */
function withoutCode(text: string, span: SentenceSpan, prose: Prose): string {
  let words = "";
  let at = 0;
  for (const { value } of between(prose.codes, span.start, span.end)) {
    const code = visibleText(value);
    const found = text.indexOf(code, at);
    if (found === -1) continue;
    words += `${text.slice(at, found)}§`;
    at = found + code.length;
  }
  return words + text.slice(at);
}
