import type { Stems } from "../passages/stems.ts";
import { isForbidden } from "../polarity.ts";

/** Words of one kind looked at in a sentence before it counts as not asking for it. */
const MAX_TRIES = 6;

const COMPILED = new WeakMap<Stems, RegExp>();

function patternOf(stems: Stems): RegExp {
  const known = COMPILED.get(stems);
  if (known !== undefined) return known;
  const made = new RegExp(
    String.raw`(?<!\p{L})(?:${stems.latin}|${stems.cyrillic})|${stems.eastAsian}|${stems.other}`,
    "giu",
  );
  COMPILED.set(stems, made);
  return made;
}

/** True when a sentence has a word of the group. */
export function hasWord(sentence: string, stems: Stems): boolean {
  const pattern = patternOf(stems);
  pattern.lastIndex = 0;
  return pattern.test(sentence);
}

/** True when a sentence has a word of the group and does not forbid it: "never run them". */
export function asksFor(sentence: string, stems: Stems): boolean {
  let tries = 0;
  for (const match of sentence.matchAll(patternOf(stems))) {
    if (!isForbidden(sentence, match)) return true;
    tries += 1;
    if (tries >= MAX_TRIES) return false;
  }
  return false;
}
