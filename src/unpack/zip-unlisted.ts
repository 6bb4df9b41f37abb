import { charge, roomFor, type ArchiveWork } from "./archive-work.ts";
import type { Coverage } from "./coverage.ts";
import { secondaryEntry, UNLISTED, type ArchiveEntry } from "./entry.ts";
import { MAX_FALSE_STARTS } from "./limits.ts";
import { quote } from "./safe-path.ts";
import { decode, hasOwnSizes, LOCAL_SIGNATURE, METHOD_DEFLATE, readLocalHeader } from "./zip-local.ts";

/** Data descriptor with signature and zip64 sizes, APPNOTE 4.3.9: what may stand behind an entry's data. */
const DESCRIPTOR_BYTES = 24;

/**
 * Entries and bytes that the central directory does not account for. Tools that read from the front see them; a
 * scanner that trusts the directory does not.
 */
export async function readUnlisted(
  bytes: Buffer,
  covered: Coverage,
  work: ArchiveWork,
  hasDirectory = true,
): Promise<ArchiveEntry[]> {
  const entries: ArchiveEntry[] = [];
  let falseStarts = 0;
  for (const hole of covered.uncovered(bytes.length)) {
    let left = hole.start;
    let at = hole.start;
    while (falseStarts <= MAX_FALSE_STARTS) {
      const next = bytes.subarray(0, hole.end).indexOf(LOCAL_SIGNATURE, at);
      if (next === -1 || !work.budget.takeEntry(work.archive)) break;
      const found = await readAt(next, hole.end, bytes, work, hasDirectory);
      if (found === null) {
        falseStarts += 1;
        at = next + LOCAL_SIGNATURE.length;
        continue;
      }
      entries.push(...leftover(left, next, bytes, work), found.entry);
      left = found.end;
      at = found.end;
    }
    entries.push(...leftover(left, hole.end, bytes, work));
  }
  if (falseStarts > MAX_FALSE_STARTS) {
    work.notes.gap("too-many", work.archive, `more than ${MAX_FALSE_STARTS} broken entries; the rest was not tried`);
  }
  return entries;
}

interface Unlisted {
  readonly entry: ArchiveEntry;
  readonly end: number;
}

/** The entry whose local header stands at `at`; null: no entry, its bytes stay a leftover. */
async function readAt(
  at: number,
  end: number,
  bytes: Buffer,
  work: ArchiveWork,
  hasDirectory: boolean,
): Promise<Unlisted | null> {
  const { notes, budget } = work;
  const header = readLocalHeader(bytes, at);
  if (header === null || header.name === "" || header.dataStart > end) return null;
  const sized = hasOwnSizes(header);
  if (!sized && header.method !== METHOD_DEFLATE) return null;
  const dataEnd = sized ? Math.min(end, header.dataStart + header.compressedSize) : end;
  const path = work.pathOf(header.name) ?? work.archive;
  const data = bytes.subarray(header.dataStart, dataEnd);
  const room = roomFor(work);
  if (room === 0) {
    budget.tellExhausted(work.archive);
    notes.gap("too-large", path, `${quote(path)}: was not unfolded`);
    return null;
  }
  const content = header.encrypted ? null : await decode(data, header.method, room, header.size);
  if (content !== null && content.outcome === "corrupt" && content.bytes.length === 0) return null;
  // A zip that is cut off has lost its directory; only one that is there can keep an entry back.
  if (hasDirectory) notes.anomaly("name-mismatch", path, "stands in the archive, but its directory does not list it");
  if (content === null) {
    if (header.encrypted) notes.anomaly("encrypted-entry", path, "is encrypted");
    notes.gap(header.encrypted ? "encrypted" : "unsupported", path, `${quote(path)}: could not be unpacked`);
    return { entry: secondaryEntry(header.name, data), end: dataEnd };
  }
  charge(path, content, room, work);
  const consumed = sized || content.consumed === null ? dataEnd : header.dataStart + content.consumed;
  return { entry: secondaryEntry(header.name, content.bytes), end: consumed };
}

/** Bytes between and around entries. Zeros are alignment; a few bytes behind an entry are its data descriptor. */
function leftover(start: number, end: number, bytes: Buffer, work: ArchiveWork): ArchiveEntry[] {
  const { notes, archive, budget } = work;
  const left = bytes.subarray(start, end);
  if (left.length <= DESCRIPTOR_BYTES && start > 0 && end < bytes.length) return [];
  if (left.every((byte) => byte === 0)) return [];
  const where = start === 0 ? "before" : end === bytes.length ? "after" : "between";
  notes.anomaly("trailing-data", archive, `${left.length} bytes ${where} the entries belong to none of them`);
  return budget.takeEntry(archive) ? [secondaryEntry(`${UNLISTED}/${where}-${start}`, left)] : [];
}
