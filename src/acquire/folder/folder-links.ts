import type { Gap } from "../../model/gap.ts";
import type { Anomaly, PackageFile } from "../../model/package-tree.ts";
import { plainText } from "../../network/plain-text.ts";

/** A symbolic link in a folder: where it stands, and where its text says it leads. */
export interface FolderLink {
  readonly path: string;
  readonly to: string;
}

/** Links that lead to links; Linux stops at 40, honest packages at 2. */
const MAX_HOPS = 8;

export interface LinksLookedAt {
  readonly files: readonly PackageFile[];
  readonly anomalies: readonly Anomaly[];
  readonly gaps: readonly Gap[];
}

/**
 * No link is followed on the disk. One whose text leads to a file that was read gets that file's bytes under its own
 * name, too (`run.sh → notes.txt` makes a script of a text), within `room` bytes; every other one is a gap.
 */
export function lookAtLinks(links: readonly FolderLink[], read: readonly PackageFile[], room: number): LinksLookedAt {
  const byPath = new Map(links.map((link) => [link.path, link]));
  const known = new Map(read.map((file) => [file.path, file]));
  const folders = foldersOf(read);
  const files: PackageFile[] = [];
  const anomalies: Anomaly[] = [];
  const gaps: Gap[] = [];
  let left = room;
  for (const { path, to } of links) {
    const inside = resolved(path, to) !== null;
    const message = `it is a symbolic link to ${plainText(to, 120)}`;
    anomalies.push({ code: inside ? "inner-link" : "symbolic-link", path, message });
    const target = follow(path, byPath);
    const file = target === null ? undefined : known.get(target);
    if (file !== undefined && file.bytes.byteLength <= left) {
      left -= file.bytes.byteLength;
      files.push({ ...file, path });
      continue;
    }
    const isFolder = target !== null && folders.has(target);
    const why = isFolder ? "whose files are read under their own names" : "and links are not followed";
    gaps.push({ code: "refused", path, message: `${path} was not read: ${message}, ${why}`, blocking: !isFolder });
  }
  return { files, anomalies, gaps };
}

function follow(start: string, links: ReadonlyMap<string, FolderLink>): string | null {
  let path = start;
  for (let hops = 0; hops < MAX_HOPS; hops += 1) {
    const link = links.get(path);
    if (link === undefined) return path;
    const next = resolved(path, link.to);
    if (next === null) return null;
    path = next;
  }
  return null;
}

/** The path that the words of a link lead to; null: out of the folder. */
function resolved(path: string, to: string): string | null {
  if (/^\/|^[A-Za-z]:|[\\\0]/.test(to)) return null;
  const parts = path.split("/").slice(0, -1);
  for (const part of to.split("/")) {
    if (part === "" || part === ".") continue;
    if (part !== "..") parts.push(part);
    else if (parts.pop() === undefined) return null;
  }
  return parts.join("/");
}

/** Every folder that a file lies in, the top ("") among them; the walk bounds how deep and how many they are. */
function foldersOf(files: readonly PackageFile[]): ReadonlySet<string> {
  const folders = new Set([""]);
  for (const { path } of files) {
    for (let slash = path.lastIndexOf("/"); slash > 0; slash = path.lastIndexOf("/", slash - 1)) {
      const folder = path.slice(0, slash);
      if (folders.has(folder)) break;
      folders.add(folder);
    }
  }
  return folders;
}
