import { hash } from "node:crypto";

import type { PackageFile, PackageTree } from "../model/package-tree.ts";
import type { Proof } from "../model/proof.ts";
import { delivered } from "./delivered.ts";

/** The one digest that ClawHub keeps of a skill that GitHub holds, over all files of its folder. */
export function githubContentHashProof(tree: PackageTree, promised: string, wholeRepository: boolean): Proof {
  const kind = "github-content-hash";
  // For a skill at the top of a repository the registry looks at the files beside SKILL.md alone.
  const files = delivered(tree).filter((file) => !wholeRepository || !file.path.includes("/"));
  if (githubContentHash(files) === promised.toLowerCase()) {
    const below = wholeRepository ? "; it covers no folder below the top of the repository" : "";
    const message = `the folder has the content hash that the registry checked${below}`;
    return { kind, status: "verified", message, problems: [] };
  }
  const refused = tree.anomalies.length > 0 || tree.gaps.some((gap) => gap.blocking);
  if (refused) {
    // The registry hashes links as the text they hold; what we refuse cannot be hashed.
    const message = "the content hash cannot be computed, since parts of the archive were not taken in";
    return { kind, status: "unavailable", message, problems: [] };
  }
  const message = "the folder at GitHub is not the one that the registry checked";
  return { kind, status: "invalid", message, problems: [{ code: "ROOT-DIGEST", message }] };
}

/**
 * SHA-256 over lines `path NUL size NUL sha256`, joined by LF, in the order of `localeCompare` (openclaw/clawhub
 * convex/lib/githubSkillSync.ts). The locale is fixed, for the same result on every machine.
 */
export function githubContentHash(files: readonly PackageFile[]): string {
  const lines = files
    .toSorted((a, b) => a.path.localeCompare(b.path, "en"))
    .map((file) => `${file.path}\0${file.bytes.byteLength}\0${hash("sha256", file.bytes, "hex")}`);
  return hash("sha256", lines.join("\n"), "hex");
}
