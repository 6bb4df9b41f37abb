import { MAX_DECODED_BYTES } from "./bounds.ts";
import { decodeUtf16 } from "./utf16.ts";

/** Text and whether it stood there in UTF-16. */
export interface ReadableBytes {
  readonly text: string;
  readonly utf16: boolean;
}

const UTF8 = new TextDecoder("utf-8", { fatal: true });
/** Of the characters looked at: text has none or a stray one; compressed or random bytes have a third. */
const MAX_CONTROL_SHARE = 0.01;
const LOOKED_AT = 4_096;

/** The text that bytes hold, if they hold text. Null: binary. */
export function readBytes(bytes: Uint8Array): ReadableBytes | null {
  if (bytes.length === 0 || bytes.length > MAX_DECODED_BYTES) return null;
  if (looksLikeUtf16(bytes)) {
    const text = decodeUtf16(bytes.length % 2 === 0 ? bytes : bytes.subarray(0, -1));
    if (text !== null && isPrintable(text)) return { text, utf16: true };
  }
  try {
    const text = UTF8.decode(bytes);
    return isPrintable(text) ? { text, utf16: false } : null;
  } catch (cause) {
    if (cause instanceof TypeError) return null; // no UTF-8
    throw cause;
  }
}

/** Every second byte of ASCII in UTF-16 is zero; text in UTF-8 has none. */
function looksLikeUtf16(bytes: Uint8Array): boolean {
  if (bytes.length < 4) return false;
  const marked = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  if (marked) return true;
  const length = Math.min(bytes.length, 64);
  let zeros = 0;
  for (let at = 1; at < length; at += 2) if (bytes[at] === 0) zeros += 1;
  return zeros >= length / 4;
}

/** No more control characters than text has. */
export function isPrintable(text: string): boolean {
  const part = text.slice(0, LOOKED_AT);
  if (part === "") return false;
  let controls = 0;
  for (let at = 0; at < part.length; at += 1) {
    const code = part.charCodeAt(at);
    if (
      (code < 32 && code !== 9 && code !== 10 && code !== 13 && code !== 27) ||
      (code >= 127 && code < 160) ||
      code === 0xff_fd
    )
      controls += 1;
  }
  return controls <= part.length * MAX_CONTROL_SHARE;
}
