import type { PackageFile } from "../model/package-tree.ts";
import { grant, type ArchiveWork } from "./archive-work.ts";
import type { ArchiveEntry, ArchiveLink } from "./entry.ts";
import { MAX_LINK_HOPS } from "./limits.ts";
import { pathIn, pathInArchive, type Placement } from "./placement.ts";
import { quote } from "./safe-path.ts";
import { SortedPaths } from "./sorted-paths.ts";

interface PlacedLink {
  readonly path: string;
  readonly entry: ArchiveEntry;
  readonly link: ArchiveLink;
}

/**
 * No link is followed out of the package. Where a link leads to a file of the archive, that file's bytes are also read
 * under the link's name: `run.sh → notes.txt` makes a script of a text.
 */
export function resolveLinks(
  entries: readonly { readonly path: string; readonly entry: ArchiveEntry }[],
  placed: ReadonlyMap<string, PackageFile>,
  placement: Placement,
  work: ArchiveWork,
): PackageFile[] {
  const { notes } = work;
  const files: PackageFile[] = [];
  const links = entries.flatMap(({ path, entry }) => (entry.link === null ? [] : [{ path, entry, link: entry.link }]));
  const byPath = new Map(links.map((link) => [link.path, link]));
  if (links.length === 0) return files;
  const paths = new SortedPaths(placed.keys());
  for (const { path, entry, link } of links) {
    const what = link.hard ? "hard link" : "symbolic link";
    const code = staysInside(entry.name, link, placement) ? "inner-link" : link.hard ? "hard-link" : "symbolic-link";
    notes.anomaly(code, path, `is a ${what} to ${quote(link.to)}`);
    const target = follow(path, byPath, placement);
    const file = target === null ? undefined : placed.get(target);
    if (file !== undefined) {
      if (grant(path, file.bytes.length, work)) files.push({ path, bytes: file.bytes, mode: entry.mode });
    } else {
      const inside = target !== null && paths.firstBelow(target) !== null;
      const where = inside ? "a folder that is read under its own name" : "something that is not in the package";
      notes.gap("refused", path, `${quote(path)}: a ${what} to ${where} is not followed`, !inside);
    }
    // Tools that do not know links write the content of the entry as an ordinary file. A zip keeps the target there.
    const { bytes } = entry;
    if (bytes.length > 0 && grant(path, bytes.length, work)) files.push({ path, bytes, mode: entry.mode });
  }
  return files;
}

/** The path at the end of the chain; null: out of the package, or a loop. */
function follow(start: string, links: ReadonlyMap<string, PlacedLink>, placement: Placement): string | null {
  let path = start;
  for (let hops = 0; hops < MAX_LINK_HOPS; hops += 1) {
    const link = links.get(path)?.link;
    if (link === undefined) return path;
    const inner = path.slice(placement.prefix.length);
    const next = link.hard ? pathIn(link.to, placement) : relativeTo(inner, link.to, placement.prefix);
    if (next === null) return null;
    path = next;
  }
  return null;
}

/** Whether the link's own words stay within what is unpacked: a skill in a repository may point at its neighbour. */
function staysInside(name: string, { to, hard }: ArchiveLink, placement: Placement): boolean {
  if (/^[A-Za-z]:/u.test(to)) return false;
  return relativeTo(hard ? "" : pathInArchive(name, placement), to, "") !== null;
}

function relativeTo(path: string, to: string, prefix: string): string | null {
  if (/[\\\0]|^\//u.test(to)) return null;
  const parts = path.split("/").slice(0, -1);
  for (const part of to.split("/")) {
    if (part === "" || part === ".") continue;
    if (part !== "..") parts.push(part);
    else if (parts.pop() === undefined) return null;
  }
  return prefix + parts.join("/");
}
