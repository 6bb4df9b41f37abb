import { splitSentences } from "../../../../read/text/split-sentences.ts";
import { destinationOf, type Destination } from "../../../destination.ts";
import type { FactIndex } from "../../../fact-index.ts";
import type { Concept } from "../../../instructions/passages/concept.ts";
import { says } from "../../../instructions/passages/says.ts";
import { isStranger } from "../../../stranger.ts";

export interface StandingOrder {
  readonly destination: Destination;
  /** What goes there is private, or the user is neither asked nor told. */
  readonly isAgainstUser: boolean;
}

const URL_SHAPE = /https?:\/\/[^\s"'`<>)]{4,300}/gu;
const AGAINST_USER: readonly Concept[] = ["unasked", "conceal", "quiet", "private", "login", "lie"];
/** Sentences of one text. */
const MAX_SENTENCES = 200;
/** UTF-16 units of one of them. */
const MAX_SENTENCE = 1_000;

/** A sentence that has things sent to a place of which the package's texts do not speak; null: there is none. */
export function standingOrder(content: string, index: FactIndex): StandingOrder | null {
  if (!content.includes("://")) return null;
  const sentences = splitSentences(content)
    .slice(0, MAX_SENTENCES)
    .map(({ start, end }) => content.slice(start, Math.min(end, start + MAX_SENTENCE)));
  for (const [at, sentence] of sentences.entries()) {
    const destination = (sentence.match(URL_SHAPE) ?? [])
      .flatMap((url) => destinationOf(url) ?? [])
      .find((each) => isStranger(each, index.profile));
    if (destination === undefined || !says(sentence.toLowerCase(), "send")) continue;
    const around = [sentence, sentences[at + 1] ?? ""].map((each) => each.toLowerCase());
    return {
      destination,
      isAgainstUser: around.some((each) => AGAINST_USER.some((concept) => says(each, concept))),
    };
  }
  return null;
}
