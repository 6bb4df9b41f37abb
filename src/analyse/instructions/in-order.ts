/** Three things that a sentence says one after the other, with other words between them. */
export interface InOrder {
  readonly opens: RegExp;
  /** Somewhere between the two others. */
  readonly holds: RegExp;
  readonly closes: RegExp;
}

/** Letters from the first to the last of the three. */
const REACH = 480;
/** Places looked at in one sentence; a list of a thousand words has as many. */
const MAX_PLACES = 12;

/** Looked for part by part: as one expression, two wide gaps would be tried against each other. `opens` and `closes` are global. */
export function saysInOrder(text: string, { opens, holds, closes }: InOrder): boolean {
  let places = 0;
  for (const { 0: words, index } of text.matchAll(opens)) {
    places += 1;
    if (places > MAX_PLACES) return false;
    const rest = text.slice(index + words.length, index + words.length + REACH);
    const last = lastIndex(rest, closes);
    if (last > 0 && holds.test(rest.slice(0, last))) return true;
  }
  return false;
}

function lastIndex(text: string, pattern: RegExp): number {
  let last = -1;
  for (const { index } of text.matchAll(pattern)) last = index;
  return last;
}
