/**
 * Answers "does anything lie below this folder?" by halving. A set of all folders would be the wrong way: 20,000 paths
 * of 500 folders each, which fit into a small archive, would fill gigabytes.
 */
export class SortedPaths {
  readonly #paths: readonly string[];

  constructor(paths: Iterable<string>) {
    this.#paths = [...paths].toSorted((a, b) => (a < b ? -1 : a > b ? 1 : 0));
  }

  /** The first path below `folder` in order; null: none. */
  firstBelow(folder: string): string | null {
    const start = `${folder}/`;
    let low = 0;
    let high = this.#paths.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.#paths[middle] ?? "") < start) low = middle + 1;
      else high = middle;
    }
    const found = this.#paths[low];
    return found?.startsWith(start) === true ? found : null;
  }
}
