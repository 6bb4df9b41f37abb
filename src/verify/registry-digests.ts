import { hash } from "node:crypto";

import type { PackageFile, PackageTree } from "../model/package-tree.ts";
import type { Proof, ProofProblem } from "../model/proof.ts";
import type { ListedFile, PackageOrigin } from "../model/target.ts";
import { delivered } from "./delivered.ts";
import { isRegistryMeta, META_PATH } from "./registry-meta.ts";

/** Every file against the registry's list: MODIFIED bytes, MISSING files, UNSIGNED (not listed) ones. */
export function registryDigestsProof(tree: PackageTree, listed: readonly ListedFile[], origin: PackageOrigin): Proof {
  const promised = new Map<string, ListedFile>();
  const problems: ProofProblem[] = [];
  for (const file of listed) {
    const earlier = promised.get(file.path);
    if (earlier !== undefined && earlier.sha256 !== file.sha256) {
      problems.push(problem("MODIFIED", file.path, "the registry lists it twice, with different digests"));
    }
    promised.set(file.path, file);
  }
  const files = delivered(tree);
  const meta = files.find((file) => file.path === META_PATH);
  const ownMeta = meta !== undefined && origin.kind === "clawhub" && isRegistryMeta(meta, origin) ? meta : null;

  const present = new Set<string>();
  let verified = 0;
  for (const file of files) {
    present.add(file.path);
    if (file === ownMeta) continue;
    const promise = promised.get(file.path);
    const difference = promise === undefined ? null : differenceOf(file, promise);
    if (promise === undefined) problems.push(problem("UNSIGNED", file.path, "the registry does not list it"));
    else if (difference !== null) problems.push(problem("MODIFIED", file.path, difference));
    else verified += 1;
  }
  const missing = [...promised.keys()].filter((path) => !present.has(path));
  problems.push(...missing.map((path) => problem("MISSING", path, missingBecause(path, tree))));
  const inPathOrder = problems.toSorted((a, b) => byPath(a.path ?? "", b.path ?? ""));

  // What a limit of ours cut off says nothing about the sender.
  const cutShort = tree.gaps.some((gap) => gap.blocking && (gap.code === "too-many" || gap.code === "too-large"));
  const onlyMissing = problems.every((one) => one.code === "MISSING");
  if (problems.length > 0) {
    const status = cutShort && onlyMissing ? "unavailable" : "invalid";
    return { kind: "registry-digests", status, message: summary(problems, promised.size), problems: inPathOrder };
  }
  if (verified === 0) {
    const message = "the registry lists no files for this version";
    return { kind: "registry-digests", status: "absent", message, problems: [] };
  }
  const what = verified === 1 ? "the only file is the one" : `all ${verified} files are the ones`;
  const extra = ownMeta === null ? "" : `; ${META_PATH} is added by the registry itself`;
  return {
    kind: "registry-digests",
    status: "verified",
    message: `${what} that the registry lists, by size and SHA-256${extra}`,
    problems: [],
  };
}

function differenceOf(file: PackageFile, promise: ListedFile): string | null {
  const { bytes } = file;
  if (bytes.byteLength !== promise.size) {
    return `it has ${bytes.byteLength} bytes, the registry lists ${promise.size}`;
  }
  return hash("sha256", bytes, "hex") === promise.sha256 ? null : "its SHA-256 is not the one that the registry lists";
}

function missingBecause(path: string, tree: PackageTree): string {
  if (tree.gaps.some((gap) => gap.path === path))
    return "the registry lists it, but it could not be taken out of the archive";
  return "the registry lists it, but it did not arrive";
}

function summary(problems: readonly ProofProblem[], listed: number): string {
  const count = (code: ProofProblem["code"]): number => problems.filter((one) => one.code === code).length;
  const parts = [
    [count("MODIFIED"), "modified"],
    [count("MISSING"), "missing"],
    [count("UNSIGNED"), "not listed"],
  ] as const;
  const named = parts.filter(([number]) => number > 0).map(([number, what]) => `${number} ${what}`);
  return `what arrived is not what the registry lists (${listed} files): ${named.join(", ")}`;
}

function problem(code: ProofProblem["code"], path: string, message: string): ProofProblem {
  return { code, path, message };
}

function byPath(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
