/** A sentence and where it stands in the text that was split. */
export interface SentenceSpan {
  readonly start: number;
  readonly end: number;
}

/** A longer one is cut here: no reader follows it, and patterns run on each. */
export const MAX_SENTENCE_LENGTH = 2_000;

const STOP =
  /[.!?]+["'”’)\]*_]{0,3}(?=\s|$)|[。！？；｡।॥؟۔]+["”’）」』]{0,2}|\n\s{0,200}\n|\|(?=[^\S\n]{0,20}\n[^\S\n]{0,40}\|)|\u{2028}|\u{2029}/gu;
const ABBREVIATION =
  /(?:\b(?:e\.g|i\.e|etc|vs|cf|approx|incl|resp|no|nr|dr|mr|mrs|ms|st|fig|vol|ca|z\.b|d\.h|bzw|p\.ej|т\.е|т\.д)|^\s{0,20}\d{1,3}|(?<![/=])\b[A-Z])$/iu;

/** Splits at the ends of sentences of Latin, Cyrillic, East Asian, Indian and Arabic writing, of rows of tables, and at empty lines. */
export function splitSentences(text: string): readonly SentenceSpan[] {
  const spans: SentenceSpan[] = [];
  let start = 0;
  STOP.lastIndex = 0; // shared and global: most texts have no stop, and an iterator for each costs more than the search
  for (let stop = STOP.exec(text); stop !== null; stop = STOP.exec(text)) {
    const end = STOP.lastIndex;
    if (stop[0] === "." && ABBREVIATION.test(text.slice(Math.max(start, stop.index - 24), stop.index))) continue;
    push(spans, text, start, end);
    start = end;
  }
  push(spans, text, start, text.length);
  return spans;
}

function push(spans: SentenceSpan[], text: string, from: number, to: number): void {
  let start = from;
  let end = to;
  while (start < end && isSpace(text, start)) start += 1;
  while (end > start && isSpace(text, end - 1)) end -= 1;
  for (; end - start > MAX_SENTENCE_LENGTH; start += MAX_SENTENCE_LENGTH)
    spans.push({ start, end: start + MAX_SENTENCE_LENGTH });
  if (end > start) spans.push({ start, end });
}

function isSpace(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code < 128 ? code === 32 || (code >= 9 && code <= 13) : /\s/.test(text.charAt(at));
}
