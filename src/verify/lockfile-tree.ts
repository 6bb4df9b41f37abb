import { hash } from "node:crypto";

import type { PackageFile } from "../model/package-tree.ts";

interface Folder {
  readonly folders: Map<string, Folder>;
  readonly files: Map<string, PackageFile>;
}

type Entry =
  | { readonly path: string; readonly type: "directory" }
  | { readonly path: string; readonly type: "file"; readonly sha256: string };

/**
 * OpenClaw's digest over an installed skill: SHA-256 of the JSON text of all entries, folders before what is in them,
 * names of one folder in code unit order (openclaw src/skills/lifecycle/skill-tree-digest.ts, 2026.9). A folder without
 * files would count, too; archives bring none.
 */
export function fileTreeDigest(files: readonly PackageFile[]): string {
  const top: Folder = { folders: new Map(), files: new Map() };
  for (const file of files) {
    const parts = file.path.split("/");
    const name = parts.pop() ?? "";
    let folder = top;
    for (const part of parts) {
      const next = folder.folders.get(part) ?? { folders: new Map(), files: new Map() };
      folder.folders.set(part, next);
      folder = next;
    }
    folder.files.set(name, file);
  }
  return `sha256:${hash("sha256", JSON.stringify(entriesOf(top)), "hex")}`;
}

/** Depth first without recursion: how deep folders are nested is the sender's choice. */
function entriesOf(top: Folder): readonly Entry[] {
  const entries: Entry[] = [];
  const waiting: { readonly path: string; readonly node: Folder | PackageFile }[] = [{ path: "", node: top }];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { path, node } = next;
    if ("bytes" in node) {
      entries.push({ path, type: "file", sha256: hash("sha256", node.bytes, "hex") });
      continue;
    }
    if (path !== "") entries.push({ path, type: "directory" });
    const children = [...node.folders, ...node.files].toSorted(([a], [b]) => (a < b ? 1 : -1)); // the last comes first
    for (const [name, child] of children) waiting.push({ path: path === "" ? name : `${path}/${name}`, node: child });
  }
  return entries;
}
