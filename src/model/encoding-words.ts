import type { Encoding } from "./value.ts";

/** How text was hidden, in words for people: completes "text hidden …" and "decoded text, hidden …". */
const ENCODING_WORDS: Readonly<Record<Encoding, string>> = {
  base64: "as base64",
  hex: "as hexadecimal digits",
  url: "by URL encoding",
  rot13: "by ROT13",
  gzip: "by compression",
  "char-codes": "as numbers of its letters",
  reversed: "backwards",
  xor: "by XOR with a key",
  escapes: "by escape sequences",
  "html-entities": "as HTML entities",
  "utf-16": "as UTF-16",
  unknown: "in a way that is not known",
};

/** All of them, outermost first: "as base64, by compression". */
export function encodingWords(encodings: readonly Encoding[]): string {
  return [...new Set(encodings)].map((encoding) => ENCODING_WORDS[encoding]).join(", ");
}
