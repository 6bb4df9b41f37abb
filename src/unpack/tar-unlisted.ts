import { called, grant, type ArchiveWork } from "./archive-work.ts";
import type { Coverage } from "./coverage.ts";
import { secondaryEntry, UNLISTED, withMark, type ArchiveEntry } from "./entry.ts";
import { quote } from "./safe-path.ts";
import { BLOCK, tarHeaderAt, type TarHeader } from "./tar-header.ts";
import {
  isMetadata,
  MAX_METADATA_BYTES,
  NO_METADATA,
  withMetadata,
  withoutSparseMap,
  type TarMetadata,
} from "./tar-metadata.ts";

const ZEROS = Buffer.alloc(BLOCK);
/** Largest size that the 12 bytes of a header can tell in octal; a larger one must stand in a pax header. */
const MAX_OCTAL_SIZE = 0o77777777777;
/** Old GNU sparse files: a flag in the header says that blocks with a map of holes follow, each with such a flag. */
const SPARSE = { type: "S", continuedAt: 482, blockContinuedAt: 504 } as const;
const FOLDER = "5";

/** Walks the blocks that npm's parser passed over: GNU tar, bsdtar or a careless extractor may see entries there. */
export function readTarUnlisted(bytes: Buffer, covered: Coverage, work: ArchiveWork): ArchiveEntry[] {
  const walk: Walk = { bytes, work, entries: [], pending: NO_METADATA, global: NO_METADATA, ended: false };
  for (const hole of covered.uncovered(bytes.length)) {
    // A content is padded to a full block; the padding belongs to it.
    walkHole(walk, padded(hole.start), hole.end);
  }
  return walk.entries;
}

interface Walk {
  readonly bytes: Buffer;
  readonly work: ArchiveWork;
  readonly entries: ArchiveEntry[];
  /** What metadata headers have said about the next entry, and about all that follow. */
  pending: TarMetadata;
  global: TarMetadata;
  /** True behind a block of zeros. */
  ended: boolean;
}

function walkHole(walk: Walk, from: number, to: number): void {
  const { bytes } = walk;
  let at = from;
  let left: number | null = null;
  const closeLeftover = (): void => {
    if (left !== null) keepLeftover(walk, left, Math.min(at, to));
    left = null;
  };
  while (at < to) {
    const zero =
      bytes.compare(ZEROS, 0, Math.min(BLOCK, bytes.length - at), at, Math.min(at + BLOCK, bytes.length)) === 0;
    const header = zero ? null : tarHeaderAt(bytes, at);
    if (header === null) {
      if (zero) closeLeftover();
      else left ??= at;
      walk.ended ||= zero;
      at += BLOCK;
      continue;
    }
    closeLeftover();
    at = Math.max(at + BLOCK, Math.min(to, passHeader(walk, header, at, to)));
  }
  closeLeftover();
}

/** Takes in what the header at `at` stands for; gives where the next block is. */
function passHeader(walk: Walk, header: TarHeader, at: number, holeEnd: number): number {
  const { bytes, work } = walk;
  const start = at + BLOCK;
  if (isMetadata(header)) {
    const content = bytes.subarray(start, start + Math.min(header.size, bytes.length));
    if (header.size > MAX_METADATA_BYTES) {
      work.notes.anomaly("over-long-name", work.archive, `a name or attribute of ${header.size} bytes`);
    }
    if (header.type === "g") walk.global = withMetadata(walk.global, header, content);
    walk.pending = withMetadata(walk.pending, header, content);
    return start + padded(content.length);
  }
  const said = walk.pending;
  walk.pending = walk.global;
  tellOtherView(walk, header, said, start);
  const size = Math.min(said.size ?? header.size, bytes.length - start);
  const name = said.path ?? header.name;
  if (start >= holeEnd || size === 0 || header.type === FOLDER) {
    // Its content, if any, is the covered span that follows. Only links and devices are more than their content.
    if (walk.ended && start < holeEnd && header.type !== FOLDER) tellUnlisted(walk, header, name);
    return start;
  }
  if (tellUnlisted(walk, header, name)) {
    if (size < (said.size ?? header.size)) {
      work.notes.gap("truncated", work.pathOf(name), `${quote(name)}: its data goes beyond the end of the archive`);
    }
    const content = bytes.subarray(start, start + size);
    walk.entries.push(secondaryEntry(name, header.type === SPARSE.type ? sparseData(bytes, at, content) : content));
  }
  return start + padded(size);
}

/** False: outside the part that was asked for, or too many. */
function tellUnlisted({ work, ended }: Walk, header: TarHeader, name: string): boolean {
  const path = work.pathOf(name);
  if (path === null || !work.budget.takeEntry(work.archive)) return false;
  const message = ended
    ? "stands behind the end mark, where most tools stop reading"
    : `has a header of type ${quote(header.type)} that npm passes over and other tools unpack`;
  work.notes.anomaly(ended ? "trailing-data" : "malformed", path, message);
  return true;
}

/** pax can give another size and name than the entry's own header, which is all that some tools look at. */
function tellOtherView(walk: Walk, header: TarHeader, said: TarMetadata, start: number): void {
  const { bytes, work, entries } = walk;
  const name = said.path ?? header.name;
  const path = work.pathOf(name);
  if (path === null) return;
  if (said.sparseName !== null && said.sparseName !== name && work.budget.takeEntry(work.archive)) {
    work.notes.anomaly("malformed", path, `a sparse file, which GNU tar calls ${quote(said.sparseName)}`);
    const content = bytes.subarray(start, start + Math.min(said.size ?? header.size, bytes.length));
    if (grant(path, content.length, work)) {
      entries.push(secondaryEntry(said.sparseName, said.sparseMap ? withoutSparseMap(content) : content));
    }
  }
  if (said.size === null || said.size === header.size || said.size > MAX_OCTAL_SIZE) return;
  work.notes.anomaly("name-mismatch", path, `its header says ${header.size} bytes, and pax says ${said.size}`);
  const ends = [header.size, said.size].map((size) => Math.min(start + padded(size), bytes.length));
  const [byHeader = start, byPax = start] = ends;
  if (byHeader < byPax) keepHidden(walk, byHeader, byPax);
  else if (grant(path, byHeader - start, work)) {
    entries.push(secondaryEntry(withMark(name, "header"), bytes.subarray(start, start + header.size)));
  }
}

/** Entries inside the content of another, for tools that take the shorter of two sizes. */
function keepHidden(walk: Walk, from: number, to: number): void {
  const { bytes, work, entries } = walk;
  for (let at = from; at < to;) {
    const header = tarHeaderAt(bytes, at);
    if (header === null) {
      at += BLOCK;
      continue;
    }
    const start = at + BLOCK;
    const end = Math.min(to, start + header.size);
    const path = work.pathOf(header.name);
    if (path !== null && end > start && work.budget.takeEntry(work.archive) && grant(path, end - start, work)) {
      work.notes.anomaly("name-mismatch", path, "is hidden in the content of another entry");
      entries.push(secondaryEntry(header.name, bytes.subarray(start, end)));
    }
    at = Math.max(start, start + padded(end - start));
  }
}

/** The data of an old GNU sparse file, without the blocks of its map. */
function sparseData(bytes: Buffer, at: number, content: Buffer): Buffer {
  let skipped = 0;
  let more = bytes[at + SPARSE.continuedAt] === 1;
  while (more && skipped < content.length) {
    more = content[skipped + SPARSE.blockContinuedAt] === 1;
    skipped += BLOCK;
  }
  return content.subarray(skipped);
}

function keepLeftover({ bytes, work, entries, ended }: Walk, start: number, end: number): void {
  const left = bytes.subarray(start, end);
  work.notes.anomaly("trailing-data", work.archive, `${left.length} bytes belong to no entry`);
  if (!ended && end === bytes.length) {
    work.notes.gap("truncated", work.archive, `${called(work.archive)}: the tar is cut off or broken`);
  }
  if (work.budget.takeEntry(work.archive)) entries.push(secondaryEntry(`${UNLISTED}/at-${start}`, left));
}

function padded(size: number): number {
  return Math.ceil(size / BLOCK) * BLOCK;
}
