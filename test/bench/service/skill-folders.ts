import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { zipSync } from "fflate";

export interface SkillPackage {
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** Every folder below this one that has a SKILL.md, as a zip of its regular files. */
export function skillsBelow(root: string): readonly SkillPackage[] {
  const entries = readdirSync(root, { recursive: true, withFileTypes: true });
  const folders = entries
    .filter((entry) => entry.isFile() && entry.name === "SKILL.md")
    .map((entry) => entry.parentPath);
  return folders.toSorted().map((folder) => ({ name: path.basename(folder), bytes: zipOf(folder) }));
}

function zipOf(folder: string): Uint8Array<ArrayBuffer> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .toSorted();
  const entries = files.map((file) => [
    path.relative(folder, file).split(path.sep).join("/"),
    [new Uint8Array(readFileSync(file)), { mtime: "2026-01-01" }],
  ]);
  return new Uint8Array(zipSync(Object.fromEntries(entries)));
}
