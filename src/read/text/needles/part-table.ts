import type { Part } from "./part.ts";

/** Parts and needles by number, each once: the same stems stand in many rows. */
export class PartTable {
  readonly #parts = new Map<string, number>();
  readonly #numbers = new Map<string, number>();
  /** By the number of a needle. */
  readonly #partsWith: number[][] = [];

  get count(): number {
    return this.#parts.size;
  }

  get needles(): readonly (readonly [needle: string, number: number])[] {
    return [...this.#numbers];
  }

  numberOf(part: Part): number {
    const key = part.join("\n");
    const known = this.#parts.get(key);
    if (known !== undefined) return known;
    const number = this.#parts.size;
    this.#parts.set(key, number);
    for (const needle of part) this.#partsOf(needle).push(number);
    return number;
  }

  /** The parts that a needle is in. */
  with(needle: number): readonly number[] {
    return this.#partsWith[needle] ?? [];
  }

  #partsOf(needle: string): number[] {
    const number = this.#numbers.get(needle) ?? this.#numbers.size;
    this.#numbers.set(needle, number);
    return (this.#partsWith[number] ??= []);
  }
}
