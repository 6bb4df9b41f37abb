import { latin1 } from "../kind/decode-text.ts";
import { embedFound, type BinaryFile } from "./binary-file.ts";

/** Every module's source begins with `Attribute VB_Name`, whose first letters are stored as they are. */
const MODULE_START = Buffer.from("\0Attribut\0e ", "latin1");
const CHUNK = 4_096;
const MAX_MODULES = 200;
const MAX_SOURCE = 1_048_576;

/** The source of VBA modules, unpacked (MS-OVBA 2.4.1). Modules that are split over sectors are read up to the split. */
export function tellMacros(file: BinaryFile): void {
  const data = Buffer.from(file.bytes.buffer, file.bytes.byteOffset, file.bytes.byteLength);
  let at = data.indexOf(MODULE_START);
  for (let seen = 0; at !== -1 && seen < MAX_MODULES; seen += 1) {
    // In front of the flags: the container's signature and the header of its first chunk.
    const text = at >= 3 && data[at - 3] === 1 ? latin1(unpack(data, at - 2)) : "";
    if (text !== "")
      embedFound(file, {
        text,
        language: "unknown",
        layer: { kind: "field", name: "macro" },
        offset: at,
        exact: false,
      });
    at = data.indexOf(MODULE_START, at + 1);
  }
}

function unpack(data: Buffer, from: number): Uint8Array {
  const out = Buffer.alloc(Math.min(MAX_SOURCE, (data.length - from) * 8 + CHUNK));
  let length = 0;
  let at = from;
  while (at + 2 <= data.length) {
    const header = data.readUInt16LE(at);
    if (((header >> 12) & 7) !== 3) break;
    const end = Math.min(data.length, at + (header & 0xfff) + 3);
    const start = length;
    at += 2;
    if ((header & 0x8000) === 0) break; // a raw chunk holds no source worth a name
    while (at < end) {
      const flags = data[at] ?? 0;
      at += 1;
      for (let bit = 0; bit < 8 && at < end; bit += 1) {
        if (length >= out.length) return out.subarray(0, length);
        if ((flags & (1 << bit)) === 0) {
          out[length] = data[at] ?? 0;
          length += 1;
          at += 1;
          continue;
        }
        if (at + 2 > end) return out.subarray(0, length);
        const token = data.readUInt16LE(at);
        at += 2;
        // The split of a token between offset and length follows from how much the chunk holds already.
        const bits = Math.max(4, Math.ceil(Math.log2(Math.max(1, length - start))));
        const copied = (token & (0xffff >> bits)) + 3;
        const back = (token >> (16 - bits)) + 1;
        for (let index = 0; index < copied && length < out.length; index += 1) {
          out[length] = length - back >= start ? (out[length - back] ?? 0) : 0;
          length += 1;
        }
      }
    }
  }
  return out.subarray(0, length);
}
