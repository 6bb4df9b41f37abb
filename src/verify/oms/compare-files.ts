import type { PackageFile } from "../../model/package-tree.ts";
import type { ProofProblem, ProofProblemCode } from "../../model/proof.ts";
import type { FilesBelow } from "./files-below.ts";
import { GIT_PATHS, type SignedList } from "./statement.ts";

export interface Comparison {
  readonly problems: readonly ProofProblem[];
  /** Signed files whose bytes are the signed ones. */
  readonly same: number;
  /** Files that the signer left out, as the format allows. */
  readonly ignored: number;
  /** True when something that has to be compared was not read. */
  readonly unread: boolean;
}

/**
 * Every file below the folder, empty ones and dot-files too, has to be in the signed list with these bytes, and every
 * listed one has to be there; folders as such do not count. Left out are the signature itself and what the signer
 * ignores, as far as that is git's own. `digestOf` gives SHA-256 in hex.
 */
export function compareFiles(
  found: FilesBelow,
  signed: SignedList,
  signatureFile: string,
  root: string,
  digestOf: (file: PackageFile) => string,
): Comparison {
  const problems: ProofProblem[] = [...signed.problems];
  const report = (code: ProofProblemCode, path: string, message: string): void => {
    problems.push({ code, path: root === "" ? path : `${root}/${path}`, message });
  };
  const ignoredRoots = new Set<string>();
  const git: ReadonlySet<string> = new Set(GIT_PATHS);
  for (const path of signed.ignorePaths.map((one) => one.replace(/^\.\/|\/$/g, ""))) {
    if (git.has(path)) ignoredRoots.add(path);
    else if (path !== signatureFile) report("IGNORED-PATHS", path, "the signer leaves it out of the signature");
  }
  const isIgnored = (path: string): boolean => path === signatureFile || isAtOrBelow(path, ignoredRoots);

  let same = 0;
  let ignored = 0;
  let unread = found.cutShort;
  for (const [path, files] of found.files) {
    if (found.links.has(path) && !signed.allowSymlinks) continue; // said below
    const digest = signed.digests.get(path);
    if (digest === undefined) {
      if (!isIgnored(path)) report("UNSIGNED", path, "it is not among the signed files");
      else if (path !== signatureFile) ignored += 1;
      continue;
    }
    if (files.every((file) => digestOf(file) === digest)) same += 1;
    else if (found.unread.has(path)) unread = true;
    else report("MODIFIED", path, "its bytes are not the signed ones");
  }
  for (const path of signed.digests.keys()) {
    if (found.files.has(path) || found.links.has(path)) continue;
    if (found.cutShort || isAtOrBelow(path, found.unread)) unread = true;
    else report("MISSING", path, "it is signed, but not there");
  }
  for (const path of found.links) {
    if (isAtOrBelow(path, ignoredRoots)) continue;
    if (!signed.allowSymlinks) report("SYMLINK", path, "it is a link, and the signature allows none");
    else if (!found.files.has(path) && found.unread.has(path))
      report("SYMLINK", path, "it is a link that leads nowhere inside");
  }
  for (const path of found.oddities) {
    if (!isIgnored(path)) report("UNSIGNED", path, "it is no plain file that stands there once");
  }
  for (const path of found.unread) {
    if (!isIgnored(path) && !found.links.has(path) && !found.files.has(path)) unread = true;
  }
  return { problems: problems.toSorted(byPath), same, ignored, unread };
}

function isAtOrBelow(path: string, folders: ReadonlySet<string>): boolean {
  if (folders.size === 0) return false;
  for (let end = path.length; end > 0; end = path.lastIndexOf("/", end - 1)) {
    if (folders.has(path.slice(0, end))) return true;
  }
  return false;
}

function byPath(a: ProofProblem, b: ProofProblem): number {
  const [first = "", second = ""] = [a.path, b.path];
  return first < second ? -1 : first > second ? 1 : 0;
}
