import type { InstalledSkill } from "../model/installed-skill.ts";
import type { PackageFile, PackageTree } from "../model/package-tree.ts";
import type { ProofProblem } from "../model/proof.ts";
import { delivered } from "./delivered.ts";
import { isRegistryMeta, META_PATH } from "./registry-meta.ts";

/** What lies in the folder of an installed skill; paths begin at that folder. */
export interface InstalledFiles {
  /** Without the client's record and the registry's `_meta.json`. */
  readonly files: readonly PackageFile[];
  readonly meta: PackageFile | null;
  /** Neither client makes links or devices. */
  readonly links: readonly ProofProblem[];
  /** A limit of ours kept files out: what is missing may be there. */
  readonly cutShort: boolean;
}

const RECORDS: ReadonlySet<string> = new Set([".clawhub/origin.json", ".clawdhub/origin.json"]);
const LINKS: ReadonlySet<string> = new Set(["symbolic-link", "inner-link", "hard-link", "device"]);

export function installedFiles(tree: PackageTree, skill: InstalledSkill): InstalledFiles {
  const prefix = skill.folder === "" ? "" : `${skill.folder}/`;
  const inside = (path: string): boolean => path.startsWith(prefix);
  const files = delivered(tree)
    .filter(({ path }) => inside(path))
    .map((file) => ({ ...file, path: file.path.slice(prefix.length) }))
    .filter(({ path }) => !RECORDS.has(path));
  const meta = files.find(({ path }) => path === META_PATH) ?? null;
  const own = meta !== null && isRegistryMeta(meta, identityOf(skill)) ? meta : null;
  return {
    files: files.filter((file) => file !== own),
    meta: own,
    links: tree.anomalies
      .filter(({ code, path }) => LINKS.has(code) && inside(path))
      .map(({ path, message }) => ({ code: "SYMLINK", path: path.slice(prefix.length), message })),
    cutShort: tree.gaps.some(({ code, blocking }) => blocking && (code === "too-many" || code === "too-large")),
  };
}

function identityOf({ lock }: InstalledSkill): { readonly name?: string; readonly version?: string } {
  return {
    ...(lock.slug === null ? {} : { name: lock.slug }),
    ...(lock.version === null ? {} : { version: lock.version }),
  };
}
