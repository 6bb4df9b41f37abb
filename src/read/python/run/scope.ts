import type { Location } from "../../../model/location.ts";
import { type Abstract } from "../values/abstract.ts";
import { merge } from "../values/merge.ts";

/** Most branches assign nothing. */
function namesIn(layers: readonly ReadonlyMap<string, Abstract>[]): Iterable<string> {
  const [only, ...others] = layers.filter(({ size }) => size > 0);
  if (only === undefined) return [];
  if (others.length === 0) return only.keys();
  return new Set([only, ...others].flatMap((layer) => [...layer.keys()]));
}

/** Variables of a module or function. Branches write to a layer of their own, so a file of a thousand ifs copies nothing. */
export class Scope {
  readonly #layers: Map<string, Abstract>[] = [new Map()];
  readonly parent: Scope | null;
  readonly module: Scope;
  /** Names declared `global` or `nonlocal`; null: none, as in most. */
  #shared: Set<string> | null = null;
  /** Modules whose every name was imported. */
  readonly stars: string[] = [];
  /** Those of them that may be files of the package, by target, and where each is imported. */
  readonly ownStars: { readonly module: string; readonly path: string; readonly at: Location }[] = [];

  constructor(parent: Scope | null) {
    this.parent = parent;
    this.module = parent?.module ?? this;
  }

  get(name: string): Abstract | undefined {
    // Loops: functions inside functions are as deep as their author likes.
    let found = this.#own(name);
    for (let scope = this.parent; found === undefined && scope !== null; scope = scope.parent) found = scope.#own(name);
    return found;
  }

  #own(name: string): Abstract | undefined {
    for (let at = this.#layers.length - 1; at >= 0; at -= 1) {
      const found = this.#layers[at]?.get(name);
      if (found !== undefined) return found;
    }
    return undefined;
  }

  set(name: string, value: Abstract): void {
    const home = this.#shared?.has(name) === true ? this.#home(name) : this;
    home.#layers.at(-1)?.set(name, value);
  }

  /** `global name`, `nonlocal name` */
  share(name: string): void {
    (this.#shared ??= new Set()).add(name);
  }

  /** Its own names and what they hold. */
  entries(): ReadonlyMap<string, Abstract> {
    return new Map(this.#layers.flatMap((layer) => [...layer]));
  }

  /** Runs alternatives, each from the same start, and joins what they assigned. `mayskip`: none of them may run. */
  branch(alternatives: readonly (() => void)[], maySkip: boolean): void {
    const written: Map<string, Abstract>[] = [];
    for (const alternative of alternatives) {
      const layer = new Map<string, Abstract>();
      this.#layers.push(layer);
      try {
        alternative();
      } finally {
        this.#layers.pop();
      }
      written.push(layer);
    }
    const [first, ...others] = written;
    if (first === undefined) return;
    for (const name of others.length === 0 ? first.keys() : namesIn(written)) {
      const options: Abstract[] = [];
      for (const layer of written) {
        const value = layer.get(name);
        if (value !== undefined) options.push(value);
      }
      const before = maySkip || options.length < written.length ? this.get(name) : undefined;
      if (before !== undefined) options.push(before);
      this.#layers.at(-1)?.set(name, merge(options));
    }
  }

  #home(name: string): Scope {
    for (let scope = this.parent; scope !== null; scope = scope.parent) {
      if (scope.parent === null || scope.#layers.some((layer) => layer.has(name))) return scope;
    }
    return this;
  }
}
