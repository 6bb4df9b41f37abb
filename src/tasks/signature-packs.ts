// Signatures by others, for every face: folders → checked and compiled packs.
import type { SignaturePack } from "../packs/pack.ts";
import type { CheckedPack } from "../packs/read-pack.ts";

export type { SignaturePack } from "../packs/pack.ts";

/** Reads and compiles packs; the engine for their regular expressions is loaded only now. Throws ScanError. */
export async function readPacks(
  folders: readonly string[],
  workingDirectory: string,
): Promise<readonly SignaturePack[]> {
  const reader = await import("../packs/read-pack.ts");
  return reader.readPacks(folders, workingDirectory);
}

/** Every problem of a pack with its place; `shown`: the folder as its user named it. */
export async function checkPack(folder: string, shown: string): Promise<CheckedPack> {
  const reader = await import("../packs/read-pack.ts");
  return reader.checkPack(folder, shown);
}
