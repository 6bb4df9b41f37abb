import { needleScan, type NeedleScan } from "./needle-scan.ts";
import { clausesOf, type Clause } from "./pattern-needs.ts";
import { waysOf } from "./ways.ts";

/** Whether one of several patterns matches somewhere in a text. */
export type PatternTest = (text: string) => boolean;

/** One way in which the patterns of a test can match. */
interface Way {
  readonly test: number;
  /** Its place among the ways of all tests. */
  readonly order: number;
  readonly source: string;
  readonly flags: string;
  /** Compiled when a text first has its needles: most ways are never seen. */
  pattern: RegExp | null;
}

/** By the number of a test; a text of which no test is possible has an empty one. */
type Possible = readonly (readonly Way[] | undefined)[];

/**
 * Patterns of several files that are asked of the same texts. All share one walk over its letters, made when the first
 * of them is asked, and only the ways are tried whose letters stand in the text.
 */
export class PatternPool {
  readonly #remembers: number;
  readonly #known = new Map<string, Possible>();
  /** By the number of their test. */
  readonly #patterns: (readonly RegExp[])[] = [];
  #scan: NeedleScan<Way> | null = null;
  #text: string | null = null;
  #possible: Possible = NONE;

  /** `remembers`: texts beside the one that was asked about last, where several are asked again and again. */
  constructor(remembers = 0) {
    this.#remembers = remembers;
  }

  /** The patterns are only tested: they are neither sticky nor refer to groups. */
  test(...patterns: readonly RegExp[]): PatternTest {
    const test = this.#add(patterns);
    return (text) => this.#possibleIn(text)[test]?.some((way) => matches(way, text)) ?? false;
  }

  /** Whether one of the patterns could match, by its letters alone: for those that are looked for all over a text. */
  may(...patterns: readonly RegExp[]): PatternTest {
    const test = this.#add(patterns);
    return (text) => this.#possibleIn(text)[test] !== undefined;
  }

  /**
   * A pattern with those of its ways only that a text has the letters of, which finds there what the whole one finds;
   * null: it has the letters of none. The pattern has no groups that are asked for.
   */
  search(pattern: RegExp): (text: string) => RegExp | null {
    const test = this.#add([pattern]);
    const made = new Map<string, RegExp>();
    return (text) => {
      const ways = this.#possibleIn(text)[test];
      if (ways === undefined) return null;
      const sources = ways.toSorted((a, b) => a.order - b.order).map(({ source }) => source);
      const key = sources.join("|");
      const known = made.get(key);
      if (known !== undefined) return known;
      if (made.size >= MAX_SEARCHES) made.clear();
      const search = new RegExp(key, pattern.flags);
      made.set(key, search);
      return search;
    };
  }

  #add(patterns: readonly RegExp[]): number {
    this.#scan = null;
    this.#text = null;
    this.#known.clear();
    return this.#patterns.push(patterns) - 1;
  }

  #possibleIn(text: string): Possible {
    if (text !== this.#text) this.#look(text);
    return this.#possible;
  }

  #look(text: string): void {
    this.#text = text;
    const known = this.#remembers > 0 ? this.#known.get(text) : undefined;
    this.#possible = known ?? this.#walk(text);
    if (known !== undefined || this.#remembers === 0) return;
    if (this.#known.size >= this.#remembers) this.#known.clear();
    this.#known.set(text, this.#possible);
  }

  #walk(text: string): Possible {
    this.#scan ??= needleScan(this.#clauses());
    const ways = this.#scan.topicsOf(text);
    if (ways.size === 0) return NONE;
    const possible: (Way[] | undefined)[] = [];
    for (const way of ways) (possible[way.test] ??= []).push(way);
    return possible;
  }

  /** Read when the first text is asked about: many are asked of no text at all. */
  *#clauses(): Iterable<readonly [Way, Clause]> {
    let order = 0;
    for (const [test, patterns] of this.#patterns.entries()) {
      for (const { source, flags } of patterns) {
        for (const way of waysOf(source)) {
          const made: Way = { test, order, source: way, flags: flags.replace("g", ""), pattern: null };
          order += 1;
          for (const clause of clausesOf(way)) yield [made, clause];
        }
      }
    }
  }
}

const NONE: Possible = [];
/** Patterns made of one; texts of a kind have the same few ways. */
const MAX_SEARCHES = 500;

function matches(way: Way, text: string): boolean {
  way.pattern ??= new RegExp(way.source, way.flags);
  return way.pattern.test(text);
}
