/** Of a passage: more than three sentences of a person have. */
const MAX_TEXT = 4_000;
/** As in words.ts. */
const STEM = 7;

/** What stands in the weights in place of every address, mail address and account. */
const PLACES: ReadonlyMap<string, string> = new Map([
  ["urlx", "(an address)"],
  ["mailx", "(a mail address)"],
  ["idx", "(an account)"],
]);

/** The words of a text behind learned stems and pairs of stems, so that a person finds them: "previou instruc" → "previous instructions". */
export function asWritten(text: string): (learned: string) => string {
  const words = new Map<string, string>();
  const pairs = new Map<string, string>();
  let before: readonly [string, string] | null = null;
  for (const [word] of text.slice(0, MAX_TEXT).matchAll(/[\p{L}\p{M}]{1,60}(?:['’][\p{L}\p{M}]{1,20})?/gu)) {
    const stem = word.toLowerCase().slice(0, STEM);
    if (!words.has(stem)) words.set(stem, word);
    if (before !== null && !pairs.has(`${before[0]} ${stem}`))
      pairs.set(`${before[0]} ${stem}`, `${before[1]} ${word}`);
    before = [stem, word];
  }
  return (learned) =>
    pairs.get(learned) ??
    learned
      .split(" ")
      .filter((stem) => stem !== "^")
      .map((stem) => PLACES.get(stem) ?? words.get(stem) ?? stem)
      .join(" ");
}
