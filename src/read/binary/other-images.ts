import { latin1 } from "../kind/decode-text.ts";
import { MAX_NOTES, view, type ImageNote, type TakeApart } from "./image.ts";

/** WebP: a RIFF container, which says how long it is. Chunks have a name, a length and even size. */
export const takeWebpApart: TakeApart = (bytes) => {
  const data = view(bytes);
  const notes: ImageNote[] = [];
  if (bytes.length < 12) return { end: null, notes };
  const end = 8 + data.getUint32(4, true);
  if (end > bytes.length) return { end: null, notes };
  let at = 12;
  while (at + 8 <= end && notes.length < MAX_NOTES) {
    const type = latin1(bytes.subarray(at, at + 4));
    const length = data.getUint32(at + 4, true);
    if (!/^(?:VP8[ LX]|ALPH|ANIM|ANMF|ICCP)$/u.test(type)) {
      const content = bytes.subarray(at + 8, Math.min(end, at + 8 + length));
      notes.push({ name: type.trim(), offset: at + 8, bytes: content, compressed: false });
    }
    at += 8 + length + (length % 2);
  }
  return { end, notes };
};

const FILE_HEADER = 14;
/** BITMAPV5HEADER; its colour profile stands behind the pixels. */
const V5_HEADER = 124;

/** BMP: the end follows from the size of the pixels; the length in the header can be anybody's claim. */
export const takeBmpApart: TakeApart = (bytes) => {
  const data = view(bytes);
  if (bytes.length < FILE_HEADER + 40) return { end: null, notes: [] };
  const header = data.getUint32(14, true);
  const width = Math.abs(data.getInt32(18, true));
  const height = Math.abs(data.getInt32(22, true));
  const isPlain = data.getUint32(30, true) === 0 || data.getUint32(30, true) === 3;
  const rowBytes = Math.ceil((width * data.getUint16(28, true)) / 32) * 4;
  const pixels = isPlain ? rowBytes * height : data.getUint32(34, true);
  let end = data.getUint32(10, true) + pixels;
  if (header === V5_HEADER && bytes.length >= FILE_HEADER + V5_HEADER) {
    const profile = data.getUint32(FILE_HEADER + 112, true);
    if (profile > 0) end = Math.max(end, FILE_HEADER + profile + data.getUint32(FILE_HEADER + 116, true));
  }
  return { end: end > bytes.length ? null : end, notes: [] };
};

/** Icons: a table of images with their offsets and lengths. */
export const takeIcoApart: TakeApart = (bytes) => {
  const data = view(bytes);
  if (bytes.length < 6) return { end: null, notes: [] };
  const images = data.getUint16(4, true);
  let end = 6 + images * 16;
  if (end > bytes.length) return { end: null, notes: [] };
  for (let index = 0; index < images; index += 1) {
    const entry = 6 + index * 16;
    end = Math.max(end, data.getUint32(entry + 8, true) + data.getUint32(entry + 12, true));
  }
  return { end: end > bytes.length ? null : end, notes: [] };
};
