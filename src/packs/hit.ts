import type { FactIndex } from "../analyse/fact-index.ts";
import type { Layer } from "../model/context.ts";
import type { Fact } from "../model/fact.ts";
import type { Location } from "../model/location.ts";

/** What a package is beside its facts: the texts of its files; null for what is no text. */
export interface Texts {
  readonly paths: readonly string[];
  textOf(path: string): string | null;
}

/** Something that a condition holds for. */
export interface Hit {
  readonly at: Location;
  readonly layers: readonly Layer[];
  readonly snippet: string;
  /** Null: it was seen in a file as such, and no reader says how it is meant. */
  readonly fact: Fact | null;
}

export type Condition = (index: FactIndex, texts: Texts) => Iterable<Hit>;
