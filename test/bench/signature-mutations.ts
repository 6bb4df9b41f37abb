import { cp, mkdtemp, rename, rm, symlink } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";

import { walkFolder } from "../../src/acquire/folder/walk-folder.ts";
import type { PackageFile, PackageTree } from "../../src/model/package-tree.ts";

/** A signed folder with one thing changed. */
export interface Mutation {
  readonly kind: "flipped" | "added" | "removed" | "renamed" | "linked" | "signature-flipped";
  readonly what: string;
  readonly tree: PackageTree;
}

const SIGNATURE = "skill.oms.sig";
/** Places in the signature file whose bytes are flipped one at a time. */
const SIGNATURE_FLIPS = 16;

/** Git's own files, which the signers of this format leave out. */
export const UNCOVERED = /^\.git(?:attributes|ignore)?$|^\.git(?:hub)?\//;

/** Every single change of every file that the signature covers, in memory. */
export function* mutations(tree: PackageTree): Iterable<Mutation> {
  const { files } = tree;
  const others = (file: PackageFile): readonly PackageFile[] => files.filter((one) => one !== file);
  const replaced = (file: PackageFile, by: PackageFile): PackageTree => ({ ...tree, files: [...others(file), by] });
  for (const file of files) {
    if (UNCOVERED.test(file.path)) continue;
    const isSignature = file.path === SIGNATURE;
    if (!isSignature)
      yield { kind: "flipped", what: file.path, tree: replaced(file, { ...file, bytes: flipped(file.bytes, 0.5) }) };
    yield { kind: "removed", what: file.path, tree: { ...tree, files: others(file) } };
    yield { kind: "renamed", what: file.path, tree: replaced(file, { ...file, path: `${file.path}.renamed` }) };
    for (let flip = 0; flip < (isSignature ? SIGNATURE_FLIPS : 0); flip += 1) {
      const bytes = flipped(file.bytes, (flip + 0.5) / SIGNATURE_FLIPS);
      yield { kind: "signature-flipped", what: `${flip}`, tree: replaced(file, { ...file, bytes }) };
    }
  }
  const folders = new Set(files.map(({ path: name }) => path.posix.dirname(name)));
  for (const folder of folders) {
    if (UNCOVERED.test(`${folder}/`)) continue;
    for (const name of ["added.txt", ".hidden"]) {
      const where = path.posix.join(folder, name);
      const added = { path: where, bytes: new Uint8Array(), mode: 0o644 };
      yield { kind: "added", what: where, tree: { ...tree, files: [...files, added] } };
    }
  }
}

/** Links can only be made on a disk: to a file inside, a folder, a file outside, and in the place of a file. */
export async function* linkMutations(folder: string): AsyncIterable<Mutation> {
  const work = await mkdtemp(path.join(tmpdir(), "signatures-"));
  const copy = path.join(work, "skill");
  try {
    await cp(folder, copy, { recursive: true });
    const inner = path.join(copy, "a-link");
    for (const target of ["SKILL.md", ".", "/etc/hostname", "nowhere"]) {
      await symlink(target, inner);
      yield { kind: "linked", what: target, tree: await read(copy) };
      await rm(inner);
    }
    await rename(path.join(copy, "SKILL.md"), path.join(work, "SKILL.md"));
    await symlink(path.join(work, "SKILL.md"), path.join(copy, "SKILL.md"));
    yield { kind: "linked", what: "instead of SKILL.md", tree: await read(copy) };
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}

export function read(folder: string): Promise<PackageTree> {
  return walkFolder(folder, { maxBytes: 1e9, maxEntries: 100_000, signal: null });
}

function flipped(bytes: Uint8Array, where: number): Uint8Array {
  if (bytes.byteLength === 0) return Uint8Array.of(0);
  const copy = Uint8Array.from(bytes);
  const at = Math.floor(copy.length * where);
  copy[at] = (copy[at] ?? 0) ^ 1;
  return copy;
}
