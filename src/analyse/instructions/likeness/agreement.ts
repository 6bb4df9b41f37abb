import { learnedIn, weighWords } from "./weights.ts";

/**
 * Below it sentences are worded as honest manuals are: of ten real skills that signs in one place convicted wrongly six, of
 * the attacks of a set from which nothing was learned none.
 */
const LIKE_MANUALS = -6.2;
/** Where fewer words were learned, they know nothing of the text: a few short sentences, or a language that was hardly learned. */
const MIN_LEARNED = 26;

/**
 * A long manual has three or four signs in one place by chance. What was learned of the words of attacks, which knows nothing of the
 * signs, has to agree before they convict.
 */
export function wordsAgree(texts: Iterable<string>): boolean {
  const learned = new Map<string, number>();
  for (const text of new Set(texts)) for (const [word, weight] of learnedIn(text)) learned.set(word, weight);
  return learned.size < MIN_LEARNED || weighWords(learned) >= LIKE_MANUALS;
}
