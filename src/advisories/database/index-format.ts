import * as z from "zod";

/**
 * Our index of one all.zip: a head of fixed size (JSON, padded with blanks), then a table of 8 bytes a row (hash of the
 * name, place of the row; sorted by hash), then the rows. Little endian. A look-up reads the rows of one name only.
 */
export const FORMAT = 3;
export const HEAD_BYTES = 1024;
export const TABLE_ROW_BYTES = 8;
/** name length, id length, offset, compressed, expanded, crc, method; then name and id. */
export const ROW_HEAD_BYTES = 2 + 2 + 4 + 4 + 4 + 4 + 2;

export const INDEX_HEAD = z.object({
  format: z.literal(FORMAT),
  ecosystem: z.string(),
  /** Of the zip, when it was indexed: bytes, milliseconds, digest of its directory. */
  size: z.number(),
  modified: z.number(),
  digest: z.string(),
  records: z.number(),
  malicious: z.number(),
  withdrawn: z.number(),
  /** Members that are no record of the schema. */
  unreadable: z.number(),
  /** `modified` of the newest record; null: none. */
  newest: z.string().nullable(),
  rows: z.number(),
});
export type IndexHead = z.infer<typeof INDEX_HEAD>;

/** Where a record lies in the zip, found by a package's name. */
export interface IndexRow {
  readonly name: string;
  readonly id: string;
  readonly offset: number;
  readonly compressed: number;
  readonly expanded: number;
  readonly crc: number;
  readonly method: number;
}

/** FNV-1a over UTF-16 code units, 32 bits: spreads names, keeps nothing secret. */
export function hashOf(name: string): number {
  let hash = 0x81_1c_9d_c5;
  for (let at = 0; at < name.length; at += 1) hash = Math.imul(hash ^ name.charCodeAt(at), 0x01_00_01_93);
  return hash >>> 0;
}

export function encodeRow(row: IndexRow): Buffer {
  const name = Buffer.from(row.name, "utf8");
  const id = Buffer.from(row.id, "utf8");
  const bytes = Buffer.allocUnsafe(ROW_HEAD_BYTES + name.length + id.length);
  let at = bytes.writeUInt16LE(name.length, 0);
  at = bytes.writeUInt16LE(id.length, at);
  for (const number of [row.offset, row.compressed, row.expanded, row.crc]) at = bytes.writeUInt32LE(number, at);
  at = bytes.writeUInt16LE(row.method, at);
  name.copy(bytes, at);
  id.copy(bytes, at + name.length);
  return bytes;
}

/** Null: the row goes on behind the bytes given. */
export function decodeRow(bytes: Buffer): IndexRow | null {
  if (bytes.length < ROW_HEAD_BYTES) return null;
  const nameEnd = ROW_HEAD_BYTES + bytes.readUInt16LE(0);
  const idEnd = nameEnd + bytes.readUInt16LE(2);
  if (bytes.length < idEnd) return null;
  return {
    name: bytes.toString("utf8", ROW_HEAD_BYTES, nameEnd),
    id: bytes.toString("utf8", nameEnd, idEnd),
    offset: bytes.readUInt32LE(4),
    compressed: bytes.readUInt32LE(8),
    expanded: bytes.readUInt32LE(12),
    crc: bytes.readUInt32LE(16),
    method: bytes.readUInt16LE(20),
  };
}
