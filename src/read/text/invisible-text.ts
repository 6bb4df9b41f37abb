import { withoutAscii } from "./ascii.ts";
import type { HidingTechnique } from "../../model/context.ts";
import { isPrintable } from "../decode/readable.ts";

/** Text that a person does not see, what it says, and where. Offsets are UTF-16 units. */
export interface FoundHiding {
  readonly technique: HidingTechnique;
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Shorter runs are residue of editors, ligature control or an accident of copying. */
export const MIN_INVISIBLE_RUN = 4;

const SIGN = /\p{Default_Ignorable_Code_Point}/u;
const TAGS = /[\u{E0000}-\u{E007F}]+/gu;
const SELECTORS = new RegExp(String.raw`[\u{FE00}-\u{FE0F}\u{E0100}-\u{E01EF}]{${MIN_INVISIBLE_RUN},}`, "gu");
const ZERO_WIDTHS = new RegExp(
  String.raw`[\u{200B}-\u{200D}\u{2060}-\u{2064}\u{FEFF}\u{180E}]{${MIN_INVISIBLE_RUN},}`,
  "gu",
);
/** Between letters of scripts whose spelling needs no joiners: Persian, Hindi and Khmer do. */
const SPLIT =
  /(?<=[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}])[\u{200B}-\u{200D}\u{2060}\u{FEFF}]{1,3}(?=[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}])/gu;
const WORD_LETTERS = /^[\p{L}\u{200B}-\u{200D}\u{2060}\u{FEFF}]{1,40}/u;
const WORD_LETTERS_BEFORE = /[\p{L}\u{200B}-\u{200D}\u{2060}\u{FEFF}]{1,40}$/u;

/** `letters`: those of the text above ASCII. Text in tag characters, in variation selectors, in zero-width characters, and words that these cut apart. */
export function findInvisibleText(text: string, letters = withoutAscii(text)): readonly FoundHiding[] {
  if (!SIGN.test(letters)) return [];
  return [...findTags(text), ...findSelectors(text), ...findZeroWidths(text), ...findSplitWords(text)];
}

/** Tag characters mirror ASCII at U+E0000. Flags of regions are 🏴, tags and U+E007F, e.g. 🏴 + gbsct. */
function* findTags(text: string): Iterable<FoundHiding> {
  for (const { 0: run, index } of text.matchAll(TAGS)) {
    const says = Array.from(run)
      .map((tag) => (tag.codePointAt(0) ?? 0) - 0xe_00_00)
      .filter((code) => code >= 32 && code < 127);
    const decoded = String.fromCharCode(...says.slice(0, 8_000));
    const isFlag =
      text.slice(index - 2, index) === "\u{1F3F4}" && run.endsWith("\u{E007F}") && /^[a-z0-9]{3,6}$/.test(decoded);
    if (!isFlag && decoded !== "")
      yield { technique: "tag-characters", start: index, end: index + run.length, text: decoded };
  }
}

/** Selector 1–16 and 17–256 stand for the bytes 0–255; an emoji or ideograph never takes more than one. */
function* findSelectors(text: string): Iterable<FoundHiding> {
  for (const { 0: run, index } of text.matchAll(SELECTORS)) {
    const bytes = Array.from(run).map((selector) => {
      const code = selector.codePointAt(0) ?? 0;
      return code < 0xe_00_00 ? code - 0xfe_00 : code - 0xe_01_00 + 16;
    });
    const decoded = new TextDecoder().decode(Uint8Array.from(bytes));
    yield {
      technique: "variation-selectors",
      start: index,
      end: index + run.length,
      text: isPrintable(decoded) ? decoded : "",
    };
  }
}

function* findZeroWidths(text: string): Iterable<FoundHiding> {
  for (const { 0: run, index } of text.matchAll(ZERO_WIDTHS)) {
    yield { technique: "zero-width", start: index, end: index + run.length, text: decodeBits(run) ?? "" };
  }
}

/** Two kinds of zero-width characters as bits, either way round, eight or seven to a letter. */
function decodeBits(run: string): string | null {
  const kinds = [...new Set(run)];
  if (kinds.length < 2 || kinds.length > 3 || run.length < 16) return null;
  for (const zero of kinds) {
    for (const one of kinds) {
      if (one === zero) continue;
      const bits = Array.from(run)
        .filter((character) => character === zero || character === one)
        .map((character) => (character === one ? "1" : "0"))
        .join("");
      for (const width of [8, 7]) {
        const codes = bits.match(new RegExp(`[01]{${width}}`, "g")) ?? [];
        const decoded = codes.map((code) => String.fromCharCode(Number.parseInt(code, 2))).join("");
        if (/^[\x20-\x7E\n]{3,}$/.test(decoded)) return decoded;
      }
    }
  }
  return null;
}

/** A word cut in two reads as one to a person and passes a filter as two. All such words of one line together. */
function* findSplitWords(text: string): Iterable<FoundHiding> {
  let line: { start: number; end: number; words: string[] } | null = null;
  for (const { index } of text.matchAll(SPLIT)) {
    if (line !== null && index < line.end) continue;
    // `\n` before it is a line break that somebody wrote down, and no letter of the word.
    if (/\\[nrt]$/u.test(text.slice(Math.max(0, index - 2), index))) continue;
    const start = index - (WORD_LETTERS_BEFORE.exec(text.slice(Math.max(0, index - 40), index))?.[0].length ?? 0);
    const word = text.slice(start, index) + (WORD_LETTERS.exec(text.slice(index, index + 40))?.[0] ?? "");
    const visible = word.replaceAll(/[\u{200B}-\u{200D}\u{2060}\u{FEFF}]/gu, "");
    if (line !== null && start - line.end < 400 && !text.slice(line.end, start).includes("\n")) {
      line.words.push(visible);
      line.end = start + word.length;
      continue;
    }
    if (line !== null) yield { technique: "zero-width", start: line.start, end: line.end, text: line.words.join(" ") };
    line = { start, end: start + word.length, words: [visible] };
  }
  if (line !== null) yield { technique: "zero-width", start: line.start, end: line.end, text: line.words.join(" ") };
}
