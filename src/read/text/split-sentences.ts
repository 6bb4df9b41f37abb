/** A sentence and where it stands in the text that was split. */
export interface SentenceSpan {
  readonly start: number;
  readonly end: number;
}

/** A longer one is cut here: no reader follows it, and patterns run on each. */
export const MAX_SENTENCE_LENGTH = 2_000;

const STOP = /[.!?]+["'”’)\]*_]{0,3}(?=\s|$)|[。！？；｡]+["”’）」』]{0,2}|\n\s{0,200}\n|\u{2028}|\u{2029}/gu;
const ABBREVIATION =
  /(?:\b(?:e\.g|i\.e|etc|vs|cf|approx|incl|resp|no|nr|dr|mr|mrs|ms|st|fig|vol|ca|z\.b|d\.h|bzw|p\.ej|т\.е|т\.д)|^\s{0,20}\d{1,3}|\b[A-Z])$/iu;

/** Splits at the ends of sentences of Latin, Cyrillic and East Asian writing, and at empty lines. */
export function splitSentences(text: string): readonly SentenceSpan[] {
  const spans: SentenceSpan[] = [];
  let start = 0;
  for (const stop of text.matchAll(STOP)) {
    const isDot = stop[0] === ".";
    if (isDot && ABBREVIATION.test(text.slice(Math.max(start, stop.index - 24), stop.index))) continue;
    push(spans, text, start, stop.index + stop[0].length);
    start = stop.index + stop[0].length;
  }
  push(spans, text, start, text.length);
  return spans;
}

function push(spans: SentenceSpan[], text: string, from: number, to: number): void {
  let start = from;
  let end = to;
  while (start < end && /\s/.test(text[start] ?? "")) start += 1;
  while (end > start && /\s/.test(text[end - 1] ?? "")) end -= 1;
  for (; end - start > MAX_SENTENCE_LENGTH; start += MAX_SENTENCE_LENGTH)
    spans.push({ start, end: start + MAX_SENTENCE_LENGTH });
  if (end > start) spans.push({ start, end });
}
