import { Refusal } from "./refusal.ts";

/** A list of 50,000 files, in base64 inside JSON, has about ten million bytes. */
export const MAX_SIGNATURE_BYTES = 16_000_000;

/** Bytes of a signature file or signed statement as JSON. Throws Refusal. */
export function jsonDocument(bytes: Uint8Array, what: string): unknown {
  if (bytes.byteLength > MAX_SIGNATURE_BYTES)
    throw new Refusal("MALFORMED", `${what} has more than ${MAX_SIGNATURE_BYTES} bytes`);
  try {
    return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch (error) {
    throw new Refusal("MALFORMED", `${what} is not JSON in UTF-8`, { cause: error });
  }
}

/** Standard base64 with its padding; another spelling of the same bytes would be another file with the same meaning. */
export function base64Bytes(text: string): Buffer {
  const bytes = Buffer.from(text, "base64");
  if (bytes.toString("base64") !== text) throw new Refusal("MALFORMED", "it holds something that is not base64");
  return bytes;
}
