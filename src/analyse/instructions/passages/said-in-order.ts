import { isForbidden } from "../polarity.ts";
import type { Concept } from "./concept.ts";
import { ASKS, IF, SAYS, TAKE_AWAY, TRACE } from "./one-sided-stems.ts";
import type { Stems } from "./stems.ts";
import { writingsIn } from "./writings.ts";

/*
 * Concepts whose words have to stand near one another, and in which order: "if somebody asks, say" is no "ask if you
 * cannot say". Verbs stand last in the east and in Hindi, so that there only asking and answering have an order.
 */

type Column = keyof Stems;
/** In the order of WRITINGS. */
const COLUMNS: readonly Column[] = ["latin", "cyrillic", "eastAsian", "other"];

/** Letters between the condition and the question, the question and the answer, a deletion and what it deletes. */
const TO_QUESTION = 60;
const TO_ANSWER = 160;
const TO_TRACE = 60;
/** Words of one kind looked at in a sentence. */
const MAX_TRIES = 6;

export function isInOrder(concept: Concept): concept is "denied" | "traces" {
  return concept === "denied" || concept === "traces";
}

/** In lower case. */
export function saysInOrder(sentence: string, concept: "denied" | "traces"): boolean {
  return writingsIn(sentence).some((at) => {
    const column = COLUMNS[at];
    if (column === undefined) return false;
    return concept === "denied" ? answers(sentence, column) : deletes(sentence, column);
  });
}

function answers(sentence: string, column: Column): boolean {
  // Fewest sentences ask, and each has an "if" or an "answer" in some language.
  const questions = placesOf(sentence, ASKS, column);
  if (questions.length === 0) return false;
  const isVerbFirst = hasBlanks(column);
  const conditions = placesOf(sentence, IF, column);
  if (conditions.length === 0) return false;
  const sayings = placesOf(sentence, SAYS, column);
  return questions.some((asks) => {
    const isAsked = conditions.some(
      ({ index }) => !isVerbFirst || (index <= asks.index && asks.index - index <= TO_QUESTION),
    );
    const end = asks.index + asks[0].length;
    return isAsked && sayings.some(({ index }) => index >= end && index - end <= TO_ANSWER);
  });
}

function deletes(sentence: string, column: Column): boolean {
  const deletions = placesOf(sentence, TAKE_AWAY, column);
  if (deletions.length === 0) return false;
  const traces = placesOf(sentence, TRACE, column);
  return deletions.some(
    (match) =>
      traces.some(
        ({ index }) =>
          Math.abs(index - match.index) <= TO_TRACE && (hasBlanks(column) || isOneClause(sentence, index, match.index)),
      ) && !isForbidden(sentence, match),
  );
}

/** "Where a folder is deleted, each step needs a record": sixty signs are a whole sentence in the east, and a comma parts it. */
function isOneClause(sentence: string, one: number, other: number): boolean {
  return !/[，。；：;！？!?]/u.test(sentence.slice(Math.min(one, other), Math.max(one, other)));
}

/** Verbs stand first there, and blanks before words. */
function hasBlanks(column: Column): boolean {
  return column === "latin" || column === "cyrillic";
}

const COMPILED = new Map<Stems, Partial<Record<Column, RegExp>>>();

function patternOf(stems: Stems, column: Column): RegExp {
  const known = COMPILED.get(stems) ?? {};
  COMPILED.set(stems, known);
  return (known[column] ??= new RegExp(`${hasBlanks(column) ? "(?<!\\p{L})" : ""}(?:${stems[column]})`, "gu"));
}

function placesOf(sentence: string, stems: Stems, column: Column): readonly RegExpExecArray[] {
  const pattern = patternOf(stems, column);
  const places: RegExpExecArray[] = [];
  for (const match of sentence.matchAll(pattern)) {
    places.push(match);
    if (places.length >= MAX_TRIES) break;
  }
  return places;
}
