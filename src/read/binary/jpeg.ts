import { MAX_NOTES, view, type ImageNote, type TakeApart } from "./image.ts";

/** Markers (ITU T.81, table B.1). */
const START = 0xd8;
const END = 0xd9;
const SCAN = 0xda;
const COMMENT = 0xfe;
const APP0 = 0xe0;
const APP15 = 0xef;
/** Colour profiles: megabytes of tables. */
const COLOUR_PROFILE = 0xe2;

const hasNoLength = (marker: number): boolean => marker === 0x01 || (marker >= 0xd0 && marker <= 0xd7);

/** JPEG: segment after segment up to the end-of-image marker. Phones put further pictures behind the first. */
export const takeJpegApart: TakeApart = (bytes) => {
  const data = view(bytes);
  const notes: ImageNote[] = [];
  let at = 2;
  while (at + 2 <= bytes.length) {
    if (bytes[at] !== 0xff) return { end: null, notes };
    const marker = bytes[at + 1] ?? 0;
    at += 2;
    if (marker === 0xff) {
      at -= 1; // fill bytes
    } else if (marker === END) {
      if (bytes[at] !== 0xff || bytes[at + 1] !== START) return { end: at, notes };
      at += 2; // Multi-Picture Format
    } else if (!hasNoLength(marker)) {
      if (at + 2 > bytes.length) return { end: null, notes };
      const length = data.getUint16(at);
      if (length < 2 || at + length > bytes.length) return { end: null, notes };
      const isNote = marker === COMMENT || (marker >= APP0 && marker <= APP15 && marker !== COLOUR_PROFILE);
      if (isNote && notes.length < MAX_NOTES) {
        const name = marker === COMMENT ? "comment" : `APP${marker - APP0}`;
        notes.push({ name, offset: at + 2, bytes: bytes.subarray(at + 2, at + length), compressed: false });
      }
      at += length;
      if (marker === SCAN) at = endOfScan(bytes, at);
    }
  }
  return { end: null, notes };
};

/** Inside compressed data 0xff is followed by zero or a restart marker. */
function endOfScan(bytes: Uint8Array, from: number): number {
  let at = bytes.indexOf(0xff, from);
  while (at !== -1) {
    const next = bytes[at + 1] ?? 0;
    if (next !== 0 && next !== 0xff && !(next >= 0xd0 && next <= 0xd7)) return at;
    at = bytes.indexOf(0xff, at + 1);
  }
  return bytes.length;
}
