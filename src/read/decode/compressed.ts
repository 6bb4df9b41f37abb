import { gunzipSync, inflateRawSync, inflateSync } from "node:zlib";
import { MAX_DECODED_BYTES } from "./bounds.ts";

/** gzip, zlib and, by trial, raw deflate. Null: none of them, damaged, or more than MAX_DECODED_BYTES. */
export function decompress(bytes: Uint8Array): Uint8Array | null {
  if (bytes.length < 4) return null;
  const [first = 0, second = 0] = bytes;
  if (first === 0x1f && second === 0x8b) return attempt(gunzipSync, bytes);
  // RFC 1950: method 8 in the low four bits, and the two bytes are a multiple of 31.
  if ((first & 0x0f) === 8 && ((first << 8) | second) % 31 === 0) return attempt(inflateSync, bytes);
  return null;
}

/** Without a mark of its own: only where code says that it is deflate. */
export function inflateRaw(bytes: Uint8Array): Uint8Array | null {
  return attempt(inflateRawSync, bytes);
}

type Decompressor = (bytes: Uint8Array, options: { maxOutputLength: number }) => Uint8Array;

function attempt(decompressor: Decompressor, bytes: Uint8Array): Uint8Array | null {
  try {
    return decompressor(bytes, { maxOutputLength: MAX_DECODED_BYTES });
  } catch (cause) {
    // zlib throws for damaged data and for output past the limit; both mean "not readable" here.
    if (cause instanceof Error) return null;
    throw cause;
  }
}
