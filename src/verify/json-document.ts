import { Refusal } from "./refusal.ts";

/** As many files as a folder may have (20,000), with long names, in base64 inside JSON, take nine million bytes. */
export const MAX_SIGNATURE_BYTES = 10_000_000;

/** Bytes of a signature file or signed statement as JSON in which no name stands twice. Throws Refusal. */
export function jsonDocument(bytes: Uint8Array, what: string): unknown {
  if (bytes.byteLength > MAX_SIGNATURE_BYTES)
    throw new Refusal("MALFORMED", `${what} has more than ${MAX_SIGNATURE_BYTES} bytes`);
  let text: string;
  let document: unknown;
  try {
    text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    document = JSON.parse(text);
  } catch (error) {
    throw new Refusal("MALFORMED", `${what} is not JSON in UTF-8`, { cause: error });
  }
  // some readers take the first of two, some the last: one signature, two meanings
  if (membersWritten(text) !== membersKept(document)) throw new Refusal("MALFORMED", `${what} holds one name twice`);
  return document;
}

/** Colons outside of strings, in a text that is JSON. */
function membersWritten(text: string): number {
  let count = 0;
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at];
    if (character === ":") count += 1;
    else if (character === '"') {
      for (at += 1; at < text.length && text[at] !== '"'; at += 1) {
        if (text[at] === "\\") at += 1;
      }
    }
  }
  return count;
}

function membersKept(document: unknown): number {
  let count = 0;
  const waiting: unknown[] = [document];
  while (waiting.length > 0) {
    const value = waiting.pop();
    if (typeof value !== "object" || value === null) continue;
    const inner: readonly unknown[] = Array.isArray(value) ? value : Object.values(value);
    if (!Array.isArray(value)) count += inner.length;
    for (const one of inner) waiting.push(one);
  }
  return count;
}

/** Standard base64 with its padding; another spelling of the same bytes would be another file with the same meaning. */
export function base64Bytes(text: string): Buffer {
  const bytes = Buffer.from(text, "base64");
  if (bytes.toString("base64") !== text) throw new Refusal("MALFORMED", "it holds something that is not base64");
  return bytes;
}
