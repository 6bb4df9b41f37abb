import type { Operation } from "../model/operation.ts";

/** A call in a loop or in a function that is called a thousand times: so many of its variants are told. */
const MAX_VARIANTS = 200;
/** Beyond them: those that carry something from where nothing at this place came from before. */
const MAX_SOURCES = 64;
/** So much of each text tells two variants apart: a megabyte as a key would be kept for each fact. */
export const TOLD_APART = 200;

/** What a reader has told of one source: each thing once, and of each place only so many variants. */
export class Told {
  readonly #keys = new Set<string>();
  readonly #variants = new Map<string, number>();
  readonly #sources = new Map<string, Set<string>>();
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

  /** Stops a log that is written three hundred times from hiding the one time at which it takes a key along. */
  isNewOperation(place: string, operation: Operation, limit = MAX_VARIANTS): boolean {
    if (this.isNew(place, () => keyOfOperation(operation), limit)) return true;
    if ((this.#variants.get(place) ?? 0) < limit) return false;
    const known = this.#sources.get(place) ?? new Set<string>();
    this.#sources.set(place, known);
    const news = sourcesOf(operation).filter((source) => !known.has(source));
    if (news.length === 0 || known.size >= MAX_SOURCES) return false;
    for (const source of news) known.add(source);
    return true;
  }
}

/** Where content comes from, without the place that reads it; inputs are the same everywhere. */
function sourcesOf(operation: Operation): readonly string[] {
  const found = new Set<string>();
  JSON.stringify(operation, (name, value: unknown) => {
    if (name === "origins" && Array.isArray(value) && value.length > 0) found.add(JSON.stringify(value, withoutPlace));
    // The texts of a megabyte are nothing that tells sources apart, and this is asked at every call past the limit.
    return name === "text" || name === "shape" ? undefined : value;
  });
  return [...found];
}

function withoutPlace(name: string, value: unknown): unknown {
  return name === "at" ? undefined : value;
}

export function keyOfOperation(operation: Operation): string {
  return JSON.stringify(operation, (name, value: unknown) => {
    if (name === "at") return undefined;
    return typeof value === "string" && value.length > TOLD_APART
      ? `${value.length} ${value.slice(0, TOLD_APART)}`
      : value;
  });
}
