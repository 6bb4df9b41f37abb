/** How much one package may unfold. Every hit becomes an anomaly and a Gap; a user can raise each by flag. */
export interface UnpackLimits {
  /** Bytes of the archive as downloaded. */
  readonly maxCompressedBytes: number;
  /** Bytes that come out of all decompressors together, nested archives included. */
  readonly maxExpandedBytes: number;
  /** Bytes of one entry; of a larger one the beginning is read. */
  readonly maxFileBytes: number;
  /** Entries of all archives together: files, folders, links, and what has to be tried. */
  readonly maxEntries: number;
  /** Expanded to compressed, over the whole package; counts only above `ratioFreeBytes`. */
  readonly maxRatio: number;
  /** Expanded bytes up to which no ratio is asked: a short repetitive file packs 1000:1 honestly. */
  readonly ratioFreeBytes: number;
  /** Archives inside archives: 1 is an archive that lies in the package. */
  readonly maxNesting: number;
}

const MEGABYTE = 1_000_000;

export const DEFAULT_LIMITS: UnpackLimits = {
  maxCompressedBytes: 120 * MEGABYTE, // openclaw itself, the largest honest package met, has 95 MB
  maxExpandedBytes: 500 * MEGABYTE, // openclaw unfolds to about 350 MB
  maxFileBytes: 100 * MEGABYTE, // a bundled program or model; nothing that a reader understands is larger
  maxEntries: 20_000, // openclaw has 12,583
  maxRatio: 100, // source code packs 3:1 to 10:1, logs 50:1; a bomb needs 1000:1
  ratioFreeBytes: 10 * MEGABYTE,
  maxNesting: 3, // a plugin that ships a skill archive with a font archive inside needs 2
};

/** Longest name of one path part: what ext4, APFS and NTFS can store. */
export const MAX_PART_BYTES = 255;
/** Longest path: macOS stops at 1,024 bytes, so a longer one exists only to break a tool. */
export const MAX_PATH_BYTES = 1_024;
/** Links that lead to links, before it is called a loop (Linux stops at 40, honest packages at 2). */
export const MAX_LINK_HOPS = 8;
/** What is kept of an entry that breaks off or is too large: enough for its header and the start of a script. */
export const MAX_RECOVERED_BYTES = MEGABYTE;
/** Places in leftover bytes of a zip that look like an entry and are none: each costs a decompression. */
export const MAX_FALSE_STARTS = 1_000;
/** Anomalies and gaps of one kind that are told one by one; the rest is counted. */
export const MAX_NOTES_PER_CODE = 200;
