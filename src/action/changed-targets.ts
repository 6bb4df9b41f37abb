import { lstat } from "node:fs/promises";
import path from "node:path";
import { packagesOfChanges } from "../tasks/package-folders.ts";

/** More changed files outside of packages than this: the whole is scanned, in one go. */
const MOST_OTHERS = 50;

/**
 * Of the targets only what a change touches: whole skills and plugins, and files that belong to none by themselves.
 * A changed link, and very many files, make it the whole target: a link says nothing without what is around it.
 */
export async function changedTargets(
  workspace: string,
  targets: readonly string[],
  changed: readonly string[],
): Promise<readonly string[]> {
  const found: string[] = [];
  for (const target of targets) {
    const prefix = target === "." ? "" : `${target.slice(2)}/`;
    const inside = changed.filter((file) => file.startsWith(prefix)).map((file) => file.slice(prefix.length));
    if (changed.includes(target.slice(2))) found.push(target); // a file that was named itself
    if (inside.length === 0) continue;
    const { folders, others } = await packagesOfChanges(path.join(workspace, prefix), inside);
    const kinds = await Promise.all(others.map((file) => kindOf(workspace, prefix + file)));
    const present = others.filter((_, index) => kinds[index] === "file");
    if (present.length > MOST_OTHERS || kinds.includes("link")) {
      found.push(target);
      continue;
    }
    found.push(
      ...folders.map((folder) => (folder === "" ? target : `./${prefix}${folder}`)),
      ...present.map((file) => `./${prefix}${file}`),
    );
  }
  return [...new Set(found)];
}

/** A link anywhere on the way counts: what is behind it is not where it seems to be. */
async function kindOf(workspace: string, file: string): Promise<"file" | "link" | "gone"> {
  let at = workspace;
  for (const part of file.split("/")) {
    at = path.join(at, part);
    try {
      const facts = await lstat(at);
      if (facts.isSymbolicLink()) return "link";
      if (facts.isFile()) return "file";
      if (!facts.isDirectory()) return "link";
    } catch (error) {
      if (error instanceof Error && "code" in error && (error.code === "ENOENT" || error.code === "ENOTDIR"))
        return "gone";
      throw error;
    }
  }
  return "link"; // a submodule
}
