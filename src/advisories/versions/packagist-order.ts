/** php.net/version_compare: any other word < dev < alpha < beta < rc < (a number) < patch level. */
const WORDS: readonly (readonly [start: string, rank: number])[] = [
  ["dev", 0],
  ["alpha", 1],
  ["a", 1],
  ["beta", 2],
  ["b", 2],
  ["RC", 3],
  ["rc", 3],
  ["#", 4],
  ["pl", 5],
  ["p", 5],
];
const UNKNOWN_WORD = -1;
/** What stands for a number, or for the end, beside a word. */
const NUMBER = "#";

const MAX_LENGTH = 300;

/** Composer's order, which is PHP's `version_compare` after a leading `v` is dropped. Null: too long to be a version. */
export function comparePackagist(a: string, b: string): number | null {
  if (a.length > MAX_LENGTH || b.length > MAX_LENGTH) return null;
  const left = partsOf(a);
  const right = partsOf(b);
  for (let at = 0; at < Math.max(left.length, right.length); at += 1) {
    const [x, y] = [left[at], right[at]];
    // Where one has ended: a further number makes the longer one higher, a word is weighed against a number.
    if (x === undefined && isNumber(y ?? "")) return -1;
    if (y === undefined && isNumber(x ?? "")) return 1;
    const order = compareParts(x ?? NUMBER, y ?? NUMBER);
    if (order !== 0) return order;
  }
  return 0;
}

/** `1.0-beta2` → 1, 0, beta, 2. */
function partsOf(version: string): readonly string[] {
  return version
    .replace(/^[vV]/u, "")
    .replaceAll(/[-_+]/gu, ".")
    .replaceAll(/([^\d.])(?=\d)|(\d)(?=[^\d.])/gu, "$1$2.")
    .split(".");
}

function compareParts(a: string, b: string): number {
  if (isNumber(a) && isNumber(b)) {
    const [x, y] = [BigInt(a), BigInt(b)];
    return x < y ? -1 : x > y ? 1 : 0;
  }
  return Math.sign(rankOf(a) - rankOf(b));
}

function isNumber(part: string): boolean {
  return /^\d+$/u.test(part);
}

function rankOf(part: string): number {
  if (isNumber(part)) return rankOf(NUMBER);
  return WORDS.find(([start]) => part.startsWith(start))?.[1] ?? UNKNOWN_WORD;
}
