/** True for a text without any character above U+007F: its length in UTF-8 is counted many units at a time. */
export function isAscii(text: string): boolean {
  return Buffer.byteLength(text) === text.length;
}

/** The characters above U+007F, one after the other: what stands in them is asked of a few letters rather than of a text. */
export function withoutAscii(text: string): string {
  return isAscii(text) ? "" : text.replaceAll(/[\u{0}-\u{7F}]+/gu, "");
}
