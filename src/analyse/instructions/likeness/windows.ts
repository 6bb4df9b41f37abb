import type { Passage, PassageSentence } from "../passages/passage.ts";

/** Neighbours that are read together: an order of several sentences, and little of what stands around it. */
const LENGTH = 3;
/** Prose; what programs say is judged by what they do. */
const PROSE = /\.(?:md|mdx|markdown|txt)$/iu;

export type Window = readonly PassageSentence[];

export function* windowsOf(passage: Passage): Iterable<Window> {
  const said = passage.sentences.filter(({ form, fact }) => form === "said" && PROSE.test(fact.at.path));
  for (let at = 0; at === 0 || at + LENGTH <= said.length; at += 1) {
    const window = said.slice(at, at + LENGTH);
    if (window.length > 0) yield window;
  }
}
