import { hash } from "node:crypto";

import type { PackageFile } from "../model/package-tree.ts";
import type { ProofProblem } from "../model/proof.ts";
import type { ListedFile } from "../model/target.ts";

export interface Comparison {
  /** In order of path. */
  readonly problems: readonly ProofProblem[];
  /** How many files have the size and SHA-256 that the list gives. */
  readonly same: number;
  /** How many paths the list has. */
  readonly listed: number;
}

/** What is said of a file, by code; `by` is whose list it is. */
export interface Wording {
  readonly by: string;
  readonly missing: (path: string) => string;
  readonly unlisted: string;
}

/** Every file against a list of digests: MODIFIED bytes, MISSING files, UNSIGNED (not listed) ones. Time is linear. */
export function compareWithList(
  files: readonly PackageFile[],
  list: readonly ListedFile[],
  words: Wording,
): Comparison {
  const promised = new Map<string, ListedFile>();
  const problems: ProofProblem[] = [];
  for (const file of list) {
    const earlier = promised.get(file.path);
    if (earlier !== undefined && earlier.sha256 !== file.sha256) {
      problems.push({
        code: "MODIFIED",
        path: file.path,
        message: `${words.by} lists it twice, with different digests`,
      });
    }
    promised.set(file.path, file);
  }
  const present = new Set<string>();
  let same = 0;
  for (const file of files) {
    const { path } = file;
    present.add(path);
    const promise = promised.get(path);
    const difference = promise === undefined ? null : differenceOf(file, promise, words.by);
    if (promise === undefined) problems.push({ code: "UNSIGNED", path, message: words.unlisted });
    else if (difference !== null) problems.push({ code: "MODIFIED", path, message: difference });
    else same += 1;
  }
  for (const path of promised.keys()) {
    if (!present.has(path)) problems.push({ code: "MISSING", path, message: words.missing(path) });
  }
  return { problems: problems.toSorted((a, b) => byPath(a.path ?? "", b.path ?? "")), same, listed: promised.size };
}

/** `1 modified, 2 missing, 1 not listed`; the last word is the caller's. */
export function countsOf(problems: readonly ProofProblem[], unlisted: string): string {
  const parts = [
    ["MODIFIED", "modified"],
    ["MISSING", "missing"],
    ["UNSIGNED", unlisted],
    ["SYMLINK", "made a link"],
  ] as const;
  return parts
    .map(([code, what]) => [problems.filter((one) => one.code === code).length, what] as const)
    .filter(([count]) => count > 0)
    .map(([count, what]) => `${count} ${what}`)
    .join(", ");
}

function differenceOf({ bytes }: PackageFile, promise: ListedFile, by: string): string | null {
  if (bytes.byteLength !== promise.size) return `it has ${bytes.byteLength} bytes, ${by} lists ${promise.size}`;
  return hash("sha256", bytes, "hex") === promise.sha256 ? null : `its SHA-256 is not the one that ${by} lists`;
}

function byPath(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
