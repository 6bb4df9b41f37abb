import { decodeRow, HEAD_BYTES, hashOf, TABLE_ROW_BYTES, type IndexHead, type IndexRow } from "./index-format.ts";

/** One package has some thousands of records at most (Linux distributions aside); more are a broken index. */
const MAX_ROWS_PER_NAME = 20_000;

/** Rows of a name in an index, found by halving the table. */
export function openRows(bytes: Buffer, head: IndexHead): { of(name: string): readonly IndexRow[] } {
  const rowsAt = HEAD_BYTES + head.rows * TABLE_ROW_BYTES;
  // Little endian: the place comes first, then the hash.
  const hashAt = (row: number): number => bytes.readUInt32LE(HEAD_BYTES + row * TABLE_ROW_BYTES + 4);
  const placeAt = (row: number): number => rowsAt + bytes.readUInt32LE(HEAD_BYTES + row * TABLE_ROW_BYTES);
  return {
    of(name) {
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
        const entry = decodeRow(bytes.subarray(placeAt(row)));
        if (entry?.name === name) found.push(entry);
      }
      return found;
    },
  };
}
