import type { FileDigest } from "./report.ts";

/** One finding that somebody accepted, and the bytes for which they did. */
export interface BaselineEntry {
  readonly fingerprint: string;
  readonly signature: string;
  readonly path: string;
  /** What was accepted, for people who read the file. */
  readonly message: string;
  /** Every file that the finding rests on; when one of them has another digest the entry is void. */
  readonly files: readonly FileDigest[];
  /** `clawhub:@owner/slug`, `npm:name`, `github:owner/repo`: it holds for no other. Null: wherever the files are the same. */
  readonly package: string | null;
  /** As it was named when the baseline was written. */
  readonly target: string;
  readonly reason: string;
  readonly author: string;
  /** Days in UTC, `2026-11-25`. From `expires` on the finding is back; null: never. */
  readonly date: string;
  readonly expires: string | null;
}

/** `skillscan.baseline.v1`. */
export interface Baseline {
  readonly schema: "skillscan.baseline.v1";
  /** As its user named it. */
  readonly file: string;
  readonly entries: readonly BaselineEntry[];
}
