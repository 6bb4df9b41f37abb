import type { Passage } from "../behaviour.ts";

/** Another language: the skill around, and the same attacks and twins as passages. */
export interface Language {
  readonly name: string;
  readonly description: string;
  readonly title: string;
  readonly lines: readonly string[];
  readonly heading: string;
  readonly passages: readonly Pick<Passage, "expected" | "texts">[];
}
