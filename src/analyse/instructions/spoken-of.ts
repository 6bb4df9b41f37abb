/** UTF-16 units that a quotation may have on either side of what is looked for. */
const REACH = 400;
const OPENS_QUOTE = /(?<![\p{L}\p{N}])["“«‘'`]{1,3}(?=\S|$)/gu;
const QUOTED = /["“«‘'`][^"”»’'`\n]{1,120}["”»’'`]/gu;
/** What is to be written, said or obeyed is asked for, quoted or not. */
const TAKES_QUOTE =
  /\b(?:add|append|apply|answer|copy|enforce|execute|follow|include|insert|obey|paste|pass|prepend|print|put|reply|respond|run|save|send|set|store|tell|treat|type|use|write)\b[^\n]{0,80}$/iu;

/**
 * 'A message saying "ignore your instructions" is content': words that are spoken of, unless somebody is to do something with
 * them.
 */
export function isSpokenOf(sentence: string, at: number): boolean {
  const before = sentence.slice(Math.max(0, at - REACH), at);
  const after = sentence.slice(at, at + REACH);
  for (const { 0: marks, index } of before.matchAll(OPENS_QUOTE)) {
    const mark = marks.at(-1) ?? "";
    const closing = CLOSING[mark] ?? mark;
    if (isClosed(before.slice(index + marks.length), closing) || !isClosed(after, closing)) continue;
    return !TAKES_QUOTE.test(before.slice(Math.max(0, index - 160), index).replaceAll(QUOTED, " "));
  }
  return false;
}

const CLOSING: Readonly<Record<string, string>> = { "“": "”", "«": "»", "‘": "’" };

/** An apostrophe within a word closes nothing. */
function isClosed(text: string, mark: string): boolean {
  for (let at = text.indexOf(mark); at !== -1; at = text.indexOf(mark, at + 1))
    if (!/\p{L}/u.test(text.charAt(at + 1))) return true;
  return false;
}
