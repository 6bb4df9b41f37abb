import { readSync } from "node:fs";
import { decodeRow, HEAD_BYTES, hashOf, TABLE_ROW_BYTES, type IndexHead, type IndexRow } from "./index-format.ts";

/** One package has some thousands of records at most (Linux distributions aside); more are a broken index. */
const MAX_ROWS_PER_NAME = 20_000;
/** Nearly every row is shorter; the longest has a name and an id of 64 KB each. */
const USUAL_ROW_BYTES = 512;
const LONGEST_ROW_BYTES = 2 * 65_536 + 64;

/** An index: its table in memory, its rows wherever they are. */
export interface Index {
  readonly head: IndexHead;
  readonly table: Buffer;
  /** Up to so many bytes from this place among the rows. */
  readonly readRow: (place: number, length: number) => Buffer;
}

export function tableBytes(head: IndexHead): number {
  return head.rows * TABLE_ROW_BYTES;
}

/** Rows from an open index file. */
export function rowsOfFile(file: number, head: IndexHead): Index["readRow"] {
  const start = HEAD_BYTES + tableBytes(head);
  return (place, length) => {
    const bytes = Buffer.allocUnsafe(length);
    return bytes.subarray(0, readSync(file, bytes, 0, length, start + place));
  };
}

/** Rows of a name, found by halving the table. */
export function rowsOf({ head, table, readRow }: Index, name: string): readonly IndexRow[] {
  // Little endian: the place comes first, then the hash.
  const hashAt = (row: number): number => table.readUInt32LE(row * TABLE_ROW_BYTES + 4);
  const hash = hashOf(name);
  let low = 0;
  let high = head.rows;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (hashAt(middle) < hash) low = middle + 1;
    else high = middle;
  }
  const found: IndexRow[] = [];
  for (let row = low; row < head.rows && hashAt(row) === hash && found.length < MAX_ROWS_PER_NAME; row += 1) {
    const place = table.readUInt32LE(row * TABLE_ROW_BYTES);
    const entry = decodeRow(readRow(place, USUAL_ROW_BYTES)) ?? decodeRow(readRow(place, LONGEST_ROW_BYTES));
    if (entry?.name === name) found.push(entry);
  }
  return found;
}
