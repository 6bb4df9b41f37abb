import { Buffer } from "node:buffer";
import { textOf } from "./text-files.ts";
import type { Files, Transformation } from "./transformation.ts";

/** Every text file in UTF-16 with its byte order mark, as editors of Windows write it and tools of agents read it. */
export const utf16: readonly Transformation[] = [
  { name: "utf-16le", apply: (files) => encodeAll(files, (units) => units) },
  { name: "utf-16be", apply: (files) => encodeAll(files, (units) => units.swap16()) },
];

function encodeAll(files: Files, order: (units: Buffer) => Buffer): Files | null {
  const out = new Map(files);
  for (const [path, bytes] of files) {
    const text = textOf(bytes);
    // A document of letters, such as PDF, is no text.
    if (text !== null && !text.startsWith("%PDF"))
      out.set(path, order(Buffer.from(`\u{FEFF}${text.replace(/^\u{FEFF}/u, "")}`, "utf16le")));
  }
  return out;
}
