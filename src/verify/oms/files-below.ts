import type { AnomalyCode, PackageFile, PackageTree } from "../../model/package-tree.ts";
import { beginningWith, pathIndex, type PathIndex } from "./path-index.ts";

/** What lies below a folder, by path below it. */
export interface FilesBelow {
  /** Several where a container holds one name twice. */
  readonly files: ReadonlyMap<string, readonly PackageFile[]>;
  /** Links, inner ones too: the tree holds what they lead to under their own name. */
  readonly links: ReadonlySet<string>;
  /** Devices, pipes, and names that a container holds twice: nothing that a folder can be signed with. */
  readonly oddities: ReadonlySet<string>;
  /** Files and folders that were not read, or not to their end. */
  readonly unread: ReadonlySet<string>;
  /** True when reading stopped before everything was seen. */
  readonly cutShort: boolean;
}

const INSIDE_ARCHIVE = "!/";
const LINKS: ReadonlySet<AnomalyCode> = new Set<AnomalyCode>(["symbolic-link", "inner-link", "hard-link"]);
const ODDITIES: ReadonlySet<AnomalyCode> = new Set<AnomalyCode>(["device", "duplicate-name"]);

export function filesBelow(tree: PackageTree, root: string): FilesBelow {
  const index = pathIndex(tree);
  const prefix = root === "" ? "" : `${root}/`;
  /** The path below the folder; null for the folder itself, and for what we took out of archives ourselves. */
  const below = (path: string): string | null => {
    const at = path.indexOf(INSIDE_ARCHIVE, prefix.length);
    if (at !== -1 && index.paths.has(path.slice(0, at))) return null;
    return path.length === prefix.length ? null : path.slice(prefix.length);
  };
  const files = new Map<string, PackageFile[]>();
  for (const file of beginningWith(index.files, prefix)) {
    const path = below(file.path);
    if (path === null) continue;
    const same = files.get(path);
    if (same === undefined) files.set(path, [file]);
    else same.push(file);
  }
  const links = new Set<string>();
  const oddities = new Set<string>();
  for (const anomaly of beginningWith(index.anomalies, prefix)) {
    const path = below(anomaly.path);
    if (path === null) continue;
    if (LINKS.has(anomaly.code)) links.add(path);
    else if (ODDITIES.has(anomaly.code)) oddities.add(path);
  }
  const unread = new Set<string>();
  for (const gap of beginningWith(index.gaps, prefix)) {
    const isGitDatabase = gap.code === "unsupported" && /(?:^|\/)\.git$/.test(gap.path);
    const path = below(gap.path);
    if (path !== null && (gap.blocking || isGitDatabase)) unread.add(path);
  }
  const cutShort = index.cutShort || isUnread(index, root);
  return { files, links, oddities, unread, cutShort };
}

/** True when the folder itself, or one that it lies in, could not be listed. */
function isUnread({ unreadFolders }: PathIndex, root: string): boolean {
  for (let end = root.length; end > 0; end = root.lastIndexOf("/", end - 1)) {
    if (unreadFolders.has(root.slice(0, end))) return true;
  }
  return false;
}
