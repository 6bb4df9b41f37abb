import { readSync } from "node:fs";
import { crc32, inflateRawSync } from "node:zlib";
import type { ZipMember } from "./zip-directory.ts";

/** The largest record of OSV (a list of 20,000 versions) has some 2 MB. */
export const MAX_RECORD_BYTES = 16 * 1024 * 1024;
const LOCAL_HEADER_BYTES = 30;
/** Name and extra field of the local header come before the data; read along with it. */
const USUAL_NAME_BYTES = 128;

/** The text of one member; null: damaged, too large, or compressed in another way than deflate. */
export function readMember(file: number, member: Omit<ZipMember, "name">): string | null {
  const { offset, compressed, expanded, method, crc } = member;
  if (compressed > MAX_RECORD_BYTES || expanded > MAX_RECORD_BYTES || (method !== 0 && method !== 8)) return null;
  const first = readUpTo(file, offset, LOCAL_HEADER_BYTES + USUAL_NAME_BYTES + compressed);
  if (first.length < LOCAL_HEADER_BYTES || first.readUInt32LE(0) !== 0x04_03_4b_50) return null;
  const start = LOCAL_HEADER_BYTES + first.readUInt16LE(26) + first.readUInt16LE(28);
  const packed =
    start + compressed <= first.length
      ? first.subarray(start, start + compressed)
      : readUpTo(file, offset + start, compressed);
  if (packed.length < compressed) return null;
  const content = method === 0 ? packed : inflated(packed, expanded);
  if (content === null || content.length !== expanded || crc32(content) !== crc) return null;
  return content.toString("utf8");
}

function readUpTo(file: number, position: number, length: number): Buffer {
  const buffer = Buffer.allocUnsafe(length);
  return buffer.subarray(0, readSync(file, buffer, 0, length, position));
}

function inflated(packed: Buffer, expanded: number): Buffer | null {
  try {
    // Buffers of just the size: with the usual 16 KB for each of 200,000 records memory grows by gigabytes.
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, expanded), chunkSize: Math.max(64, expanded) });
  } catch {
    return null; // damaged: the caller counts it
  }
}
