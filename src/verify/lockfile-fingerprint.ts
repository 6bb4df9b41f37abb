import { hash } from "node:crypto";

import type { PackageFile } from "../model/package-tree.ts";
import { registryFingerprint } from "./registry-fingerprint.ts";

export interface ClientFingerprint {
  readonly fingerprint: string;
  /** How many files it is made over. */
  readonly covered: number;
  /** Paths of the others. */
  readonly uncovered: readonly string[];
  /** A file by which the client may have left out more; null: there is none. */
  readonly ignoreFile: string | null;
}

const IGNORE_FILES: ReadonlySet<string> = new Set([".gitignore", ".clawhubignore", ".clawdhubignore"]);

/**
 * The `clawhub` program's fingerprint over an installed folder (npm clawhub 0.23, dist/skills.js): like the registry's,
 * but without any path that has a part beginning with a dot or named node_modules. It obeys ignore files that the skill
 * brings, which we do not: whoever wrote the skill would choose what is looked at.
 */
export function clientFingerprint(files: readonly PackageFile[]): ClientFingerprint {
  const covered = files.filter(({ path }) => !isPassedOver(path));
  const digests = covered.map(({ path, bytes }) => ({ path, sha256: hash("sha256", bytes, "hex") }));
  return {
    fingerprint: registryFingerprint(digests),
    covered: covered.length,
    uncovered: files.filter(({ path }) => isPassedOver(path)).map(({ path }) => path),
    ignoreFile: files.find(({ path }) => IGNORE_FILES.has(path))?.path ?? null,
  };
}

function isPassedOver(path: string): boolean {
  return path.split("/").some((part) => part.startsWith(".") || part === "node_modules");
}
