import { inflate, type Inflated } from "./inflate.ts";
import { nameOf } from "./zip-central.ts";

/** The header in front of an entry's data: what tools that read from the front believe. */
export interface LocalHeader {
  readonly name: string;
  readonly method: number;
  readonly encrypted: boolean;
  /** Sizes and checksum follow the data: the header has zeros. */
  readonly sizesFollow: boolean;
  readonly crc32: number;
  readonly compressedSize: number;
  readonly size: number;
  readonly dataStart: number;
}

export const LOCAL_SIGNATURE = Buffer.from([0x50, 0x4b, 3, 4]); // APPNOTE 4.3.7
const HEADER_BYTES = 30;
const SIZES_FOLLOW = 8;
const UTF8 = 0x800;
const ZIP64_SIZE = 0xffffffff;
const METHOD_STORED = 0;
export const METHOD_DEFLATE = 8;

export function readLocalHeader(archive: Buffer, at: number): LocalHeader | null {
  if (at < 0 || at + HEADER_BYTES > archive.length) return null;
  if (archive.compare(LOCAL_SIGNATURE, 0, 4, at, at + 4) !== 0) return null;
  const flags = archive.readUInt16LE(at + 6);
  const nameLength = archive.readUInt16LE(at + 26);
  const dataStart = at + HEADER_BYTES + nameLength + archive.readUInt16LE(at + 28);
  if (dataStart > archive.length) return null;
  return {
    name: nameOf(archive.subarray(at + HEADER_BYTES, at + HEADER_BYTES + nameLength), (flags & UTF8) !== 0),
    method: archive.readUInt16LE(at + 8),
    encrypted: (flags & 1) !== 0,
    sizesFollow: (flags & SIZES_FOLLOW) !== 0,
    crc32: archive.readUInt32LE(at + 14),
    compressedSize: archive.readUInt32LE(at + 18),
    size: archive.readUInt32LE(at + 22),
    dataStart,
  };
}

/** True where the header itself says how long the data is. */
export function hasOwnSizes(header: LocalHeader): boolean {
  return !(header.sizesFollow && header.compressedSize === 0) && header.compressedSize !== ZIP64_SIZE;
}

/** Takes `data` for what `method` says; null: a method that we cannot undo (bzip2, LZMA, Zstandard …). */
export async function decode(data: Uint8Array, method: number, room: number, size: number): Promise<Inflated | null> {
  if (method === METHOD_DEFLATE) return inflate(data, room, size);
  if (method !== METHOD_STORED) return null;
  if (data.length <= room) return { bytes: data, produced: data.length, consumed: data.length, outcome: "complete" };
  return { bytes: data.subarray(0, room), produced: room, consumed: null, outcome: "too-large" };
}
