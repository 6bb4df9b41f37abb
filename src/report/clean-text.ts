import { HOLE } from "../model/value.ts";

/** What a terminal or an editor acts on instead of showing: C0 (but tab and newline), C1, bidi, invisible, tags. */
const ACTIVE =
  // oxlint-disable-next-line no-misleading-character-class -- they are listed one by one
  /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u00AD\u061C\u115F\u1160\u180E\u200B-\u200F\u2028-\u202E\u2060-\u206F\u3164\uFE00-\uFE0F\uFEFF\uFFA0\uFFF9-\uFFFB\u{1D173}-\u{1D17A}\u{E0000}-\u{E01EF}]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/gu;

/** Characters of ordinary emoji that need not be spelled out. */
const EMOJI_JOINERS = /(?<=\p{Extended_Pictographic}|\p{Emoji_Component})[\uFE0F\u200D]/gu;

/** Most text, which needs no cleaning. */
const PLAIN = /^[\t\n\x20-\x7E]*$/;

/**
 * Text of a scanned package made safe to print: characters that could move the cursor, recolour, reorder or hide
 * what a person reads become visible `<U+202E>`; unknown parts of folded values become `…`.
 */
export function cleanText(text: string): string {
  if (PLAIN.test(text)) return text;
  return text
    .replaceAll(HOLE, "…")
    .replaceAll("\r\n", "\n")
    .replaceAll(EMOJI_JOINERS, "")
    .replaceAll(
      ACTIVE,
      (character) => `<U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}>`,
    );
}

/** The same on one line, cut to `limit` characters. */
export function cleanLine(text: string, limit = 400): string {
  const line = cleanText(text.slice(0, limit * 4))
    .replaceAll(/[\n\t ]+/g, " ")
    .trim();
  return line.length > limit ? `${line.slice(0, limit - 1)}…` : line;
}
