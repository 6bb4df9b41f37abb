import { BLANK, letterKinds } from "./letter-kinds.ts";
import { LONGEST } from "./part.ts";

/**
 * Finds all needles at once (Aho and Corasick, "Efficient string matching", 1975), over kinds of letters instead of
 * letters: unlike letters of one kind only make it say "may" more often.
 */
export class Automaton {
  readonly #kinds = letterKinds();
  readonly #width: number;
  /** Where each kind of letter leads from each state: 0 is the start. */
  #next: Uint16Array;
  #states = 1;
  /** Numbers of the needles that end in a state. */
  readonly #ends = new Map<number, number[]>();
  /** The state with an end that a state stands for, itself or the nearest, and the one after that; 0: none. */
  readonly #nearest: Uint16Array;
  readonly #shorter: Uint16Array;
  /** The text that a state's ends were last told of. */
  readonly #told: Uint32Array;
  #walks = 0;

  /** `width`: of the kinds of letters the first so many are in needles; no needle holds one beyond them. */
  constructor(width: number, needles: readonly (readonly [needle: string, number: number])[]) {
    this.#width = width;
    this.#next = new Uint16Array(width * 512);
    for (const [needle, number] of needles) this.#add(needle, number);
    this.#nearest = new Uint16Array(this.#states);
    this.#shorter = new Uint16Array(this.#states);
    this.#told = new Uint32Array(this.#states);
    this.#link();
  }

  #add(needle: string, number: number): void {
    let state = 0;
    for (let at = 0; at < needle.length && at < LONGEST; at += 1) {
      const step = state * this.#width + (this.#kinds[needle.charCodeAt(at)] ?? 0);
      let next = this.#next[step] ?? 0;
      if (next === 0) {
        next = this.#grow();
        this.#next[step] = next;
      }
      state = next;
    }
    const ends = this.#ends.get(state);
    if (ends === undefined) this.#ends.set(state, [number]);
    else ends.push(number);
  }

  #grow(): number {
    const state = this.#states;
    if (state > 0xff_ff) throw new RangeError("too many needles");
    this.#states += 1;
    if (this.#states * this.#width > this.#next.length) {
      const larger = new Uint16Array(this.#next.length * 2);
      larger.set(this.#next);
      this.#next = larger;
    }
    return state;
  }

  /** Where to go on when a needle breaks off. */
  #link(): void {
    const next = this.#next;
    const width = this.#width;
    const fallback = new Uint16Array(this.#states);
    const queue: number[] = [];
    for (const state of next.subarray(0, width)) if (state !== 0) queue.push(state);
    for (const state of queue) {
      const back = fallback[state] ?? 0;
      this.#shorter[state] = this.#nearest[back] ?? 0;
      this.#nearest[state] = this.#ends.has(state) ? state : (this.#nearest[back] ?? 0);
      for (let kind = 0; kind < width; kind += 1) {
        const to = next[state * width + kind] ?? 0;
        const otherwise = next[back * width + kind] ?? 0;
        if (to === 0) next[state * width + kind] = otherwise;
        else {
          fallback[to] = otherwise;
          queue.push(to);
        }
      }
    }
  }

  /** Tells every needle in a text, each once. True: all of the text's letters are within the width. */
  walk(text: string, tell: (number: number) => void): boolean {
    const next = this.#next;
    const kinds = this.#kinds;
    const width = this.#width;
    const nearest = this.#nearest;
    const told = this.#told;
    this.#walks += 1;
    let isWithin = true;
    let state = 0;
    let last = 0;
    for (let at = 0; at < text.length; at += 1) {
      const kind = kinds[text.charCodeAt(at)] ?? 0;
      // Some readers of a text make one blank of several.
      if (kind === BLANK && last === BLANK) continue;
      last = kind;
      if (kind >= width) {
        isWithin = false;
        state = 0;
        continue;
      }
      state = next[state * width + kind] ?? 0;
      const end = nearest[state] ?? 0;
      if (end !== 0 && told[end] !== this.#walks) this.#tell(end, tell);
    }
    return isWithin;
  }

  /** What was told of a state was told of the shorter ones as well. */
  #tell(state: number, tell: (number: number) => void): void {
    for (let at = state; at !== 0 && this.#told[at] !== this.#walks; at = this.#shorter[at] ?? 0) {
      this.#told[at] = this.#walks;
      for (const number of this.#ends.get(at) ?? []) tell(number);
    }
  }
}
