// Signatures by others, for every face: folders → checked and compiled packs.
import type { SignaturePack } from "../packs/pack.ts";
import type { PackTexts } from "../packs/pack-texts.ts";
import type { CheckedPack } from "../packs/read-pack.ts";

export type { SignaturePack } from "../packs/pack.ts";
export type { PackTexts } from "../packs/pack-texts.ts";

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

/** The packs' files, for another process that compiles them. Throws ScanError. */
export async function readPackTexts(
  folders: readonly string[],
  workingDirectory: string,
): Promise<readonly PackTexts[]> {
  const reader = await import("../packs/pack-texts.ts");
  return reader.readAllPackTexts(folders, workingDirectory);
}

/** Throws ScanError ("usage") with the first problem. */
export async function compilePacks(texts: readonly PackTexts[]): Promise<readonly SignaturePack[]> {
  if (texts.length === 0) return [];
  const reader = await import("../packs/read-pack.ts");
  return reader.compilePacks(texts);
}
