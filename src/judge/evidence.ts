import { createHash } from "node:crypto";
import type { Finding } from "../model/finding.ts";
import type { PackageFile } from "../model/package-tree.ts";
import type { FileDigest } from "../model/report.ts";

/** Stands for all files together, where a finding is about none of them: an archive's form, a missing signature. */
export const WHOLE_PACKAGE = "";

/** sha256 (hex) of a file by its path, reckoned once and only when asked for; null: there is no such file. */
export type DigestOf = (path: string) => string | null;

export function digestsOf(files: readonly PackageFile[]): DigestOf {
  const byPath = new Map(files.map((file) => [file.path, file]));
  const known = new Map<string, string>();
  const digestOf: DigestOf = (path) => {
    const before = known.get(path);
    if (before !== undefined) return before;
    const file = byPath.get(path);
    if (file === undefined && path !== WHOLE_PACKAGE) return null;
    const hash = createHash("sha256");
    if (file === undefined) for (const each of files) hash.update(`${each.path}\n${digestOf(each.path)}\n`);
    else hash.update(file.bytes);
    const digest = hash.digest("hex");
    known.set(path, digest);
    return digest;
  };
  return digestOf;
}

/** The files that a finding rests on: where it is, and every step that proves it. */
export function evidencePaths(finding: Finding, isFile: (path: string) => boolean): readonly string[] {
  const paths = [finding.at, ...finding.chain.map(({ at }) => at)].map(({ path }) => path);
  return [...new Set(paths.map((path) => (isFile(path) ? path : WHOLE_PACKAGE)))].toSorted();
}

/** What a baseline would pin, for all findings that can be accepted. */
export function evidenceOf(findings: readonly Finding[], digestOf: DigestOf): readonly FileDigest[] {
  const paths = findings
    .filter(({ role }) => role !== "capability")
    .flatMap((finding) => evidencePaths(finding, (path) => path !== WHOLE_PACKAGE && digestOf(path) !== null));
  return [...new Set(paths)].toSorted().flatMap((path) => {
    const sha256 = digestOf(path);
    return sha256 === null ? [] : [{ path, sha256 }];
  });
}
