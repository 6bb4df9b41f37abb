import type { Encoding } from "../../model/value.ts";
import { decompress } from "./compressed.ts";
import { readBytes } from "./readable.ts";

/** What a text says once encodings are undone, and which, outermost first. */
export interface DecodedText {
  readonly text: string;
  readonly encodings: readonly Encoding[];
}

/** The text in bytes that came out of `encoding`, unpacked if they are compressed. Null: no text. */
export function readEncodedBytes(bytes: Uint8Array, encoding: Encoding): DecodedText | null {
  const inflated = decompress(bytes);
  const readable = readBytes(inflated ?? bytes);
  if (readable === null) return null;
  const encodings: Encoding[] = [encoding];
  if (inflated !== null) encodings.push("gzip");
  if (readable.utf16) encodings.push("utf-16");
  return { text: readable.text, encodings };
}
