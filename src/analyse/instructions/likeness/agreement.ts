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
  const { learned, weight } = weighTogether(texts);
  return learned < MIN_LEARNED || weight >= LIKE_MANUALS;
}

/** How much sentences read like an attack by the words of all of them, and how many words of theirs were learned. */
export function weighTogether(texts: Iterable<string>): { readonly learned: number; readonly weight: number } {
  const learned = new Map<string, number>();
  for (const text of new Set(texts)) for (const [word, weight] of learnedIn(text)) learned.set(word, weight);
  return { learned: learned.size, weight: weighWords(learned) };
}
