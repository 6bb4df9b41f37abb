import { withoutAscii } from "./ascii.ts";
import type { FoundHiding } from "./invisible-text.ts";

/** Cyrillic and Greek letters that look like Latin ones (Unicode UTS 39, confusables.txt; the exact look-alikes only). */
const LOOK_ALIKES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    а: "a",
    е: "e",
    о: "o",
    р: "p",
    с: "c",
    у: "y",
    х: "x",
    і: "i",
    ј: "j",
    ѕ: "s",
    ԁ: "d",
    ԛ: "q",
    ԝ: "w",
    һ: "h",
    ӏ: "l",
    ո: "n",
    А: "A",
    В: "B",
    Е: "E",
    К: "K",
    М: "M",
    Н: "H",
    О: "O",
    Р: "P",
    С: "C",
    Т: "T",
    У: "Y",
    Х: "X",
    І: "I",
    Ј: "J",
    Ѕ: "S",
    ο: "o",
    ν: "v",
    ι: "i",
    Α: "A",
    Β: "B",
    Ε: "E",
    Ζ: "Z",
    Η: "H",
    Ι: "I",
    Κ: "K",
    Μ: "M",
    Ν: "N",
    Ο: "O",
    Ρ: "P",
    Τ: "T",
    Υ: "Y",
    Χ: "X",
  }),
);
const FOREIGN = String.raw`\p{Script=Cyrillic}\p{Script=Greek}`;
const HAS_FOREIGN = new RegExp(`[${FOREIGN}]`, "u");
const SIGN = new RegExp(String.raw`[A-Za-z][${FOREIGN}]|[${FOREIGN}][A-Za-z]`, "u");
const WORD = new RegExp(String.raw`[A-Za-z${FOREIGN}]{4,60}`, "gu");
const FOREIGN_BEFORE_LATIN = new RegExp(String.raw`[${FOREIGN}][A-Za-z]`, "u");
const FOREIGN_SIGN = new RegExp(`[${FOREIGN}]`, "u");
const FOREIGN_LETTER = new RegExp(`[${FOREIGN}]`, "gu");

/** Latin words with letters of another script in them. Not words of another script, nor endings such as URLов. */
export function findHomoglyphs(text: string, letters = withoutAscii(text)): readonly FoundHiding[] {
  // The first test alone ends at once for texts in plain Latin, which most are.
  if (!HAS_FOREIGN.test(letters) || !SIGN.test(text)) return [];
  const found: FoundHiding[] = [];
  for (const { 0: word, index } of text.matchAll(WORD)) {
    const foreign = word.match(FOREIGN_LETTER) ?? [];
    const latin = word.length - foreign.length;
    if (
      foreign.length === 0 ||
      latin < 2 ||
      latin < foreign.length ||
      !foreign.every((letter) => LOOK_ALIKES.has(letter))
    )
      continue;
    // A foreign letter must stand before a Latin one: an inflected acronym only ends in them.
    if (!FOREIGN_BEFORE_LATIN.test(word)) continue;
    found.push({ technique: "homoglyph", start: index, end: index + word.length, text: plainLetters(word) });
  }
  return found;
}

const MIXED_WORD = new RegExp(String.raw`[A-Za-z${FOREIGN}]{2,60}`, "gu");

/** Words of two scripts as a reader sees them: in Latin letters. Of the same length; words of one script stay. */
export function plainMixedWords(text: string): string {
  if (!FOREIGN_BEFORE_LATIN.test(text)) return text;
  return text.replaceAll(MIXED_WORD, (word) => {
    if (!FOREIGN_BEFORE_LATIN.test(word)) return word;
    const plain = plainLetters(word);
    return FOREIGN_SIGN.test(plain) ? word : plain;
  });
}

export function plainLetters(text: string): string {
  return Array.from(text)
    .map((letter) => LOOK_ALIKES.get(letter) ?? letter)
    .join("");
}
