import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";

import type { PackageFile, PackageTree } from "../../../src/model/package-tree.ts";

/** The same numbers in [0, 1) for the same seed (mulberry32, public domain). */
export function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const NAMES = ["a", "b.md", ".hidden", "Ünïcode", "with space", "A", "a-b", "a.b", "漢字", "z!", "Z", "_", "x.zip!"];

/** A skill with a handful of files, some empty, some binary, in folders up to four deep. */
export function randomTree(random: () => number): PackageTree {
  const files = new Map<string, Uint8Array>([["SKILL.md", Buffer.from("---\nname: random\n---\n")]]);
  const count = 2 + Math.floor(random() * 8);
  while (files.size < count) {
    const depth = Math.floor(random() * 4);
    const folders = Array.from({ length: depth }, () => `d${Math.floor(random() * 3)}`);
    const name = NAMES[Math.floor(random() * NAMES.length)] ?? "a";
    const bytes = Uint8Array.from({ length: Math.floor(random() ** 3 * 2_000) }, () => Math.floor(random() * 256));
    files.set([...folders, name].join("/"), bytes);
  }
  return {
    files: [...files].map(([name, bytes]): PackageFile => ({ path: name, bytes, mode: 0o644 })),
    anomalies: [],
    gaps: [],
  };
}

export async function writeTree(folder: string, tree: PackageTree): Promise<void> {
  for (const file of tree.files) {
    const at = path.join(folder, file.path);
    await mkdir(path.dirname(at), { recursive: true });
    await writeFile(at, file.bytes);
  }
}
