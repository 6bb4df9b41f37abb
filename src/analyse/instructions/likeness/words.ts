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

/** Stems of words, pairs of neighbours, and runs of two and three signs where a script has no blanks. */
export function wordsOf(text: string): ReadonlySet<string> {
  const found = new Set<string>();
  let before: string | null = "^";
  let count = 0;
  for (const [word] of plain(text).matchAll(WORD)) {
    count += 1;
    if (count > MAX_WORDS) break;
    if (WITHOUT_BLANKS.test(word)) {
      for (let at = 0; at + 1 < word.length; at += 1) {
        found.add(word.slice(at, at + 2));
        if (at + 2 < word.length) found.add(word.slice(at, at + 3));
      }
      before = null;
      continue;
    }
    const stem = word.slice(0, STEM);
    found.add(stem);
    if (before !== null) found.add(`${before} ${stem}`);
    before = stem;
  }
  return found;
}

function plain(text: string): string {
  // Most sentences name no place at all.
  const words = /[.@:\d]/u.test(text) ? withoutPlaces(text) : text;
  return words.replaceAll(MADE_UP, " ").toLowerCase().replaceAll("_", " ");
}

function withoutPlaces(text: string): string {
  return text
    .replaceAll(ADDRESS, " urlx ")
    .replaceAll(EMAIL, " mailx ")
    .replaceAll(IP, " urlx ")
    .replaceAll(HOST, " urlx ")
    .replaceAll(ACCOUNT, " idx ")
    .replaceAll(/\d/gu, " ");
}
