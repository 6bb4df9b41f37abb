import type { FoundSecret } from "./found-secret.ts";

const MAY_NAME = /mnemonic|(?:seed|recovery|secret)[ _-]?(?:phrase|words)/i;
/** BIP-39: 12 to 24 words of three to eight small letters; a name before says what they are. */
const PHRASE =
  /(?:mnemonic|(?:seed|recovery|secret)_?(?:phrase|words))["'`]?\s{0,4}(?::=|=>|[:=])\s{0,4}["'`]?((?:[a-z]{3,8} ){11,23}[a-z]{3,8})(?=["'`\s]|$)/gi;
const LENGTHS: ReadonlySet<number> = new Set([12, 15, 18, 21, 24]);
/** `test test … junk`, `abandon abandon … about`: phrases of test chains say the same again and again. */
const MIN_DIFFERENT = 0.75;
/** Words of a sentence, none of which is on BIP-39's list. */
const SENTENCE = /\b(?:the|your|and|for|with|from|goes|here|enter|example|mnemonic|twelve|words|that|this|into)\b/;
/** Published with tests: BIP-39's own vectors, Ganache. */
const PUBLISHED = /^(?:legal winner thank|letter advice cage|myth like bonus extra|candy maple cake sugar)/;

/** The words that give a wallet away whole. */
export function* seedPhrases(text: string): Iterable<FoundSecret> {
  for (const match of MAY_NAME.test(text) ? text.matchAll(PHRASE) : []) {
    const [whole, value = ""] = match;
    const words = value.split(" ");
    if (!LENGTHS.has(words.length) || SENTENCE.test(value)) continue;
    const placeholder = PUBLISHED.test(value) || new Set(words).size < words.length * MIN_DIFFERENT;
    const start = match.index + whole.length - value.length;
    yield { secret: "seed-phrase", value, placeholder, start, end: start + value.length };
  }
}
