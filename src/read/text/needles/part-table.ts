import type { Part } from "./part.ts";

/** Parts by number, each once, and the needles that they are made of: the same stems stand in many rows. */
export class PartTable {
  readonly #parts = new Map<string, number>();
  /** The numbers of the parts that a needle is in. */
  readonly #needles = new Map<string, number[]>();

  get count(): number {
    return this.#parts.size;
  }

  get needles(): readonly (readonly [needle: string, parts: readonly number[]])[] {
    return [...this.#needles];
  }

  numberOf(part: Part): number {
    const key = part.join("\n");
    const known = this.#parts.get(key);
    if (known !== undefined) return known;
    const number = this.#parts.size;
    this.#parts.set(key, number);
    for (const needle of part) {
      const parts = this.#needles.get(needle);
      if (parts === undefined) this.#needles.set(needle, [number]);
      else parts.push(number);
    }
    return number;
  }
}
