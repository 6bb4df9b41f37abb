/**
 * Babel looks from each comment on for the next end of line, so that a megabyte of them on one line takes ten seconds, and
 * two take forty. Characters looked at, about a second's worth; a minified bundle of five megabytes needs a tenth.
 */
const MAX_LOOKED_AT = 4_000_000_000;
/** A comment of words, `#__PURE__` among them: nothing that does anything stands in it, even in a string. */
const WORDS = /\/\*[\w\s@#!.:,-]{0,80}\*\//gu;

export function isTooCrowded(text: string): boolean {
  return lookedAt(text) > MAX_LOOKED_AT;
}

/** The same text with its comments of words blank, of the same length. */
export function withoutComments(text: string): string {
  return text.replaceAll(WORDS, (comment) => comment.replaceAll(/[^\r\n\u2028\u2029]/gu, " "));
}

function lookedAt(text: string): number {
  let sum = 0;
  let newline = -1;
  for (let at = text.indexOf("/*"); at !== -1; at = text.indexOf("/*", at + 2)) {
    if (newline < at) {
      newline = text.indexOf("\n", at);
      if (newline === -1) newline = text.length;
    }
    sum += newline - at;
  }
  return sum;
}
