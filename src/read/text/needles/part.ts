/** Texts of which a match holds at least one. */
export type Part = readonly string[];

export const MAX_PARTS = 3;
/** Needles so short stand in every second text: beside a better part they are not worth looking for. */
const COMMON = 2;
/** Longer needles rule out no more, and cost room. */
export const LONGEST = 6;

/** How much a needle tells: a Chinese character as much as three letters, a blank nothing. */
function weightOf(needle: string): number {
  let weight = 0;
  for (let at = 0; at < needle.length && at < LONGEST; at += 1) {
    const code = needle.charCodeAt(at);
    if (code !== 32) weight += code > 0x24_ff ? 3 : 1;
  }
  return weight;
}

function leastOf(part: Part): number {
  let least = LONGEST;
  for (const needle of part) least = Math.min(least, weightOf(needle));
  return least;
}

/** How much a part tells; 0: single letters, which stand in every text. */
function weightOfPart(part: Part): number {
  const least = leastOf(part);
  return least > 1 ? least - Math.log2(part.length) / 4 : 0;
}

/** The part that tells most; null: none does. */
export function bestPart(parts: readonly Part[]): Part | null {
  let best: Part | null = null;
  let most = 0;
  for (const part of parts) {
    const weight = weightOfPart(part);
    if (weight <= most) continue;
    best = part;
    most = weight;
  }
  return best;
}

/** The parts that tell most, which rule out nearly all that any number of them would. */
export function bestParts(parts: readonly Part[]): readonly Part[] {
  if (parts.length < 2) return parts.filter((part) => weightOfPart(part) > 0);
  return parts
    .map((part) => ({ part, weight: weightOfPart(part) }))
    .filter(({ weight }) => weight > 0)
    .toSorted((one, other) => other.weight - one.weight)
    .filter(({ part }, at) => at === 0 || (at < MAX_PARTS && leastOf(part) > COMMON))
    .map(({ part }) => part);
}
