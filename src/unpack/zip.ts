import type { ArchiveWork } from "./archive-work.ts";
import { called } from "./archive-work.ts";
import { Coverage } from "./coverage.ts";
import type { ArchiveEntry } from "./entry.ts";
import { END_RECORD_BYTES, findZip, type ZipBounds } from "./zip-bounds.ts";
import { readCentral, type CentralDirectory } from "./zip-central.ts";
import { readZipEntry } from "./zip-entry.ts";
import { readUnlisted } from "./zip-unlisted.ts";

/** GitHub writes a commit id into the archive's comment, others a line of advertising; longer ones are read. */
const ORDINARY_COMMENT_BYTES = 256;

/**
 * Reads a zip the way its central directory tells it, then whatever the directory does not tell: names and data that
 * the local headers claim otherwise, entries that nothing lists, bytes around the archive. Never throws for bad input.
 */
export async function readZip(data: Uint8Array, work: ArchiveWork): Promise<ArchiveEntry[]> {
  const bytes = Buffer.from(data.buffer, data.byteOffset, data.byteLength);
  const covered = new Coverage();
  const bounds = findZip(bytes);
  if (bounds === null) {
    work.notes.anomaly("truncated", work.archive, "the zip has no central directory; its entries were searched for");
    work.notes.gap("truncated", work.archive, `${called(work.archive)}: the zip is cut off or broken`);
    return readUnlisted(bytes, covered, work, false);
  }
  const entries = await readListed(bytes, bounds, covered, work);
  entries.push(...(await readUnlisted(bytes, covered, work)));
  return entries;
}

async function readListed(
  bytes: Buffer,
  bounds: ZipBounds,
  covered: Coverage,
  work: ArchiveWork,
): Promise<ArchiveEntry[]> {
  const { archive, notes } = work;
  if (bounds.ambiguous)
    notes.anomaly("name-mismatch", archive, "two central directories: tools see different archives");
  const comment = bounds.end - bounds.endRecord - END_RECORD_BYTES;
  covered.add(bounds.tail, comment <= ORDINARY_COMMENT_BYTES ? bounds.end : bounds.endRecord + END_RECORD_BYTES);
  const directory = await readCentral(bytes, bounds, work);
  coverDirectory(directory, bounds, covered, work);
  // What carries the archive is read as itself.
  if (work.carried) covered.add(0, bounds.start + firstOffset(directory));
  const entries: ArchiveEntry[] = [];
  for (const entry of directory.entries) {
    entries.push(...(await readZipEntry(entry, bytes, bounds.start, covered, work)));
  }
  if (covered.overlaps()) {
    notes.anomaly("compression-bomb", archive, "entries overlap: the same bytes unfold more than once");
  }
  return entries;
}

function coverDirectory(directory: CentralDirectory, bounds: ZipBounds, covered: Coverage, work: ArchiveWork): void {
  const start = bounds.start + directory.start;
  const end = bounds.start + directory.end;
  covered.add(start, directory.complete ? Math.min(end, bounds.tail) : bounds.tail);
  if (directory.complete && end < bounds.tail) {
    const message = "the central directory is longer than the entries that it counts";
    work.notes.anomaly("malformed", work.archive, message);
  }
}

function firstOffset({ entries, start }: CentralDirectory): number {
  return entries.reduce((first, { offset }) => Math.min(first, offset), start);
}
