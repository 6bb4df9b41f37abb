import { BLANK, letterKinds } from "./letter-kinds.ts";
import { LONGEST } from "./part.ts";

/** In a table of steps: a needle ends in the state that the step leads to, or in a shorter one that it stands for. */
const ENDS = 0x80_00;
const STATE = 0x7f_ff;

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
  /** What the needles that end in a state stand for, those of shorter needles too. */
  readonly #ends: (readonly number[])[] = [];
  /** The state with an end that a state stands for, itself or the nearest; 0: none. */
  readonly #nearest: Uint16Array;
  /** The text that a state's ends were last told of. */
  readonly #told: Uint32Array;
  #walks = 0;

  /** `width`: of the kinds of letters the first so many are in needles; no needle holds one beyond them. */
  constructor(width: number, needles: readonly (readonly [needle: string, marks: readonly number[]])[]) {
    this.#width = width;
    this.#next = new Uint16Array(width * 512);
    for (const [needle, marks] of needles) this.#add(needle, marks);
    this.#nearest = new Uint16Array(this.#states);
    this.#told = new Uint32Array(this.#states);
    this.#link();
  }

  #add(needle: string, marks: readonly number[]): void {
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
    this.#ends[state] = [...(this.#ends[state] ?? []), ...marks];
  }

  #grow(): number {
    const state = this.#states;
    if (state > STATE) throw new RangeError("too many needles");
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
    const behindBlank: number[] = [];
    for (const [kind, state] of next.subarray(0, width).entries()) {
      if (state !== 0) queue.push(state);
      if (state !== 0 && kind === BLANK) behindBlank.push(state);
    }
    for (const state of queue) {
      const back = fallback[state] ?? 0;
      const shorter = this.#nearest[back] ?? 0;
      const own = this.#ends[state];
      this.#nearest[state] = own === undefined ? shorter : state;
      if (own !== undefined) this.#ends[state] = [...new Set([...own, ...(this.#ends[shorter] ?? NONE)])];
      for (let kind = 0; kind < width; kind += 1) {
        const to = next[state * width + kind] ?? 0;
        const otherwise = next[back * width + kind] ?? 0;
        if (to === 0) next[state * width + kind] = otherwise;
        else {
          fallback[to] = otherwise;
          queue.push(to);
          if (kind === BLANK) behindBlank.push(to);
        }
      }
    }
    // Some readers of a text make one blank of several.
    for (const state of behindBlank) next[state * width + BLANK] = state;
    for (const [step, state] of next.subarray(0, this.#states * width).entries())
      if (this.#nearest[state] !== 0) next[step] = state | ENDS;
  }

  /** Adds what the needles in a text stand for, some of it twice. True: all of the text's letters are within the width. */
  walk(text: string, found: number[]): boolean {
    const next = this.#next;
    const kinds = this.#kinds;
    const width = this.#width;
    this.#walks += 1;
    let isWithin = true;
    let state = 0;
    for (let at = 0; at < text.length; at += 1) {
      const kind = kinds[text.charCodeAt(at)] ?? 0;
      if (kind >= width) {
        isWithin = false;
        state = 0;
        continue;
      }
      const step = next[state * width + kind] ?? 0;
      state = step & STATE;
      if (step !== state) this.#tell(state, found);
    }
    return isWithin;
  }

  #tell(state: number, found: number[]): void {
    const end = this.#nearest[state] ?? 0;
    if (this.#told[end] === this.#walks) return;
    this.#told[end] = this.#walks;
    for (const mark of this.#ends[end] ?? NONE) found.push(mark);
  }
}

const NONE: readonly number[] = [];
