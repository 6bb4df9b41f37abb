import data from "../../data/attack-words.json" with { type: "json" };

const WORDS: ReadonlyMap<string, number> = new Map(Object.entries(data.words));
const MARKS: ReadonlyMap<string, number> = new Map(Object.entries(data.marks));
/** So that a short window with two telling words does not outweigh a long one with ten. */
const DAMPING = 15;

/** Of these words those that were learned, with their weights. */
export function learnedOf(words: Iterable<string>): ReadonlyMap<string, number> {
  const learned = new Map<string, number>();
  for (const word of words) {
    const weight = WORDS.get(word);
    if (weight !== undefined) learned.set(word, weight);
  }
  return learned;
}

export function weighWords(learned: ReadonlyMap<string, number>): number {
  let sum = 0;
  for (const weight of learned.values()) sum += weight;
  return data.bias + sum / Math.sqrt(learned.size + DAMPING);
}

/** Those that speak for an attack, heaviest first. */
export function tellingOf(learned: ReadonlyMap<string, number>): readonly string[] {
  return [...learned]
    .filter(([, weight]) => weight > 0)
    .toSorted(([, a], [, b]) => b - a)
    .map(([word]) => word);
}

export function weighMarks(marks: Iterable<string>): number {
  let sum = 0;
  for (const mark of marks) sum += MARKS.get(mark) ?? 0;
  return sum;
}
