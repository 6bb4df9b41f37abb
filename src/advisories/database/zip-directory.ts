import type { FileHandle } from "node:fs/promises";
import { crc32 } from "node:zlib";
import { ScanError } from "../../model/scan-error.ts";

/** One file of the archive, as its central directory describes it. */
export interface ZipMember {
  readonly name: string;
  /** Of the local header, from the start of the file. */
  readonly offset: number;
  readonly compressed: number;
  readonly expanded: number;
  /** 0 stored, 8 deflated. */
  readonly method: number;
  readonly crc: number;
}

export interface ZipDirectory {
  readonly bytes: Buffer;
  readonly count: number;
  /** Over the directory (CRC-32, hex), which holds a checksum of every member: other content, other digest. */
  readonly digest: string;
}

/** 500,000 members with names of 30 characters need 40 MB. */
const MAX_DIRECTORY_BYTES = 128 * 1024 * 1024;
const END_BYTES = 22;
const MAX_COMMENT = 65_535;

/** PKWARE APPNOTE 4.3.14 to 4.3.16, with ZIP64: the databases of npm have more than 65,535 members. */
export async function readDirectory(file: FileHandle, size: number): Promise<ZipDirectory> {
  const tailSize = Math.min(size, END_BYTES + MAX_COMMENT + 20);
  const tail = await readAt(file, size - tailSize, tailSize);
  const end = tail.lastIndexOf(Buffer.from("PK\u0005\u0006", "latin1"));
  if (end === -1 || end + END_BYTES > tail.length) throw broken("has no central directory");
  let count = tail.readUInt16LE(end + 10);
  let length = tail.readUInt32LE(end + 12);
  let offset = tail.readUInt32LE(end + 16);
  if (end >= 20 && tail.readUInt32LE(end - 20) === 0x07_06_4b_50) {
    const record = await readAt(file, number64(tail, end - 12), 56);
    if (record.readUInt32LE(0) !== 0x06_06_4b_50) throw broken("has a broken ZIP64 end");
    count = number64(record, 32);
    length = number64(record, 40);
    offset = number64(record, 48);
  }
  if (length > MAX_DIRECTORY_BYTES || offset + length > size) throw broken("has an impossible central directory");
  const bytes = await readAt(file, offset, length);
  return { bytes, count, digest: crc32(bytes).toString(16) };
}

/** Members in the order of the directory. Throws ScanError where it ends in the middle. */
export function* membersOf({ bytes, count }: ZipDirectory): Generator<ZipMember> {
  let at = 0;
  for (let member = 0; member < count; member += 1) {
    if (at + 46 > bytes.length || bytes.readUInt32LE(at) !== 0x02_01_4b_50)
      throw broken("has a broken central directory");
    const nameLength = bytes.readUInt16LE(at + 28);
    const extraLength = bytes.readUInt16LE(at + 30);
    yield {
      name: bytes.toString("utf8", at + 46, at + 46 + nameLength),
      method: bytes.readUInt16LE(at + 10),
      crc: bytes.readUInt32LE(at + 16),
      // A member of 4 GB, or behind as much, is no advisory: its ZIP64 field is not looked for, and the reading fails.
      compressed: bytes.readUInt32LE(at + 20),
      expanded: bytes.readUInt32LE(at + 24),
      offset: bytes.readUInt32LE(at + 42),
    };
    at += 46 + nameLength + extraLength + bytes.readUInt16LE(at + 32);
  }
}

function number64(bytes: Buffer, at: number): number {
  return Number(bytes.readBigUInt64LE(at));
}

export async function readAt(file: FileHandle, position: number, length: number): Promise<Buffer> {
  if (position < 0 || !Number.isSafeInteger(position)) throw broken("points outside of itself");
  const buffer = Buffer.allocUnsafe(length);
  const { bytesRead } = await file.read(buffer, 0, length, position);
  if (bytesRead < length) throw broken("ends too early");
  return buffer;
}

function broken(what: string): ScanError {
  return new ScanError("bad-response", `the advisory database ${what}`, { hint: "Run skillscan db update." });
}
