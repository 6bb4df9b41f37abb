/** A place is a place, whoever it belongs to: attacks of tomorrow have other hosts, and those of a test are made up. */
const ADDRESS = /(?:https?|wss?|ftps?|sftp|ssh|s3):\/\/[^\s)\]"'`<>）」，。]{1,500}/giu;
const EMAIL = /[\w.+-]{1,64}@[\w-]{1,64}(?:\.[\w-]{1,64}){1,4}/gu;
const IP = /\b\d{1,3}(?:\.\d{1,3}){3}\b/gu;
const HOST =
  /(?<![\w@./-])(?:[\w-]{2,40}\.){1,4}(?:example|test|invalid|com|net|org|io|dev|app|ai|xyz|site|online|top|info|co|me|ru|cn)\b/giu;
/** Wallets and bank accounts. */
const ACCOUNT = /\b0x[\da-f]{6,64}\b|\b[A-Z]{2}\d\d(?: ?[\dA-Z]{4}){2,7}\b/giu;
/** What inert samples say in place of a real name. */
const MADE_UP = /\b(?:invalid|example)\b/giu;

const WORD = /[\p{L}\p{M}]{1,60}(?:['’][\p{L}\p{M}]{1,20})?/gu;
const WITHOUT_BLANKS = /[\u{3040}-\u{30FF}\u{4E00}-\u{9FFF}\u{AC00}-\u{D7AF}]/u;
/** Endings of words are cut off, in whatever language. */
const STEM = 7;
/** Of a sentence. */
const MAX_WORDS = 300;

/** What a text is made of, one after the other. */
export interface WordVisitor {
  /** A stem, and the one before it: "^" at the start, null where a script without blanks stood between them. */
  stem(stem: string, before: string | null): void;
  /** Two or three signs in a row where a script has no blanks. */
  signs(signs: string): void;
}

/** Stems of words, pairs of neighbours, and runs of two and three signs where a script has no blanks. */
export function wordsOf(text: string): ReadonlySet<string> {
  const found = new Set<string>();
  visitWords(text, {
    stem(stem, before) {
      found.add(stem);
      if (before !== null) found.add(`${before} ${stem}`);
    },
    signs: (signs) => found.add(signs),
  });
  return found;
}

export function visitWords(text: string, visitor: WordVisitor): void {
  let before: string | null = "^";
  let count = 0;
  for (const [word] of plain(text).matchAll(WORD)) {
    count += 1;
    if (count > MAX_WORDS) break;
    if (WITHOUT_BLANKS.test(word)) {
      for (let at = 0; at + 1 < word.length; at += 1) {
        visitor.signs(word.slice(at, at + 2));
        if (at + 2 < word.length) visitor.signs(word.slice(at, at + 3));
      }
      before = null;
      continue;
    }
    const stem = word.slice(0, STEM);
    visitor.stem(stem, before);
    before = stem;
  }
}

function plain(text: string): string {
  const words = withoutPlaces(text).toLowerCase();
  const isMadeUp = words.includes("invalid") || words.includes("example");
  return (isMadeUp ? words.replaceAll(MADE_UP, " ") : words).replaceAll("_", " ");
}

/** Most sentences name no place at all: each kind is looked for where its marks stand. */
function withoutPlaces(text: string): string {
  const hasDigit = /\d/u.test(text);
  let words = text;
  if (text.includes("://")) words = words.replaceAll(ADDRESS, " urlx ");
  if (text.includes("@")) words = words.replaceAll(EMAIL, " mailx ");
  if (hasDigit) words = words.replaceAll(IP, " urlx ");
  if (/\.\p{L}/u.test(text)) words = words.replaceAll(HOST, " urlx ");
  return hasDigit ? words.replaceAll(ACCOUNT, " idx ").replaceAll(/\d/gu, " ") : words;
}
