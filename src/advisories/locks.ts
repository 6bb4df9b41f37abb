import type { DependencyFact } from "../model/fact.ts";

/** Which locks answer which manifest, by file name. */
const LOCKS_OF: ReadonlyMap<string, readonly string[]> = new Map([
  ["package.json", ["package-lock.json", "npm-shrinkwrap.json", "pnpm-lock.yaml", "yarn.lock", "bun.lock"]],
  ["pyproject.toml", ["uv.lock", "poetry.lock", "pylock.toml"]],
  ["Pipfile", ["Pipfile.lock"]],
  ["Cargo.toml", ["Cargo.lock"]],
  ["Gemfile", ["Gemfile.lock"]],
  ["composer.json", ["composer.lock"]],
]);

/** Folders above a manifest in which a workspace's lock is looked for. */
const MAX_PARENTS = 8;

export interface LockAnswer {
  /** The locked package, or the one that comes along in node_modules; null: the lock beside it has none of this name. */
  readonly package: DependencyFact | null;
}

/** Finds what the lock beside a manifest, or above it in a workspace, says of one of its dependencies. */
export interface Locks {
  /** Null: there is no lock, or the fact is none of a manifest. */
  answerTo(fact: DependencyFact): LockAnswer | null;
}

export function locksOf(facts: readonly DependencyFact[]): Locks {
  const files = new Map<string, Map<string, DependencyFact>>();
  for (const fact of facts) {
    if (fact.via !== "lock") continue;
    const names = files.get(fact.at.path) ?? new Map<string, DependencyFact>();
    files.set(fact.at.path, names);
    for (const name of [fact.name, fact.alias]) {
      if (name === null) continue;
      const known = names.get(name);
      // Of several versions the project's own is the one that a manifest means.
      if (known === undefined || (known.locked?.direct !== true && fact.locked?.direct === true)) names.set(name, fact);
    }
  }
  const bundled = new Map(facts.flatMap((fact) => (fact.via === "bundled" ? [[fact.at.path, fact] as const] : [])));
  return {
    answerTo(fact) {
      if (fact.via !== "manifest" || (files.size === 0 && bundled.size === 0)) return null;
      const slash = fact.at.path.lastIndexOf("/");
      const names = LOCKS_OF.get(fact.at.path.slice(slash + 1)) ?? [];
      let folder = fact.at.path.slice(0, slash + 1);
      for (let up = 0; up <= MAX_PARENTS; up += 1) {
        const carried = bundled.get(`${folder}node_modules/${fact.alias ?? fact.name}/package.json`);
        if (carried !== undefined && fact.ecosystem === "npm") return { package: carried };
        for (const name of names) {
          const found = files.get(folder + name);
          const locked = found?.get(fact.alias ?? fact.name) ?? found?.get(fact.name);
          if (locked !== undefined) return { package: locked };
          // Higher up it may be the lock of something else; beside the manifest it is its own.
          if (found !== undefined && up === 0) return { package: null };
        }
        if (folder === "") return null;
        folder = folder.slice(0, folder.lastIndexOf("/", folder.length - 2) + 1);
      }
      return null;
    },
  };
}
