import type { Fact } from "../../model/fact.ts";
import type { FactIndex } from "../fact-index.ts";
import { standingOf, type Standing } from "../standing.ts";

/** A text that somebody may obey, whichever fact says it. */
export interface Sentence {
  readonly fact: Fact;
  readonly text: string;
  readonly standing: Standing;
  /** Kept from the person's eyes while the agent reads it. */
  readonly hidden: boolean;
  readonly links: readonly string[];
}

/** Instructions, hidden text, and descriptions, which an agent reads before anything else. In order of place. */
export function sentencesOf(index: FactIndex): readonly Sentence[] {
  const sentences: Sentence[] = [];
  for (const fact of index.of("instruction")) {
    const hidden = fact.hidden !== null && fact.hidden !== "collapsed" && fact.hidden !== "homoglyph";
    sentences.push({ fact, text: fact.text, standing: standingOf(fact, index), hidden, links: fact.links });
  }
  for (const fact of index.of("hidden-text")) {
    sentences.push({
      fact,
      text: fact.text,
      standing: standingOf(fact, index),
      hidden: fact.technique !== "collapsed" && fact.technique !== "homoglyph",
      links: [],
    });
  }
  for (const fact of index.of("declaration")) {
    if (fact.description !== null)
      sentences.push({ fact, text: fact.description, standing: standingOf(fact, index), hidden: false, links: [] });
  }
  return sentences;
}
