import { learnedIn, weighWords } from "./weights.ts";

/**
 * Below it sentences are worded as honest manuals are: of 14 real skills that signs in one place convicted wrongly, none of
 * which anything was learned from, all but one lie below, of attacks nobody had seen none.
 */
const LIKE_MANUALS = -6;

/**
 * A long manual has three or four signs in one place by chance. What was learned of the words of attacks, which knows nothing of the
 * signs, has to agree before they convict.
 */
export function wordsAgree(texts: Iterable<string>): boolean {
  const learned = new Map<string, number>();
  for (const text of new Set(texts)) for (const [word, weight] of learnedIn(text)) learned.set(word, weight);
  return weighWords(learned) >= LIKE_MANUALS;
}
