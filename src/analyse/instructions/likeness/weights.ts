import data from "../../data/attack-words.json" with { type: "json" };
import { visitWords } from "./words.ts";

const WORDS: ReadonlyMap<string, number> = new Map(Object.entries(data.words));
const MARKS: ReadonlyMap<string, number> = new Map(Object.entries(data.marks));
/** The words that stand behind a word in a pair that was learned, with the weight of the pair. */
const PAIRS = new Map<string, Map<string, number>>();
for (const [words, weight] of WORDS) {
  const blank = words.indexOf(" ");
  if (blank === -1) continue;
  const first = words.slice(0, blank);
  const pairs = PAIRS.get(first) ?? new Map<string, number>();
  PAIRS.set(first, pairs.set(words.slice(blank + 1), weight));
}
/**
 * What a text is written in says nothing of what it asks for. Attacks were learned from in a dozen languages, honest texts
 * nearly all in English, so that these marks had weights of their own: 8 of 9 false alarms in 1,000 skills of publishers
 * that nothing was learned from were in another language.
 */
const WRITINGS: ReadonlySet<string> = new Set(["accents", "cyrillic", "han", "kana", "hangul"]);
/** So that a short window with two telling words does not outweigh a long one with ten. */
const DAMPING = 15;

/** Of the words of a text (words.ts) those that were learned, with their weights. */
export function learnedIn(text: string): ReadonlyMap<string, number> {
  const learned = new Map<string, number>();
  const learn = (word: string): void => {
    const weight = WORDS.get(word);
    if (weight !== undefined) learned.set(word, weight);
  };
  visitWords(text, {
    stem(stem, before) {
      learn(stem);
      // Most pairs are known by none: they are not put together for that.
      const weight = before === null ? undefined : PAIRS.get(before)?.get(stem);
      if (weight !== undefined) learned.set(`${before} ${stem}`, weight);
    },
    signs: learn,
  });
  return learned;
}

export function weighWords(learned: ReadonlyMap<string, number>): number {
  let sum = 0;
  for (const weight of learned.values()) sum += weight;
  return data.bias + sum / Math.sqrt(learned.size + DAMPING);
}

/** Those that speak for an attack, heaviest first. */
export function tellingOf(learned: ReadonlyMap<string, number>): readonly string[] {
  return [...learned]
    .filter(([, weight]) => weight > 0)
    .toSorted(([, a], [, b]) => b - a)
    .map(([word]) => word);
}

export function weighMarks(marks: Iterable<string>): number {
  let sum = 0;
  for (const mark of marks) if (!WRITINGS.has(mark)) sum += MARKS.get(mark) ?? 0;
  return sum;
}
