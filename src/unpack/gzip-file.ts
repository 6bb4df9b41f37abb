import { called, charge, type ArchiveWork } from "./archive-work.ts";
import { secondaryEntry, UNLISTED, type ArchiveEntry } from "./entry.ts";
import { gunzip, isGzip, MAX_MEMBERS } from "./gzip.ts";

export interface GzipFile {
  /** Null: nothing could be unfolded. */
  readonly content: Uint8Array | null;
  /** What stands behind the compressed stream. */
  readonly entries: ArchiveEntry[];
}

/** Unfolds a gzip file within the budget, and says what is wrong with it. */
export async function readGzip(bytes: Uint8Array, work: ArchiveWork): Promise<GzipFile> {
  const { notes, budget, archive } = work;
  const room = budget.room();
  if (room === 0) {
    budget.tellExhausted(archive);
    notes.gap("too-large", archive, `${called(archive)}: was not unfolded`);
    return { content: null, entries: [] };
  }
  const { bytes: content, outcome, trailing, checksumsMatch, produced } = await gunzip(bytes, room);
  charge(archive, { bytes: content, produced, consumed: null, outcome }, room, work);
  if (!checksumsMatch)
    notes.anomaly("checksum-mismatch", archive, "its content does not have the checksum it declares");
  const entries: ArchiveEntry[] = [];
  if (trailing.some((byte) => byte !== 0)) {
    const at = bytes.length - trailing.length;
    notes.anomaly("trailing-data", archive, `${trailing.length} bytes follow the end of the compressed data`);
    if (at === 0) notes.gap("unparsable", archive, `${called(archive)}: says that it is gzip, and is not`);
    else if (isGzip(trailing)) notes.gap("too-many", archive, `${called(archive)}: more than ${MAX_MEMBERS} members`);
    entries.push(secondaryEntry(`${UNLISTED}/after-${at}`, trailing));
  }
  return {
    content: content.length === 0 && (outcome !== "complete" || trailing.length === bytes.length) ? null : content,
    entries,
  };
}
