import type { PackageFile } from "../model/package-tree.ts";
import type { ArchiveWork } from "./archive-work.ts";
import { withMark, type ArchiveEntry } from "./entry.ts";
import { resolveLinks } from "./links.ts";
import type { Notes } from "./notes.ts";
import { pathIn, type Placement } from "./placement.ts";
import { collisionKey, quote, tellName } from "./safe-path.ts";
import { SortedPaths } from "./sorted-paths.ts";

/**
 * Gives every entry its own path. The last of two entries with one name keeps it, as when unpacking; the other is
 * scanned under a marked name, and so is every second view on an entry.
 */
export function place(entries: readonly ArchiveEntry[], placement: Placement, work: ArchiveWork): PackageFile[] {
  const { notes } = work;
  const placed: Placed = { files: new Map(), copies: new Map() };
  const links: { path: string; entry: ArchiveEntry }[] = [];
  const inOrder = [...entries.filter(({ secondary }) => !secondary), ...entries.filter(({ secondary }) => secondary)];
  for (const entry of inOrder) {
    const path = pathIn(entry.name, placement);
    if (path === null) continue;
    tellName(entry.name, path, notes);
    if (entry.link !== null) {
      links.push({ path, entry });
      continue;
    }
    put(placed, { path, bytes: entry.bytes, mode: entry.mode }, entry.secondary, notes);
  }
  for (const file of resolveLinks(links, placed.files, placement, work)) put(placed, file, true, notes);
  tellCollisions([...placed.files.keys()], links, notes);
  return [...placed.files.values()];
}

interface Placed {
  readonly files: Map<string, PackageFile>;
  /** Path → copies seen, so that 20,000 entries of one name find their marks without searching. */
  readonly copies: Map<string, number>;
}

function put({ files, copies }: Placed, file: PackageFile, secondary: boolean, notes: Notes): void {
  const before = files.get(file.path);
  if (before === undefined) {
    files.set(file.path, file);
    return;
  }
  const same = Buffer.compare(before.bytes, file.bytes) === 0;
  if (!secondary) {
    // Careless packers repeat a file; two contents under one name show different files to different tools.
    const how = same ? "with the same content" : "with different contents";
    notes.anomaly(same ? "malformed" : "duplicate-name", file.path, `stands in the archive twice, ${how}`);
  }
  if (same) return;
  const [winner, loser] = secondary ? [before, file] : [file, before];
  files.set(file.path, winner);
  let count = copies.get(file.path) ?? 0;
  let path: string;
  do {
    count += 1;
    path = withMark(file.path, `${count}`);
  } while (files.has(path));
  copies.set(file.path, count);
  files.set(path, { ...loser, path });
}

/** Files that are one on systems that fold case or Unicode forms, and files or links in the place of a folder. */
function tellCollisions(paths: readonly string[], links: readonly { readonly path: string }[], notes: Notes): void {
  const keys = new Map<string, string>();
  for (const path of paths) {
    const key = collisionKey(path);
    const other = keys.get(key);
    if (other === undefined) keys.set(key, path);
    else notes.anomaly("case-collision", path, `${quote(path)} and ${quote(other)} are one file on some systems`);
  }
  const sorted = new SortedPaths(paths);
  for (const path of [...paths, ...links.map((link) => link.path)]) {
    const below = sorted.firstBelow(path);
    if (below === null) continue;
    notes.anomaly("duplicate-name", path, `is a file or link, and the folder of ${quote(below)}`);
  }
}
