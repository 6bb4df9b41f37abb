import { mayHaveOtherLetters } from "../../../read/text/ascii.ts";
import type { Lexicon } from "./concept.ts";
import { EAST_ASIAN } from "./lexicon/east-asian.ts";
import { ENGLISH } from "./lexicon/english.ts";
import { GERMAN } from "./lexicon/german.ts";
import { OTHER_LATIN, OTHER_SCRIPTS } from "./lexicon/others.ts";
import { ROMANCE } from "./lexicon/romance.ts";
import { RUSSIAN } from "./lexicon/russian.ts";

/** One writing with the words of its languages. */
export interface Writing {
  readonly letters: RegExp;
  readonly lexicons: readonly Lexicon[];
  readonly isBounded: boolean;
}

export const WRITINGS: readonly Writing[] = [
  { letters: /[a-z]/u, lexicons: [ENGLISH, ROMANCE, GERMAN, OTHER_LATIN], isBounded: true },
  { letters: /[\u{400}-\u{4FF}]/u, lexicons: [RUSSIAN], isBounded: true },
  { letters: /[\u{3040}-\u{30FF}\u{4E00}-\u{9FFF}\u{AC00}-\u{D7AF}]/u, lexicons: [EAST_ASIAN], isBounded: false },
  { letters: /[\p{Script=Arabic}\p{Script=Devanagari}]/u, lexicons: [OTHER_SCRIPTS], isBounded: false },
];

const LATIN = WRITINGS.slice(0, 1);

let lastText = "";
let lastPlaces: readonly number[] = [];

/** The writings that a text has letters of, by their place in WRITINGS: asked of one sentence for every stem. */
export function writingsIn(text: string): readonly number[] {
  if (text === lastText) return lastPlaces;
  lastText = text;
  const written = mayHaveOtherLetters(text) ? WRITINGS : LATIN;
  lastPlaces = written.flatMap(({ letters }, at) => (letters.test(text) ? [at] : []));
  return lastPlaces;
}
