import { merge, type Thing } from "./thing.ts";

/** Variables by name; branches are walked one after the other and merged. */
export class Scope {
  #layers: Map<string, Thing>[] = [new Map()];

  get(name: string): Thing | undefined {
    for (let at = this.#layers.length - 1; at >= 0; at -= 1) {
      const found = this.#layers[at]?.get(name);
      if (found !== undefined) return found;
    }
    return undefined;
  }

  set(name: string, value: Thing): void {
    this.#layers.at(-1)?.set(name, value);
  }

  /** Runs each alternative from the same state; afterwards a name holds what any of them gave it. */
  branch(alternatives: readonly (() => void)[]): void {
    const outer = this.#layers;
    const overlays = alternatives.map((run) => {
      const overlay = new Map<string, Thing>();
      this.#layers = [...outer, overlay];
      run();
      this.#layers = outer;
      return overlay;
    });
    for (const name of new Set(overlays.flatMap((overlay) => [...overlay.keys()]))) {
      const before = this.get(name);
      // Not every branch need be taken: what was there before may still be there.
      const options = [...overlays.map((overlay) => overlay.get(name)), before].filter((each) => each !== undefined);
      this.set(name, merge(options));
    }
  }

  /**
   * Runs a function's body: its own names go when it ends, those that were there before keep what it gave them. A
   * parameter is its own, also where the caller's variable has the same name.
   */
  inside(run: () => void, parameters: readonly string[] = []): void {
    const outer = this.#layers;
    const own = new Map<string, Thing>();
    this.#layers = [...outer, own];
    run();
    this.#layers = outer;
    for (const name of parameters) own.delete(name);
    for (const [name, value] of own) if (this.get(name) !== undefined) this.set(name, value);
  }
}
