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

/** Letters of a word, and those behind its apostrophe. */
const MAX_LETTERS = 60;
const MAX_REST = 20;
const WORD = new RegExp(String.raw`[\p{L}\p{M}]{1,${MAX_LETTERS}}(?:['’][\p{L}\p{M}]{1,${MAX_REST}})?`, "gu");
const WITHOUT_BLANKS = /[\u{3040}-\u{30FF}\u{4E00}-\u{9FFF}\u{AC00}-\u{D7AF}]/u;
/** Endings of words are cut off, in whatever language. */
const STEM = 7;
/** Of a sentence. */
const MAX_WORDS = 300;

/** What a text is made of, one after the other. */
interface WordVisitor {
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
  for (const word of split(plain(text))) {
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

/** In most texts every letter is one of ASCII's, and those are looked at one by one. */
function split(text: string): Iterable<string> {
  return NOT_ASCII.test(text) ? Array.from(text.matchAll(WORD), ([word]) => word) : asciiWords(text);
}

const NOT_ASCII = /[^\p{ASCII}]/u;

/** What WORD finds in a text of lower-case ASCII. */
function asciiWords(text: string): readonly string[] {
  const words: string[] = [];
  for (let at = 0; at < text.length && words.length < MAX_WORDS; at += 1) {
    if (!isLetter(text, at)) continue;
    let end = endOfLetters(text, at, MAX_LETTERS);
    if (text[end] === "'") {
      const rest = endOfLetters(text, end + 1, MAX_REST);
      if (rest > end + 1) end = rest;
    }
    words.push(text.slice(at, end));
    at = end - 1;
  }
  return words;
}

function endOfLetters(text: string, start: number, most: number): number {
  let end = start;
  while (end < start + most && isLetter(text, end)) end += 1;
  return end;
}

function isLetter(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code >= 97 && code <= 122;
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
