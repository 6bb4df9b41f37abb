import { lettersOf } from "../text/long-runs.ts";

/**
 * Marks of emphasis and links in one paragraph that are parsed; the parser compares unmatched ones with all before them,
 * so 64 kB of `*_` would take a minute. Of 4,900 public documents one has a paragraph with more than 450.
 */
export const MAX_MARKS = 500;

const MARKS = lettersOf(/[*_[\]]/);
const MARK_OR_EMPTY_LINE = /[*_[\]]|\n[ \t]{0,100}\r?\n/g;

/** The same text in the same length, in which marks beyond the limit are plain. Their words are read all the same. */
export function quietMarks(text: string): string {
  if (!hasMore(text)) return text;
  let marks = 0;
  let quiet = "";
  let from = 0;
  for (const { 0: found, index } of text.matchAll(MARK_OR_EMPTY_LINE)) {
    if (found.length > 1) marks = 0;
    else if (++marks > MAX_MARKS) {
      quiet += `${text.slice(from, index)}.`;
      from = index + 1;
    }
  }
  return from === 0 ? text : quiet + text.slice(from);
}

/** Whether the whole text has more marks than one paragraph may: most documents do not, and are not looked at further. */
function hasMore(text: string): boolean {
  let marks = 0;
  for (let at = 0; at < text.length && marks <= MAX_MARKS; at += 1) if (MARKS[text.charCodeAt(at)] === true) marks += 1;
  return marks > MAX_MARKS;
}
