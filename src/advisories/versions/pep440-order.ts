import { compare, parse } from "@renovatebot/pep440";

const MAX_LENGTH = 300;

/**
 * PEP 440; what is no version by it (`2004d`, `0.9-beta-foo`) comes before all that are, in the order that setuptools
 * had for such names (packaging's LegacyVersion, until 22.0), as old records still need it.
 */
export function comparePep440(a: string, b: string): number | null {
  if (a.length > MAX_LENGTH || b.length > MAX_LENGTH) return null;
  const [validA, validB] = [parse(a) !== null, parse(b) !== null];
  if (validA && validB) return Math.sign(compare(a, b));
  if (validA !== validB) return validA ? 1 : -1;
  return compareLegacy(legacyKey(a), legacyKey(b));
}

const REPLACED: ReadonlyMap<string, string> = new Map([
  ["pre", "c"],
  ["preview", "c"],
  ["rc", "c"],
  ["-", "final-"],
  ["dev", "@"],
]);

/** Numbers padded to eight digits, words behind a `*`, so that comparing texts compares versions. */
function legacyKey(version: string): readonly string[] {
  const key: string[] = [];
  const parts = version.toLowerCase().match(/\d+|[a-z]+|-|[^\da-z.-]+/gu) ?? [];
  for (const part of [...parts, "final"]) {
    if (/^\d/u.test(part)) {
      key.push(part.padStart(8, "0"));
      continue;
    }
    const word = `*${REPLACED.get(part) ?? part}`;
    if (word < "*final") while (key.at(-1) === "*final-") key.pop();
    while (key.at(-1) === "00000000") key.pop();
    key.push(word);
  }
  return key;
}

function compareLegacy(a: readonly string[], b: readonly string[]): number {
  for (let at = 0; at < Math.max(a.length, b.length); at += 1) {
    const [x, y] = [a[at], b[at]];
    if (x === y) continue;
    if (x === undefined || y === undefined) return x === undefined ? -1 : 1;
    return x < y ? -1 : 1;
  }
  return 0;
}
