import type { Language } from "../tongues/tongue.ts";

/** What is planted in a text, sentence by sentence, and honest sentences about the same things. */
export interface Said {
  readonly about: string;
  readonly language: Language;
  readonly attack: readonly string[];
  readonly twin: readonly string[];
  /** A literal that decodes to a live command stays suspicious in a lesson as well. */
  readonly encoded?: true;
  /** Where even a plain paragraph of it deserves no more than a look. */
  readonly suspicious?: true;
}
