import type { Value } from "../../../../model/value.ts";
import { asksForWallet } from "../../../../read/text/asks-for-wallet.ts";
import type { FactIndex } from "../../../fact-index.ts";
import { isInMarkdown } from "../../../standing.ts";

/*
 * A program that checks recovery phrases is given one on its command line, and nothing in it says so: its manual does, by
 * what it is about and how it calls the program.
 */

const known = new WeakMap<FactIndex, ReadonlySet<string>>();

/** Files that the manual calls with a recovery phrase and with nothing else, in a package that is about such phrases. */
export function filesGivenPhrases(index: FactIndex): ReadonlySet<string> {
  const found = known.get(index) ?? read(index);
  known.set(index, found);
  return found;
}

function read(index: FactIndex): ReadonlySet<string> {
  const given = new Map<string, boolean>();
  if (!asksForWallet(index.profile.description)) return new Set();
  for (const fact of index.operations("spawn")) {
    if (!isInMarkdown(fact)) continue;
    const words = [fact.operation.program, ...fact.operation.arguments];
    const path = index.package.paths.find((each) => words.slice(0, 2).some(({ shape }) => names(shape, each)));
    // All arguments have one origin: where others are given as well, nobody knows which of them goes where.
    if (path !== undefined) given.set(path, given.get(path) !== false && words.some((word) => isPhrase(word)));
  }
  return new Set([...given].flatMap(([path, isGiven]) => (isGiven ? [path] : [])));
}

function names(word: string, path: string): boolean {
  const name = word.replace(/^(?:\.\/|\{baseDir\}\/)/u, "");
  return path === name || (name.includes(".") && path.endsWith(`/${name}`));
}

/** "abandon ability … zone", "word1 word2 ?", "<your seed phrase>" */
function isPhrase({ shape }: Value): boolean {
  if (/^<[^>]{0,40}\b(?:phrase|mnemonic|words|seed)\b[^>]{0,20}>$/iu.test(shape)) return true;
  const words = shape.slice(0, MAX_PHRASE).trim().split(/\s+/u);
  return words.length >= MIN_WORDS && words.every((word) => /^(?:[a-z]{3,8}\d{0,2}|\.{2,3}|…|\?|_+|x+)$/u.test(word));
}

/** An example of a phrase is cut short. */
const MIN_WORDS = 3;
/** UTF-16 units. */
const MAX_PHRASE = 400;
