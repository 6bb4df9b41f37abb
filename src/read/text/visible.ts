import { plainMixedWords } from "./homoglyphs.ts";
import { narrow } from "./narrow.ts";

/** Characters without a shape of their own: zero-width, joiners, marks of direction, tags, variation selectors. */
const INVISIBLE = /[\p{Default_Ignorable_Code_Point}\u{FFF9}-\u{FFFB}]/gu;
const HAS_INVISIBLE = new RegExp(INVISIBLE.source, "u");
/** Bold, script, double-struck and full-width letters: other characters for a pattern, the same word for a reader. */
const STYLED = /[\u{FF01}-\u{FF5E}\u{1D400}-\u{1D7FF}\u{2460}-\u{24FF}]{2,}/gu;
const HAS_STYLED = new RegExp(STYLED.source, "u");

/** White space that is not one blank. */
const HAS_WIDE_SPACE = /[^\S ]|\s\s/;

/** Anything but the printable characters of ASCII, in which most sentences are written whole. */
const HAS_OTHER = /[^ -~]/;

/** Text as a reader sees it: nothing invisible, styled and look-alike letters plain, white space folded. */
export function visibleText(text: string): string {
  if (!HAS_OTHER.test(text)) return narrow((text.includes("  ") ? text.replaceAll(/ {2,}/g, " ") : text).trim());
  const seen = HAS_INVISIBLE.test(text) ? text.replaceAll(INVISIBLE, "") : text;
  const plain = HAS_STYLED.test(seen) ? seen.replaceAll(STYLED, (run) => run.normalize("NFKC")) : seen;
  const words = plainMixedWords(plain);
  return narrow((HAS_WIDE_SPACE.test(words) ? words.replaceAll(/\s+/g, " ") : words).trim());
}
