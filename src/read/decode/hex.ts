import { MAX_ENCODED_LENGTH } from "./bounds.ts";

/** Pairs of hex digits, blanks, colons, commas and `0x` between them allowed. Null: no hex. */
export function decodeHex(text: string): Uint8Array | null {
  if (text.length > MAX_ENCODED_LENGTH) return null;
  const compact = text.replaceAll(/0[xX]|[\s:,]+/g, "");
  if (compact === "" || compact.length % 2 === 1 || !/^[0-9a-fA-F]+$/.test(compact)) return null;
  return Buffer.from(compact, "hex");
}
