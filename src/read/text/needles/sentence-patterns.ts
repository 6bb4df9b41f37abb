import { patternScan } from "./pattern-scan.ts";

/** A pattern that is only tried on texts that have what it needs. */
export interface SentencePattern {
  test(text: string): boolean;
  exec(text: string): RegExpExecArray | null;
  /** False where it matches neither the text nor any part of it. */
  mayMatch(text: string): boolean;
}

/** Texts whose answers are kept; a longer one stands nowhere else. */
const MAX_KNOWN = 1_024;
const MAX_LENGTH = 700;

/**
 * Patterns that are asked of every sentence, each of which matches in few: one walk over a sentence says which of them all
 * could match at all, and its answer is kept for the patterns that are asked next. Neither global nor sticky ones: those
 * have a state.
 */
export function sentencePatterns(): (pattern: RegExp) => SentencePattern {
  const patterns: RegExp[] = [];
  const known = new Map<string, ReadonlySet<RegExp>>();
  let scan: ((text: string) => ReadonlySet<RegExp>) | null = null;
  let lastText = "";
  let last: ReadonlySet<RegExp> | null = null;

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

  return (pattern) => {
    if (pattern.global || pattern.sticky) throw new TypeError(`${String(pattern)} has a state`);
    patterns.push(pattern);
    scan = last = null;
    known.clear();
    return {
      test: (text) => possibleIn(text).has(pattern) && pattern.test(text),
      exec: (text) => (possibleIn(text).has(pattern) ? pattern.exec(text) : null),
      mayMatch: (text) => possibleIn(text).has(pattern),
    };
  };
}
