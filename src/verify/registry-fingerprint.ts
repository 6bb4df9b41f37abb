import { hash } from "node:crypto";

import type { ListedFile, RegistryFingerprints } from "../model/target.ts";

/** The registry writes this file itself, after the publisher's; the source fingerprint is made without it. */
export const CARD_PATH = "skill-card.md";

/**
 * SHA-256 over lines `path:sha256`, joined by LF, in the order of `localeCompare` (openclaw/clawhub
 * convex/lib/skills/index.ts). The locale is fixed, for the same result on every machine; where paths are not ASCII
 * the registry's own order may differ from it.
 */
export function registryFingerprint(files: readonly Pick<ListedFile, "path" | "sha256">[]): string {
  const lines = files
    .toSorted((a, b) => a.path.localeCompare(b.path, "en"))
    .map(({ path, sha256 }) => `${path}:${sha256}`);
  return hash("sha256", lines.join("\n"), "hex");
}

/**
 * Whether the registry's verify document speaks of the files that its version document lists. A second opinion of the
 * same server: it is said, and changes nothing about files that have their digests.
 */
export function fingerprintRemark(
  listed: readonly ListedFile[],
  fingerprints: RegistryFingerprints | undefined,
): string {
  if (fingerprints === undefined || fingerprints.source === null) return "";
  const source = registryFingerprint(listed.filter(({ path }) => path !== CARD_PATH));
  if (source === fingerprints.source) return ", and they have the version's fingerprint";
  if (fingerprints.bundles.includes(registryFingerprint(listed))) return ", and they have the bundle's fingerprint";
  const ascii = listed.every(({ path }) => /^[\x20-\x7e]+$/.test(path));
  return ascii
    ? "; the fingerprint in the registry's verify document belongs to other files"
    : "; the version's fingerprint could not be compared (names that are not ASCII)";
}
