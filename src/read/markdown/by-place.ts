import type { SentenceSpan } from "../text/split-sentences.ts";
import type { ProseCode } from "./prose.ts";

/** The part of a list, in the order of the text, that stands from `start` up to `end`. A block may hold 60,000 of them. */
export function between<T extends { readonly at: number }>(
  all: readonly T[],
  start: number,
  end: number,
): readonly T[] {
  const first = firstAt(all, ({ at }) => at >= start);
  let last = first;
  while (last < all.length && (all[last]?.at ?? end) < end) last += 1;
  return all.slice(first, last);
}

/** The sentence that a place of the text stands in. */
export function sentenceAt<T extends SentenceSpan>(sentences: readonly T[], at: number): T | undefined {
  const sentence = lastBefore(sentences, at + 1);
  return sentence !== undefined && at < sentence.end ? sentence : undefined;
}

/** The last that begins before a place. None of them lies in another, so it also reaches furthest. */
export function lastBefore<T extends SentenceSpan>(spans: readonly T[], at: number): T | undefined {
  return spans[firstAt(spans, ({ start }) => start >= at) - 1];
}

/** The code that a place stands in. */
export function codeAt(codes: readonly ProseCode[], at: number): ProseCode | null {
  const code = codes[firstAt(codes, (each) => each.at > at) - 1];
  return code !== undefined && at < code.at + code.value.length ? code : null;
}

/** The first of which it holds; it holds of all behind it. */
function firstAt<T>(all: readonly T[], holds: (each: T) => boolean): number {
  let low = 0;
  let high = all.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const each = all[middle];
    if (each !== undefined && holds(each)) high = middle;
    else low = middle + 1;
  }
  return low;
}
