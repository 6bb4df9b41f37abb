/** True for a text without any character above U+007F: its length in UTF-8 is counted many units at a time. */
export function isAscii(text: string): boolean {
  return Buffer.byteLength(text) === text.length;
}

/**
 * Signs of punctuation, arrows, boxes and emoji stand in every third sentence of English: what only other letters can match
 * is asked of the rest. The units of UTF-16 that stand for a letter beyond ASCII, or for a part of one.
 */
const OTHER_LETTER = /[\u00C0-\u1FFF\u2C00-\uD83B\uD83F-\uDBFF\uE000-\uFDFF\uFE10-\uFFFF]/;

/** True for a text in which letters, marks or digits beyond ASCII may stand; false where there can be none but ª, º and µ. */
export function mayHaveOtherLetters(text: string): boolean {
  return OTHER_LETTER.test(text);
}

/** The characters above U+007F, one after the other: what stands in them is asked of a few letters rather than of a text. */
export function withoutAscii(text: string): string {
  return isAscii(text) ? "" : text.replaceAll(/[\u{0}-\u{7F}]+/gu, "");
}
