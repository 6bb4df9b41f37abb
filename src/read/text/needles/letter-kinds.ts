/** Kinds that letters are told apart by: a to z are one each, and white space; all others share the rest. */
export const LETTER_KINDS = 64;
/** Those of ASCII; the kinds above are of all other letters. */
export const ASCII_KINDS = 32;
export const BLANK = 27;
const A = 97;
/** Digits and signs. */
const OTHERS = 28;
/** What `\s` is in a pattern. */
const WHITE_SPACE =
  "\t\n\v\f\r \u00A0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200A\u2028\u2029\u202F\u205F\u3000\uFEFF";

/** Blocks with capitals: Latin, Greek, Cyrillic, Armenian; and letters that only look alike, such as the Kelvin sign. */
const WITH_CAPITALS = [
  [0, 0x5_90],
  [0x1c_80, 0x1c_90],
  [0x1e_00, 0x20_00],
  [0x21_26, 0x21_2c],
] as const;

let known: Uint8Array | null = null;

/** The kind of every UTF-16 unit; a capital has that of its small letter, as in a pattern with the flags `iu`. */
export function letterKinds(): Uint8Array {
  if (known !== null) return known;
  const kinds = new Uint8Array(0x1_00_00);
  for (let code = 0; code < kinds.length; code += 1) kinds[code] = kindOf(code);
  for (const [from, to] of WITH_CAPITALS) {
    for (let code = from; code < to; code += 1) {
      const letter = String.fromCharCode(code);
      const capital = letter.toUpperCase();
      // A Turkish capital İ has two small letters, of which the second is a dot.
      const small = (capital.length === 1 ? capital : letter).toLowerCase();
      kinds[code] = kindOf(small.charCodeAt(0));
    }
  }
  for (const blank of WHITE_SPACE) kinds[blank.charCodeAt(0)] = BLANK;
  known = kinds;
  return kinds;
}

function kindOf(code: number): number {
  if (code >= A && code < A + 26) return code - A + 1;
  const mixed = (code * 0x9e_37) >>> 7;
  return code < 0x80 ? OTHERS + (mixed % (ASCII_KINDS - OTHERS)) : ASCII_KINDS + (mixed % (LETTER_KINDS - ASCII_KINDS));
}
