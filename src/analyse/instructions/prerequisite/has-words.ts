import { sentencePatterns, type SentencePattern } from "../../../read/text/needles/sentence-patterns.ts";
import type { Stems } from "../passages/stems.ts";
import { isForbidden } from "../polarity.ts";
import * as words from "./words.ts";

/** Words of one kind looked at in a sentence before it counts as not asking for it. */
const MAX_TRIES = 6;

/** A sentence that stands beside an address is asked for all groups, and has words of few. */
const groupPattern = sentencePatterns();

interface Group {
  readonly anywhere: SentencePattern;
  /** With a state: finds one after the other. */
  readonly each: RegExp;
}

const GROUPS: ReadonlyMap<Stems, Group> = new Map(Object.values(words).map((stems) => [stems, groupOf(stems)]));

function groupOf({ latin, cyrillic, eastAsian, other }: Stems): Group {
  const source = String.raw`(?<!\p{L})(?:${latin}|${cyrillic})|${eastAsian}|${other}`;
  return { anywhere: groupPattern(new RegExp(source, "iu")), each: new RegExp(source, "giu") };
}

/** True when a sentence has a word of the group. */
export function hasWord(sentence: string, stems: Stems): boolean {
  return GROUPS.get(stems)?.anywhere.test(sentence) === true;
}

/** True when a sentence has a word of the group and does not forbid it: "never run them". */
export function asksFor(sentence: string, stems: Stems): boolean {
  const group = GROUPS.get(stems);
  if (group?.anywhere.mayMatch(sentence) !== true) return false;
  group.each.lastIndex = 0;
  for (let tries = 0; tries < MAX_TRIES; tries += 1) {
    const match = group.each.exec(sentence);
    if (match === null) return false;
    if (!isForbidden(sentence, match)) return true;
  }
  return false;
}
