import { MAX_ENCODED_LENGTH } from "./bounds.ts";

const ALPHABET = /^[A-Za-z0-9+/_-]+={0,2}$/;

/** RFC 4648 sections 4 and 5, line breaks and missing padding allowed as decoders do. Null: no base64. */
export function decodeBase64(text: string): Uint8Array | null {
  if (text.length > MAX_ENCODED_LENGTH) return null;
  const compact = text.replaceAll(/\s+/g, "");
  if (compact === "" || !ALPHABET.test(compact)) return null;
  const unpadded = compact.replace(/=+$/, "").length;
  if (unpadded % 4 === 1) return null;
  return Buffer.from(compact, "base64");
}
