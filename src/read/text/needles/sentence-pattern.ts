import { patternScan } from "./pattern-scan.ts";

/** A pattern that is only tried on texts that have what it needs. */
export interface SentencePattern {
  test(text: string): boolean;
  exec(text: string): RegExpExecArray | null;
}

const patterns: RegExp[] = [];
let scan: ((text: string) => ReadonlySet<RegExp>) | null = null;

/** Each question about a sentence is asked of all sentences of a block before the next one. */
const MAX_KNOWN = 64;
const MAX_LENGTH = 700;
const known = new Map<string, ReadonlySet<RegExp>>();
let lastText = "";
let last: ReadonlySet<RegExp> | null = null;

/**
 * One of the patterns that are asked of every sentence of every text. One walk over the sentence says which of them all
 * could match in it at all, and its answer is kept for those who ask next. Not global, not sticky: it has no state.
 */
export function sentencePattern(pattern: RegExp): SentencePattern {
  patterns.push(pattern);
  scan = last = null;
  known.clear();
  return {
    test: (text) => possibleIn(text).has(pattern) && pattern.test(text),
    exec: (text) => (possibleIn(text).has(pattern) ? pattern.exec(text) : null),
  };
}

function possibleIn(text: string): ReadonlySet<RegExp> {
  if (last !== null && text === lastText) return last;
  lastText = text;
  last = known.get(text) ?? null;
  if (last !== null) return last;
  scan ??= patternScan(patterns);
  last = scan(text);
  if (text.length > MAX_LENGTH) return last;
  if (known.size >= MAX_KNOWN) known.clear();
  known.set(text, last);
  return last;
}
