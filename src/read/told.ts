import type { Operation } from "../model/operation.ts";

/** A call in a loop or in a function that is called a hundred times: so many of its variants are told. */
const MAX_VARIANTS = 24;
/** So much of each text tells two variants apart: a megabyte as a key would be kept for each fact. */
export const TOLD_APART = 200;

/** What a reader has told of one source: each thing once, and of each place only so many variants. */
export class Told {
  readonly #keys = new Set<string>();
  readonly #variants = new Map<string, number>();
  /** What tells the first of a place apart; null: it is in `#keys`. Most stay alone, and their key is never made. */
  readonly #first = new Map<string, (() => string) | null>();

  /** True once for each key at a place, `limit` times in all. */
  isNew(place: string, keyOf: () => string, limit = MAX_VARIANTS): boolean {
    const variants = this.#variants.get(place) ?? 0;
    if (variants >= limit) return false;
    const first = this.#first.get(place);
    if (first === undefined) this.#first.set(place, keyOf);
    else {
      if (first !== null) {
        this.#keys.add(`${place} ${first()}`);
        this.#first.set(place, null);
      }
      const key = `${place} ${keyOf()}`;
      if (this.#keys.has(key)) return false;
      this.#keys.add(key);
    }
    this.#variants.set(place, variants + 1);
    return true;
  }
}

export function keyOfOperation(operation: Operation): string {
  return JSON.stringify(operation, (name, value: unknown) => {
    if (name === "at") return undefined;
    return typeof value === "string" && value.length > TOLD_APART
      ? `${value.length} ${value.slice(0, TOLD_APART)}`
      : value;
  });
}
