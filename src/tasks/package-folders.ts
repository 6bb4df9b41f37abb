import { lstat, readdir, readFile } from "node:fs/promises";
import path from "node:path";
import type { PackageFile } from "../model/package-tree.ts";
import { findRoots, MAX_PACKAGE_JSON_BYTES } from "../read/roots.ts";

export interface ChangedPackages {
  /** Folders of the outermost skills and plugins that hold a changed file, from `root`; "" is `root` itself. */
  readonly folders: readonly string[];
  /** Changed files that belong to none. */
  readonly others: readonly string[];
}

/** More entries than this in one folder are not looked through for a SKILL.md. */
const MOST_ENTRIES = 10_000;

/**
 * To which packages changed files belong, without reading the whole tree: only the folders above each of them are looked
 * at. Paths are relative to `root` and use `/`; files that are gone count, too, as long as their package is there.
 */
export async function packagesOfChanges(root: string, changed: readonly string[]): Promise<ChangedPackages> {
  const folders = new Set(changed.flatMap(foldersAbove));
  const markers: PackageFile[] = [];
  for (const folder of [...folders].toSorted()) markers.push(...(await markersIn(root, folder)));
  const roots = findRoots(markers).map(({ path: found }) => found);
  const outermost = (file: string): string | undefined =>
    roots.filter((folder) => folder === "" || file.startsWith(`${folder}/`)).toSorted((a, b) => a.length - b.length)[0];
  const inPackages = new Set<string>();
  const others: string[] = [];
  for (const file of changed) {
    const folder = outermost(file);
    if (folder === undefined) others.push(file);
    else inPackages.add(folder);
  }
  return { folders: [...inPackages].toSorted(), others };
}

function foldersAbove(file: string): readonly string[] {
  const parts = file.split("/").slice(0, -1);
  return ["", ...parts.map((_, index) => parts.slice(0, index + 1).join("/"))];
}

/** What can make a folder a package; links are not followed, and of manifests only as much as the registry takes is read. */
async function markersIn(root: string, folder: string): Promise<readonly PackageFile[]> {
  const found: PackageFile[] = [];
  for (const name of await namesIn(path.join(root, folder))) {
    if (!/\.(?:md|json)$/i.test(name)) continue;
    const absolute = path.join(root, folder, name);
    const facts = await lstat(absolute);
    if (!facts.isFile()) continue;
    const isSmall = facts.size <= MAX_PACKAGE_JSON_BYTES;
    const bytes = isSmall ? await readFile(absolute) : new Uint8Array();
    found.push({ path: folder === "" ? name : `${folder}/${name}`, bytes, mode: null });
  }
  return found;
}

async function namesIn(folder: string): Promise<readonly string[]> {
  try {
    return (await readdir(folder)).slice(0, MOST_ENTRIES);
  } catch (error) {
    if (error instanceof Error && "code" in error && (error.code === "ENOENT" || error.code === "ENOTDIR")) return [];
    throw error;
  }
}
