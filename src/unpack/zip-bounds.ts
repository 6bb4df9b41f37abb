/** Where a zip begins and ends inside the bytes that carry it. */
export interface ZipBounds {
  /** Bytes before the archive: offsets inside it count from here. */
  readonly start: number;
  /** The end-of-central-directory record. */
  readonly endRecord: number;
  /** Where the records behind the central directory begin: the end record, or those of zip64 before it. */
  readonly tail: number;
  /** Behind the archive and its comment. */
  readonly end: number;
  /** Start of the central directory as the end record tells it; null with zip64, where another record tells it. */
  readonly directory: number | null;
  /** Other end records, or zip64, lead to another central directory: tools that search differently see other archives. */
  readonly ambiguous: boolean;
}

const END_SIGNATURE = Buffer.from([0x50, 0x4b, 5, 6]); // APPNOTE 4.3.16
export const END_RECORD_BYTES = 22;
const CENTRAL_SIGNATURE = 0x02014b50;
/** zip64's locator, which stands right before the end record, and the record it leads to: APPNOTE 4.3.15 and 4.3.14. */
const Zip64 = { locator: 0x07064b50, locatorBytes: 20, record: 0x06064b50, recordBytes: 56 } as const;
/** In an end record: "look at the zip64 record". */
const SEE_ZIP64 = 0xffffffff;
/** An end record can stand at most one comment (16-bit length) before the end of the file. */
const SEARCHED_BYTES = END_RECORD_BYTES + 0xffff;
/** End records that are tried: hostile bytes can be full of signatures. */
const MAX_CANDIDATES = 64;

/** Finds the last end record that leads to a central directory; null: these bytes are no zip. */
export function findZip(bytes: Uint8Array): ZipBounds | null {
  const data = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const lowest = Math.max(0, data.length - SEARCHED_BYTES);
  const searched = data.subarray(lowest);
  const found: ZipBounds[] = [];
  let at = searched.lastIndexOf(END_SIGNATURE);
  for (let tried = 0; at !== -1 && tried < MAX_CANDIDATES; tried += 1) {
    const bounds = boundsAt(data, lowest + at);
    if (bounds !== null) found.push(bounds);
    at = at === 0 ? -1 : searched.lastIndexOf(END_SIGNATURE, at - 1);
  }
  const [last, ...others] = found;
  if (last === undefined) return null;
  return { ...last, ambiguous: last.ambiguous || others.some((other) => rivals(other, last, data)) };
}

/**
 * Whether a tool could take `other` for the end: its comment reaches just to the end of the file, or it hides behind
 * the entries. Others belong to archives that lie inside as stored entries.
 */
function rivals(other: ZipBounds, last: ZipBounds, data: Buffer): boolean {
  const commentEnd = other.endRecord + END_RECORD_BYTES + data.readUInt16LE(other.endRecord + 20);
  return commentEnd === data.length || other.endRecord >= (last.directory ?? last.tail);
}

function boundsAt(data: Buffer, at: number): ZipBounds | null {
  if (at + END_RECORD_BYTES > data.length) return null;
  const end = Math.min(data.length, at + END_RECORD_BYTES + data.readUInt16LE(at + 20));
  const entries = data.readUInt16LE(at + 10);
  const size = data.readUInt32LE(at + 12);
  const offset = data.readUInt32LE(at + 16);
  const isDirectory = (position: number): boolean =>
    position >= 0 && position + 4 <= at && data.readUInt32LE(position) === CENTRAL_SIGNATURE;
  const zip64 = zip64DirectoryAt(data, at);
  if (zip64 !== null) {
    // A tool that does not know zip64 takes the end record at its word.
    const ambiguous = offset !== SEE_ZIP64 && offset !== zip64.directory && isDirectory(offset);
    return { start: 0, endRecord: at, tail: zip64.tail, end, directory: null, ambiguous };
  }
  const plain = { endRecord: at, tail: at, end, ambiguous: false };
  if (entries === 0 && size === 0) return { ...plain, start: Math.max(0, at - offset), directory: at };
  // The size leads to the directory even when something was put before the archive; the offset when the size lies.
  if (isDirectory(at - size) && at - size >= offset) {
    return { ...plain, start: at - size - offset, directory: at - size };
  }
  return isDirectory(offset) ? { ...plain, start: 0, directory: offset } : null;
}

function zip64DirectoryAt(data: Buffer, endRecord: number): { directory: number | null; tail: number } | null {
  const locator = endRecord - Zip64.locatorBytes;
  if (locator < 0 || data.readUInt32LE(locator) !== Zip64.locator) return null;
  const record = Number(data.readBigUInt64LE(locator + 8));
  if (record + Zip64.recordBytes > locator || data.readUInt32LE(record) !== Zip64.record) {
    return { directory: null, tail: locator };
  }
  return { directory: Number(data.readBigUInt64LE(record + 48)), tail: record };
}
