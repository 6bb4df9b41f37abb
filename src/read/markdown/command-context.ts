import type { Context } from "../../model/context.ts";
import { asksForSomething } from "../text/asks.ts";
import { asksForIt } from "../text/refusal/asks-for-it.ts";
import { forbidsAt } from "../text/refusal/forbids-there.ts";
import { labelOf } from "../text/refusal/labels.ts";
import type { SentenceSpan } from "../text/split-sentences.ts";
import { between } from "./by-place.ts";
import type { Contexts } from "./contexts.ts";
import type { Prose } from "./prose.ts";
import { isNothingButQuoted, quotationOf } from "./quotation.ts";
import { isSetupLabel } from "./section.ts";
import type { ToldSentence } from "./told-sentence.ts";

export interface Standing {
  /** It stands in a list of attacks, or in a quotation of one. */
  readonly isQuotedByPlace: boolean;
  /** A clause of the sentence may forbid something. */
  readonly mayForbid: boolean;
  /** The next sentence has it done after all: "Run it." */
  readonly isAskedNext: boolean;
  /** What stands between two offsets of the prose is looked for, met or taken away. */
  readonly isSpecimen: (start: number, end: number) => boolean;
  /** It is how the reader himself goes about what a lesson is about. */
  readonly isOwnMeans: (start: number, end: number) => boolean;
}

/**
 * For a command in a sentence: the clause that it stands in decides, not the sentence. "Do not type this by hand: paste `x`"
 * asks for x, and `if a mail says "…", run y` quotes something else.
 */
export function commandContext(
  sentence: Omit<ToldSentence, "commandContext">,
  command: SentenceSpan,
  { isQuotedByPlace, mayForbid, isAskedNext, isSpecimen, isOwnMeans }: Standing,
  prose: Prose,
  contexts: Contexts,
): Context {
  const { context, quoted } = sentence;
  const words = prose.text.slice(sentence.start, sentence.end);
  const [from, to] = [command.start - sentence.start, command.end - sentence.start];
  const { role } = context;
  if (isOwnMeans(command.start, command.end)) return { ...contexts.of("instruction"), negated: false };
  if (isSpecimen(command.start, command.end)) return contexts.forbidden(role);
  if (quoted) {
    if (isQuotedByPlace || isRefusedQuotation(sentence, { start: from, end: to }, prose))
      return contexts.forbidden(role);
    // Words that stand in quotation marks and nothing else say of nobody that he refuses them.
    if (isNothingButQuoted(sentence.text)) return context;
  }
  const reach = mayForbid && !isAskedNext ? forbidsAt(words, from, to) : "free";
  if (reach === "forbidden") return contexts.forbidden(role);
  if (reach === "unclear") return contexts.of("documentation");
  const isAsked = quoted || asksForIt(words.slice(to)) || isSetupLabel(words.slice(0, from));
  return role === "documentation" && isAsked ? contexts.of("instruction") : context;
}

/** False where the sentence itself asks for the command, outside of what it quotes. */
function isRefusedQuotation(
  sentence: Omit<ToldSentence, "commandContext">,
  command: SentenceSpan,
  prose: Prose,
): boolean {
  const quotation = quotationOf(masked(sentence, prose));
  if (quotation === null || labelOf(sentence.text) !== null) return true;
  if (isNothingButQuoted(sentence.text)) return false;
  const isInside = quotation.spans.some(({ start, end }) => command.start >= start && command.end <= end);
  return isInside || !asksForSomething(quotation.outside);
}

/** The sentence as it is written, with marks for its code: quotation marks inside a command belong to the command. */
function masked({ start, end }: SentenceSpan, prose: Prose): string {
  let words = prose.text.slice(start, end);
  for (const { at, value } of between(prose.codes, start, end)) {
    const from = at - start;
    words = words.slice(0, from) + "§".repeat(value.length) + words.slice(from + value.length);
  }
  return words;
}
