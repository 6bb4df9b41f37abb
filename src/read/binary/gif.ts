import { MAX_NOTES, type ImageNote, type TakeApart } from "./image.ts";

/** Header and logical screen descriptor (GIF89a, 17 and 18). */
const SCREEN_BYTES = 13;
const EXTENSION = 0x21;
const IMAGE = 0x2c;
const TRAILER = 0x3b;
const COMMENT = 0xfe;
const PLAIN_TEXT = 0x01;
const APPLICATION = 0xff;
/** The sizes of one note's blocks stand between its letters. */
const MAX_NOTE_BYTES = 1_048_576;

/** GIF: block after block up to the trailer. */
export const takeGifApart: TakeApart = (bytes) => {
  const notes: ImageNote[] = [];
  let at = SCREEN_BYTES + tableBytes(bytes[10] ?? 0);
  while (at < bytes.length) {
    const block = bytes[at];
    if (block === TRAILER) return { end: at + 1, notes };
    let from: number;
    let label = 0;
    if (block === EXTENSION) {
      label = bytes[at + 1] ?? 0;
      from = at + 2;
    } else if (block === IMAGE) from = at + 11 + tableBytes(bytes[at + 9] ?? 0);
    else return { end: null, notes };
    const end = endOfBlocks(bytes, from);
    if (end === null) return { end: null, notes };
    const name = nameOf(label);
    if (name !== null && notes.length < MAX_NOTES)
      notes.push({ name, offset: from + 1, bytes: contentOf(bytes, from, end), compressed: false });
    at = end;
  }
  return { end: null, notes };
};

function nameOf(label: number): string | null {
  if (label === COMMENT) return "comment";
  if (label === PLAIN_TEXT) return "plain text";
  return label === APPLICATION ? "application data" : null;
}

function tableBytes(flags: number): number {
  return (flags & 0x80) === 0 ? 0 : 3 << ((flags & 7) + 1);
}

function endOfBlocks(bytes: Uint8Array, from: number): number | null {
  let at = from;
  while (at < bytes.length) {
    const size = bytes[at] ?? 0;
    at += size + 1;
    if (size === 0) return at;
  }
  return null;
}

function contentOf(bytes: Uint8Array, from: number, end: number): Uint8Array {
  const parts: Uint8Array[] = [];
  let length = 0;
  for (let at = from; at < end && length < MAX_NOTE_BYTES;) {
    const size = bytes[at] ?? 0;
    parts.push(bytes.subarray(at + 1, at + 1 + size));
    length += size;
    at += size + 1;
  }
  return Buffer.concat(parts);
}
