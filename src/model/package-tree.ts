import type { Gap } from "./gap.ts";

/** One file of a package, in memory. `path` uses `/`, has no `.` or `..` parts and no leading slash. */
export interface PackageFile {
  readonly path: string;
  readonly bytes: Uint8Array;
  /** Unix permission bits; null where the container has none. */
  readonly mode: number | null;
}

/** What the form of an archive says about its maker. */
export const ANOMALY_CODES = [
  "absolute-path",
  "parent-path",
  "drive-path",
  "backslash-path",
  "control-character-in-name",
  "over-long-name",
  "unportable-name", // another name on another system: trailing dot or blank, CON, colon, invalid UTF-8
  "duplicate-name",
  "case-collision",
  "symbolic-link",
  "hard-link",
  "inner-link", // a link that stays inside the package: repositories have them
  "device",
  "encrypted-entry",
  "size-mismatch",
  "name-mismatch", // local and central header disagree
  "checksum-mismatch",
  "compression-bomb",
  "nested-archive",
  "too-deep",
  "too-many-entries",
  "too-large",
  "trailing-data",
  "truncated",
  "malformed",
] as const;
export type AnomalyCode = (typeof ANOMALY_CODES)[number];

export interface Anomaly {
  readonly code: AnomalyCode;
  /** The entry's name as safe text, or the archive's own. */
  readonly path: string;
  readonly message: string;
}

/** Every entry of a package, dot-files and node_modules too; sorted by path in byte order. */
export interface PackageTree {
  readonly files: readonly PackageFile[];
  readonly anomalies: readonly Anomaly[];
  readonly gaps: readonly Gap[];
}
