import { costOf, grant, roomFor, type ArchiveWork } from "./archive-work.ts";
import type { Coverage } from "./coverage.ts";
import { secondaryEntry, withMark, type ArchiveEntry } from "./entry.ts";
import { quote, tellName } from "./safe-path.ts";
import type { CentralEntry } from "./zip-central.ts";
import { readAsCentral } from "./zip-data.ts";
import { decode, hasOwnSizes, readLocalHeader, type LocalHeader } from "./zip-local.ts";

/** A symbolic link's target is its content; Linux allows this many bytes. */
const MAX_LINK_BYTES = 4_096;

/** One listed entry, and every other view on its place: names and contents that only some tools see. */
export async function readZipEntry(
  entry: CentralEntry,
  bytes: Buffer,
  start: number,
  covered: Coverage,
  work: ArchiveWork,
): Promise<ArchiveEntry[]> {
  const { notes } = work;
  const path = work.pathOf(entry.name);
  const local = readLocalHeader(bytes, start + entry.offset);
  if (local === null) {
    notes.anomaly("malformed", path ?? work.archive, "the central directory leads to no entry");
    notes.gap("unparsable", path, `${quote(entry.name)}: its data could not be found`);
    return [];
  }
  const end = local.dataStart + entry.compressedSize;
  covered.add(start + entry.offset, Math.min(bytes.length, end));
  if (path === null) return [];
  if (end > bytes.length) {
    notes.anomaly("truncated", path, "its data goes beyond the end of the archive");
    notes.gap("truncated", path, `${quote(path)}: a part of it is missing`);
  }
  const data = bytes.subarray(local.dataStart, Math.min(bytes.length, end));
  const entries: ArchiveEntry[] = [];
  const main = await readAsCentral(entry, path, data, work);
  // A folder with content is a file to a tool that looks at the bytes only.
  if (entry.name.endsWith("/") && (main === null || main.bytes.length === 0)) tellName(entry.name, path, notes);
  else if (main !== null) {
    const link = entry.isSymbolicLink
      ? { to: Buffer.from(main.bytes.subarray(0, MAX_LINK_BYTES)).toString("utf8"), hard: false }
      : null;
    entries.push({ name: entry.name, bytes: main.bytes, mode: entry.mode, link, secondary: false });
  }
  // A deflate stream may end before its data does: what follows is read by nobody.
  if (main !== null && main.consumed !== null && main.consumed < data.length) {
    const rest = data.subarray(main.consumed);
    notes.anomaly("size-mismatch", path, `${rest.length} bytes follow the end of its data`);
    if (grant(path, rest.length, work)) entries.push(secondaryEntry(withMark(entry.name, "rest"), rest));
  }
  if (main !== null && entry.otherName !== null) {
    notes.anomaly("name-mismatch", path, `also called ${quote(entry.otherName)} in the same record`);
    if (grant(path, main.bytes.length, work)) entries.push(secondaryEntry(entry.otherName, main.bytes));
  }
  entries.push(...(await readAsLocal(entry, local, path, main?.bytes ?? null, bytes, work)));
  return entries;
}

/** The same place read as the local header tells it, where the two disagree. */
async function readAsLocal(
  entry: CentralEntry,
  local: LocalHeader,
  path: string,
  known: Uint8Array | null,
  bytes: Buffer,
  work: ArchiveWork,
): Promise<ArchiveEntry[]> {
  const { notes, budget } = work;
  const entries: ArchiveEntry[] = [];
  if (local.name !== entry.name && `${local.name}/` !== entry.name) {
    notes.anomaly("name-mismatch", path, `its local header calls it ${quote(local.name)}`);
    if (known !== null && grant(path, known.length, work)) entries.push(secondaryEntry(local.name, known));
  }
  if (local.encrypted && !entry.encrypted) notes.anomaly("encrypted-entry", path, "only its local header says so");
  const sized = hasOwnSizes(local);
  const length = sized ? local.compressedSize : entry.compressedSize;
  const differs = local.method !== entry.method || length !== entry.compressedSize;
  if (!differs && (!sized || local.size === entry.size)) return entries;
  notes.anomaly("size-mismatch", path, "its local header tells another size or compression");
  if (!differs) return entries;
  const room = roomFor(work);
  const data = bytes.subarray(local.dataStart, local.dataStart + length);
  const other = await decode(data, local.method, room, local.size);
  if (other === null) {
    notes.gap("unsupported", path, `${quote(path)}: its local header tells compression method ${local.method}`);
    return entries;
  }
  budget.spend(costOf(other, room));
  if (other.outcome === "too-large") {
    if (budget.room() === 0) budget.tellExhausted(work.archive);
    notes.gap("too-large", path, `${quote(path)}: as its local header tells it, only the beginning was read`);
  }
  // Broken data that nothing came out of is no other view: no tool gets anything from it.
  if (other.bytes.length > 0 && (known === null || Buffer.compare(other.bytes, known) !== 0)) {
    notes.anomaly("name-mismatch", path, "its local header leads to other content");
    entries.push(secondaryEntry(withMark(entry.name, "local"), other.bytes));
  }
  return entries;
}
