import type { FactIndex } from "./fact-index.ts";
import { isInMarkdown } from "./standing.ts";

/** UTF-16 units of a sentence. */
const MAX_SENTENCE = 2_000;

/** Whoever reads description and manual knows of it: a sentence that no fence, comment or encoding hides has such words. */
export function textsSay(index: FactIndex, words: RegExp): boolean {
  if (words.test(index.profile.description) || words.test(index.profile.name ?? "")) return true;
  return index
    .of("instruction")
    .some((fact) => fact.hidden === null && isInMarkdown(fact) && words.test(fact.text.slice(0, MAX_SENTENCE)));
}
