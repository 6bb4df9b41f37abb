import yauzl, { type Entry } from "yauzl";
import { called, type ArchiveWork } from "./archive-work.ts";
import type { ZipBounds } from "./zip-bounds.ts";

/** One record of the central directory: what most tools believe. Offsets count from the start of the archive. */
export interface CentralEntry {
  readonly name: string;
  /** The name in the other encoding, where a tool that ignores a flag would see another one. */
  readonly otherName: string | null;
  readonly method: number;
  readonly encrypted: boolean;
  readonly crc32: number;
  readonly compressedSize: number;
  readonly size: number;
  readonly offset: number;
  readonly mode: number | null;
  readonly isSymbolicLink: boolean;
}

export interface CentralDirectory {
  readonly entries: readonly CentralEntry[];
  readonly start: number;
  /** Where reading stopped; behind the last record when all went well. */
  readonly end: number;
  readonly complete: boolean;
}

const UTF8_FLAG = 0x800;
const ENCRYPTED_FLAG = 1;
const COMMENT_LENGTH_AT = 20;
const FILE_TYPE = 0o170000;
const SYMBOLIC_LINK = 0o120000;
const DIRECTORY = 0o040000;

/** Reads the central directory with yauzl. What breaks is a note, and the records before it stay. */
export async function readCentral(
  bytes: Uint8Array,
  bounds: ZipBounds,
  { archive, budget, notes }: ArchiveWork,
): Promise<CentralDirectory> {
  const entries: CentralEntry[] = [];
  let start = (bounds.directory ?? bounds.endRecord) - bounds.start;
  let end = start;
  try {
    const zip = await yauzl.fromBufferPromise(withoutComment(bytes, bounds), {
      decodeStrings: false, // names are checked by safe-path.ts; yauzl would stop at the first bad one
      validateEntrySizes: false, // output is counted instead, and a lie must not stop the rest
    });
    const cursor = (): number => Number(zip.readEntryCursor); // @types/yauzl calls this number a boolean
    start = Math.min(cursor(), start);
    end = start;
    for await (const entry of zip.eachEntry()) {
      if (!budget.takeEntry(archive)) return { entries, start, end, complete: true };
      entries.push(centralEntry(entry));
      end = cursor();
    }
    return { entries, start, end, complete: true };
  } catch (error) {
    const reason = error instanceof Error ? error.message.slice(0, 200) : "unknown error";
    notes.anomaly("malformed", archive, `the central directory is broken: ${reason}`);
    notes.gap("unparsable", archive, `${called(archive)}: the central directory is broken; entries were searched for`);
    return { entries, start, end, complete: false };
  }
}

/** yauzl refuses an archive whose comment length is a lie; other tools do not look, so neither do we. */
function withoutComment(bytes: Uint8Array, bounds: ZipBounds): Buffer {
  const all = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const archive = all.subarray(bounds.start, bounds.endRecord + 22);
  const lengthAt = bounds.endRecord - bounds.start + COMMENT_LENGTH_AT;
  if (archive.readUInt16LE(lengthAt) === 0) return archive;
  const copy = Buffer.from(archive);
  copy.writeUInt16LE(0, lengthAt);
  return copy;
}

function centralEntry(entry: Entry): CentralEntry {
  const flags = entry.generalPurposeBitFlag;
  const raw = entry.fileNameRaw;
  const unixMode = entry.externalFileAttributes >>> 16;
  const type = unixMode & FILE_TYPE;
  // Strict: backslashes stay, so that safe-path.ts can tell them.
  const declared = yauzl.getFileNameLowLevel(flags, raw, entry.extraFields, true);
  const name = nameOf(raw, (flags & UTF8_FLAG) !== 0);
  const isFolder = type === DIRECTORY && !name.endsWith("/") && entry.uncompressedSize === 0;
  return {
    name: isFolder ? `${name}/` : name,
    // The Unicode Path extra field (0x7075) gives a second name that only some tools read.
    otherName: entry.extraFields.some(({ id }) => id === 0x7075) && declared !== name ? declared : null,
    method: entry.compressionMethod,
    encrypted: (flags & ENCRYPTED_FLAG) !== 0,
    crc32: entry.crc32,
    compressedSize: entry.compressedSize,
    size: entry.uncompressedSize,
    offset: entry.relativeOffsetOfLocalHeader,
    mode: unixMode === 0 ? null : unixMode & 0o7777,
    isSymbolicLink: type === SYMBOLIC_LINK,
  };
}

/** UTF-8 where the bytes are UTF-8, flag or not (most packers forget it); CP437, the format's default, otherwise. */
export function nameOf(raw: Uint8Array, declaredUtf8: boolean): string {
  const text = Buffer.from(raw).toString("utf8");
  if (declaredUtf8 || !text.includes("\u{FFFD}")) return text;
  return yauzl.getFileNameLowLevel(0, Buffer.from(raw), [], true);
}
