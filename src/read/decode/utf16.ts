/** Null: an odd number of bytes, or not mostly text. PowerShell's `-EncodedCommand` is little-endian without a mark. */
export function decodeUtf16(bytes: Uint8Array): string | null {
  if (bytes.length < 2 || bytes.length % 2 === 1) return null;
  const bigEndian = bytes[0] === 0xfe && bytes[1] === 0xff;
  return new TextDecoder(bigEndian ? "utf-16be" : "utf-16le").decode(bytes);
}
