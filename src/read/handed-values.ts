import type { Location } from "../model/location.ts";
import { HANDED, type Origin } from "../model/value.ts";

/** Functions of one file that are handed to others; a router's are no more. */
const MAX_HANDED = 64;

interface Handed<Abstract, Node> {
  /** By which the other file's calls lead back to it. */
  readonly name: string;
  readonly value: Abstract;
  readonly node: Node;
}

/** Functions and objects with functions that a file hands to functions of other files, which call them back. */
export class HandedValues<Abstract, Node> {
  readonly #known = new Map<Abstract, Handed<Abstract, Node>>();
  readonly #target: string;

  constructor(path: string) {
    this.#target = `./${path.slice(path.lastIndexOf("/") + 1)}`;
  }

  /** In the order in which they were handed over. */
  get all(): readonly Handed<Abstract, Node>[] {
    return [...this.#known.values()];
  }

  /** Known to the other file by where it is handed over; null: there are too many. */
  originOf(value: Abstract, at: Location, node: Node): Origin | null {
    let handed = this.#known.get(value);
    if (handed === undefined) {
      if (this.#known.size >= MAX_HANDED) return null;
      handed = { name: `${HANDED}${at.line}:${at.column}:${this.#known.size}`, value, node };
      this.#known.set(value, handed);
    }
    return { kind: "module", target: this.#target, name: handed.name, at };
  }
}

/** What a function that is called may be: one of a caller, or of another file. */
export function isFromOutside(origin: Origin): boolean {
  return origin.kind === "module" || (origin.kind === "input" && origin.of === "parameter");
}
