import type { Anomaly, PackageFile, PackageTree } from "../../model/package-tree.ts";
import type { Gap } from "../../model/gap.ts";

/** What a tree holds, in the order of its paths: a repository of ten thousand skills is looked through once, not for each. */
export interface PathIndex {
  readonly paths: ReadonlySet<string>;
  readonly files: readonly PackageFile[];
  readonly anomalies: readonly Anomaly[];
  /** Those that are about a path; the others are in `cutShort`. */
  readonly gaps: readonly (Gap & { readonly path: string })[];
  readonly unreadFolders: ReadonlySet<string>;
  /** True when reading stopped somewhere that no path names. */
  readonly cutShort: boolean;
}

const indexes = new WeakMap<PackageTree, PathIndex>();

export function pathIndex(tree: PackageTree): PathIndex {
  const known = indexes.get(tree);
  if (known !== undefined) return known;
  const isAboutPath = (gap: Gap): gap is Gap & { readonly path: string } => gap.path !== null && gap.path !== "";
  const index: PathIndex = {
    paths: new Set(tree.files.map(({ path }) => path)),
    files: tree.files.toSorted(byPath),
    anomalies: tree.anomalies.toSorted(byPath),
    gaps: tree.gaps.filter(isAboutPath).toSorted(byPath),
    unreadFolders: new Set(tree.gaps.flatMap(({ blocking, path }) => (blocking && path !== null ? [path] : []))),
    cutShort: tree.gaps.some((gap) => gap.blocking && !isAboutPath(gap)),
  };
  indexes.set(tree, index);
  return index;
}

/** The items whose path begins with `prefix`; they stand side by side. */
export function beginningWith<T extends { readonly path: string }>(sorted: readonly T[], prefix: string): readonly T[] {
  if (prefix === "") return sorted;
  const start = firstFrom(sorted, prefix);
  let end = start;
  while (sorted[end]?.path.startsWith(prefix) === true) end += 1;
  return sorted.slice(start, end);
}

function firstFrom(sorted: readonly { readonly path: string }[], prefix: string): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle]?.path ?? "") < prefix) low = middle + 1;
    else high = middle;
  }
  return low;
}

function byPath(a: { readonly path: string }, b: { readonly path: string }): number {
  return a.path < b.path ? -1 : a.path > b.path ? 1 : 0;
}
