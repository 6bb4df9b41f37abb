import { NOUNS } from "./nouns.ts";
import { PHRASES } from "./phrases.ts";

/**
 * Takes one value for every `{slot}` and every `[one|other]` of a template. `turn` rotates: over as many turns as a slot has
 * values each is taken, and slots turn at different speeds, so that values meet in many pairs.
 */
export function fill(template: string, turn: number, own: Readonly<Record<string, readonly string[]>> = {}): string {
  let text = template;
  let slots = 0;
  // A value may have slots of its own; three rounds are enough for every table here.
  for (let round = 0; round < 4; round += 1) {
    text = text.replaceAll(/\{([a-z]+)\}|\[([^\][]*\|[^\][]*)\]/gu, (whole: string, slot: string, choice?: string) => {
      slots += 1;
      const values = choice !== undefined ? choice.split("|") : (own[slot] ?? NOUNS[slot] ?? PHRASES[slot]);
      return values === undefined ? whole : pick(values, turn, slots);
    });
  }
  return text;
}

export function pick<T>(values: readonly T[], turn: number, salt: number): T {
  const speed = SPEEDS[salt % SPEEDS.length] ?? 1;
  // A speed that divides the number of values would never leave a few of them.
  const step = values.length % speed === 0 ? 1 : speed;
  const value = values[(turn * step + salt * 5) % values.length];
  if (value === undefined) throw new Error("an empty slot");
  return value;
}

const SPEEDS = [1, 7, 11, 13];
