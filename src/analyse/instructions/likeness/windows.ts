import { forbidsTaking } from "../passages/hygiene.ts";
import { protects } from "../passages/protects.ts";
import { isBeside, type Passage, type PassageSentence } from "../passages/passage.ts";

/** Neighbours that are read together: an order of several sentences, and little of what stands around it. */
const LENGTH = 3;
/** Prose; what programs say is judged by what they do. */
const PROSE = /\.(?:md|mdx|markdown|txt)$/iu;

/** A sentence with what stands between it and the next one: addresses, and what commands send and fetch there. */
export interface Said {
  readonly sentence: PassageSentence;
  readonly beside: readonly PassageSentence[];
}

export type Window = readonly Said[];

export function* windowsOf(passage: Passage): Iterable<Window> {
  const said: { readonly sentence: PassageSentence; readonly beside: PassageSentence[] }[] = [];
  for (const sentence of passage.sentences) {
    if (!PROSE.test(sentence.fact.at.path) || isBeside(sentence)) continue;
    const text = sentence.text.toLowerCase();
    if (forbidsTaking(text) || protects(text)) continue;
    if (sentence.form === "said") said.push({ sentence, beside: [] });
    else said.at(-1)?.beside.push(sentence);
  }
  for (let at = 0; at === 0 || at + LENGTH <= said.length; at += 1) {
    const window = said.slice(at, at + LENGTH);
    if (window.length > 0) yield window;
  }
}
