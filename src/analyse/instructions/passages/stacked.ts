import type { Match } from "../../../model/finding.ts";
import type { FactIndex } from "../../fact-index.ts";
import { show, step } from "../../step.ts";
import type { Matter } from "./matters.ts";
import { weighTogether } from "../likeness/agreement.ts";
import { mayStack, stackIn, type OneSidedSentence, type Side, type Stack } from "./one-sided.ts";
import { passagesOf, type Passage, type PassageSentence } from "./passage.ts";
import { namesOutside } from "./things.ts";

const SAYS_OF_SIDE: Readonly<Record<Side, string>> = {
  kept: "keeps it from the user, or does it without asking",
  denied: "has a made-up answer ready for whoever asks",
  traces: "deletes what would tell of it",
  disguised: "makes it look like something or somebody else",
  restored: "puts it back when somebody takes it away",
  exempt: "lets it through whatever it is, or before what the user says",
  named: "gives the user's consent for him",
  pretext: "tells somebody that he has to",
  reassures: "says that nothing becomes of what is given",
};
const SAYS_OF_MATTER: Readonly<Record<Matter, string>> = {
  place: "names a place outside",
  money: "is about money",
  secrets: "names what only the person has",
  store: "names keys or secrets",
  house: "is about doors, alarms, cameras or microphones",
  ruin: "deletes what the user keeps, with what would bring it back",
  guard: "is about what guards the user",
  talk: "is about what the user said or wrote",
};

interface Placed extends OneSidedSentence {
  readonly sentence: PassageSentence;
}

/**
 * A long manual has every sign by chance. What was learned of the words of attacks (likeness/weights.ts) has to agree: of
 * honest skills with such signs (fourteen of some 2,000) all lie below −5.5, and of seventeen attacks two.
 */
const MIN_WORDS = -5.5;
/** Below it a person should look first. */
const CERTAIN_WORDS = -4.5;

/** Several signs in one breath that something is done against somebody who is not to find out, whatever it is. */
export function* stackedAgainstUser(index: FactIndex): Iterable<Match> {
  const told = new Set<string>();
  for (const passage of passagesOf(index)) {
    if (!mayStack(passage.sentences.filter(isSaid))) continue;
    const stack = stackIn(sentencesOf(passage, index));
    const words = stack === null ? Number.NEGATIVE_INFINITY : wordsOf(stack);
    if (stack === null || words < MIN_WORDS) continue;
    const isCertain = words >= CERTAIN_WORDS && (isAsked(stack) || stack.matters.has("secrets"));
    const match = matchOf(isCertain ? stack : { ...stack, confidence: "medium" });
    const key = `${match.at.path}\n${match.confidence}`;
    if (told.has(key)) continue;
    told.add(key);
    yield match;
  }
}

/** How much the sentences that it rests on read like an attack, by their words. */
function wordsOf({ sides, matters }: Stack<Placed>): number {
  return weighTogether([...sides.values(), ...matters.values()].map(({ text }) => text)).weight;
}

function isSaid({ form, fact }: PassageSentence): boolean {
  return form === "said" && fact.kind !== "declaration";
}

/** What is said, with the addresses that stand beside it on its line. */
function sentencesOf(passage: Passage, index: FactIndex): readonly Placed[] {
  const places = new Set<number>();
  for (const sentence of passage.sentences)
    if (sentence.form !== "said" && namesOutside(sentence, index, "declared or not")) places.add(sentence.line);
  return passage.sentences.filter(isSaid).map((sentence) => ({
    sentence,
    text: sentence.text,
    line: sentence.line,
    isPlace: places.has(sentence.line) || namesOutside(sentence, index, "declared or not"),
    says: (concept) => sentence.says(concept),
  }));
}

/** A text that only states all of it may tell of others. */
function isAsked({ sides, matters }: Stack<Placed>): boolean {
  return [...sides.values(), ...matters.values()].some(({ sentence: { fact } }) => fact.context.role === "instruction");
}

function matchOf({ sides, matters, confidence }: Stack<Placed>): Match {
  const steps = [
    ...[...sides].map(([side, { sentence }]) => ({ sentence, says: SAYS_OF_SIDE[side] })),
    ...[...matters].map(([matter, { sentence }]) => ({ sentence, says: SAYS_OF_MATTER[matter] })),
  ].toSorted((a, b) => a.sentence.line - b.sentence.line || a.sentence.order - b.sentence.order);
  const [first] = steps;
  if (first === undefined) throw new Error("a stack without sides");
  const { fact, text } = first.sentence;
  return {
    signature: "prompt-injection/behind-the-users-back",
    at: fact.at,
    snippet: fact.snippet,
    confidence,
    subject: show(text).slice(0, 80),
    message: `several signs in one place that something is done against somebody who is not to find out: "${show(text)}"`,
    chain: steps.map(({ sentence, says }) => step(sentence.fact, says)),
  };
}
