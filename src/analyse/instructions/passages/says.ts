import { isForbidden } from "../polarity.ts";
import type { Concept, Lexicon } from "./concept.ts";
import { DEED_ROWS } from "./deed-stems.ts";
import { EAST_ASIAN } from "./lexicon/east-asian.ts";
import { ENGLISH } from "./lexicon/english.ts";
import { GERMAN } from "./lexicon/german.ts";
import { OTHER_LATIN, OTHER_SCRIPTS } from "./lexicon/others.ts";
import { ROMANCE } from "./lexicon/romance.ts";
import { RUSSIAN } from "./lexicon/russian.ts";
import { ASKS_AFTER_ALL, CHECKED, MACHINE_TALK, MAX_QUIET, STEM_ROWS, TELLS, TIDY, type Stems } from "./stems.ts";

/** One writing with the words of its languages. Patterns are made when they are first asked for. */
interface Writing {
  readonly letters: RegExp;
  readonly lexicons: readonly Lexicon[];
  readonly isBounded: boolean;
}

const WRITINGS: readonly Writing[] = [
  { letters: /[a-z]/u, lexicons: [ENGLISH, ROMANCE, GERMAN, OTHER_LATIN], isBounded: true },
  { letters: /[\u{400}-\u{4FF}]/u, lexicons: [RUSSIAN], isBounded: true },
  { letters: /[\u{3040}-\u{30FF}\u{4E00}-\u{9FFF}\u{AC00}-\u{D7AF}]/u, lexicons: [EAST_ASIAN], isBounded: false },
  { letters: /[\p{Script=Arabic}\p{Script=Devanagari}]/u, lexicons: [OTHER_SCRIPTS], isBounded: false },
];

/** What is no deed, or is itself a prohibition, cannot be forbidden. */
const STANDS_ALWAYS: ReadonlySet<Concept> = new Set<Concept>([
  "conceal",
  "lie",
  "unasked",
  "drop-rules",
  "unbound",
  "outrank",
  "private",
  "login",
  "machine-login",
  "two-factor",
  "fixed-account",
  "seed",
  "recipient",
  "archive-password",
  "dormant",
  "any-payee",
]);

/** Words of one kind looked at in a sentence before it counts as not saying it. */
const MAX_TRIES = 6;

const COMPILED = new Map<string, RegExp | null>();

function patternOf(concept: Concept, at: number): RegExp | null {
  const key = `${concept} ${at}`;
  const known = COMPILED.get(key);
  if (known !== undefined) return known;
  const writing = WRITINGS[at];
  const sources = (writing?.lexicons ?? []).flatMap((lexicon) => lexicon[concept] ?? []);
  const words = `(?:${sources.join("|")})`;
  const made =
    sources.length === 0 ? null : new RegExp(writing?.isBounded === true ? `(?<!\\p{L})${words}` : words, "gu");
  COMPILED.set(key, made);
  return made;
}

/** Sources of the stems by writing, in the order of WRITINGS. */
const COLUMNS = ["latin", "cyrillic", "eastAsian", "other"] as const;

/** True when one sentence has a stem of every group of a row. */
function hasStems(sentence: string, concept: Concept): boolean {
  const rows = STEM_ROWS[concept];
  if (rows === undefined) return false;
  if (concept === "quiet" && (sentence.length > MAX_QUIET || TIDY.test(sentence) || TELLS.test(sentence))) return false;
  if (concept === "unasked" && ASKS_AFTER_ALL.test(sentence)) return false;
  return rows.some((row, rowAt) =>
    row.every((stems, at) => {
      const match = firstStem(sentence, stems, `${concept} ${rowAt} ${at}`);
      // "Do not turn it off" keeps the guard; other rows have their negation as a group of their own.
      return match !== null && (concept !== "unguard" || !isForbidden(sentence, match));
    }),
  );
}

/** What a user says of his own settings, quoted in a manual: "Remove my spending limit". */
const USERS_OWN_WORDS = /\bmy (?:[\w-]{1,20} ){0,2}(?:limits?|budgets?|caps?|alerts?|warnings?)\b/u;

/** The same for a deed, which stands first in its row and may be forbidden. */
function hasDeed(sentence: string, concept: Concept): boolean {
  if (concept === "budget-off" && USERS_OWN_WORDS.test(sentence)) return false;
  return (DEED_ROWS[concept] ?? []).some((row, rowAt) =>
    row.every((stems, at) => {
      const match = firstStem(sentence, stems, `deed ${concept} ${rowAt} ${at}`);
      return match !== null && (at > 0 || STANDS_ALWAYS.has(concept) || !isForbidden(sentence, match));
    }),
  );
}

function firstStem(sentence: string, stems: Stems, name: string): RegExpExecArray | null {
  for (const [at, { letters, isBounded }] of WRITINGS.entries()) {
    const column = COLUMNS[at];
    if (column === undefined || !letters.test(sentence)) continue;
    const key = `${name} ${column}`;
    const words = `(?:${stems[column]})`;
    const pattern = COMPILED.get(key) ?? new RegExp(isBounded ? `(?<!\\p{L})${words}` : words, "gu");
    COMPILED.set(key, pattern);
    pattern.lastIndex = 0;
    const match = pattern.exec(sentence);
    if (match !== null) return match;
  }
  return null;
}

/** True when a text (in lower case) has words of a kind, asked for or not: cheap, and decides whether to look closer. */
export function mentions(text: string, concept: Concept): boolean {
  if (STEM_ROWS[concept] !== undefined) return true;
  return hasWords(text, concept) || hasDeedWords(text, concept);
}

function hasDeedWords(text: string, concept: Concept): boolean {
  return (DEED_ROWS[concept] ?? []).some((row, rowAt) =>
    row.every((stems, at) => firstStem(text, stems, `deed ${concept} ${rowAt} ${at}`) !== null),
  );
}

function hasWords(text: string, concept: Concept): boolean {
  return WRITINGS.some(({ letters }, at) => {
    if (!letters.test(text)) return false;
    const pattern = patternOf(concept, at);
    if (pattern === null) return false;
    pattern.lastIndex = 0;
    return pattern.test(text);
  });
}

/** True when a sentence (in lower case) says it and does not forbid it. */
export function says(sentence: string, concept: Concept): boolean {
  if (concept === "conceal" && sentence.length < MAX_QUIET / 2 && MACHINE_TALK.test(sentence)) return false;
  if (concept === "unguard" && CHECKED.test(sentence)) return false;
  if (STANDS_ALWAYS.has(concept) && hasWords(sentence, concept)) return true;
  if (hasStems(sentence, concept) || hasDeed(sentence, concept)) return true;
  if (STANDS_ALWAYS.has(concept)) return false;
  for (const [at, { letters }] of WRITINGS.entries()) {
    const pattern = letters.test(sentence) ? patternOf(concept, at) : null;
    if (pattern === null) continue;
    pattern.lastIndex = 0;
    for (let tries = 0; tries < MAX_TRIES; tries += 1) {
      const match = pattern.exec(sentence);
      if (match === null) break;
      if (!isForbidden(sentence, match)) return true;
    }
  }
  return false;
}
