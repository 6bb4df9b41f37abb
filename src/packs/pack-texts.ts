import { readdir } from "node:fs/promises";
import path from "node:path";
import { ScanError } from "../model/scan-error.ts";
import { readOwnFile } from "../policy/own-file.ts";
import { MAX_YAML_BYTES } from "../policy/yaml-document.ts";

/** The built-in catalogue has a hundred; every one of them looks at every package. */
export const MAX_SIGNATURES = 1_000;

/** Every file of a pack as it lies on the disk: cheap to hand to another process, which compiles it. */
export interface PackTexts {
  /** The folder as its user named it. */
  readonly shown: string;
  /** `pack.yaml` first, then every `<objective>/<name>.yaml` in byte order, so that the digest is the same everywhere. */
  readonly files: readonly { readonly name: string; readonly text: string }[];
}

/** Throws ScanError where there is no such folder, no `pack.yaml`, or too much. Links are not followed. */
export async function readPackTexts(folder: string, shown: string): Promise<PackTexts> {
  const read = async (name: string): Promise<PackTexts["files"][number]> => ({
    name,
    text: await readOwnFile(path.join(folder, name), path.join(shown, name), MAX_YAML_BYTES),
  });
  const files = [await read("pack.yaml")];
  for (const name of await signatureFiles(folder, shown)) files.push(await read(name));
  return { shown, files };
}

/** The packs in these folders, ready to be compiled here or elsewhere. Throws ScanError. */
export function readAllPackTexts(folders: readonly string[], workingDirectory: string): Promise<readonly PackTexts[]> {
  return Promise.all(folders.map((shown) => readPackTexts(path.resolve(workingDirectory, shown), shown)));
}

async function signatureFiles(folder: string, shown: string): Promise<readonly string[]> {
  const names: string[] = [];
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    if (!entry.isDirectory() || entry.name.startsWith(".")) continue;
    for (const file of await readdir(path.join(folder, entry.name), { withFileTypes: true })) {
      if (file.isFile() && /\.ya?ml$/u.test(file.name)) names.push(`${entry.name}/${file.name}`);
    }
  }
  if (names.length > MAX_SIGNATURES)
    throw new ScanError("too-large", `${shown} has more than ${MAX_SIGNATURES} signatures`);
  return names.toSorted();
}
