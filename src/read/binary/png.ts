import { latin1 } from "../kind/decode-text.ts";
import { MAX_NOTES, view, type ImageNote, type TakeApart } from "./image.ts";

const SIGNATURE_BYTES = 8;
/** Length, type and checksum around the data of a chunk (PNG specification, 5.3). */
const FRAME_BYTES = 12;
/** Chunks of the PNG specification, its extensions and APNG, whose content is no text. */
const KNOWN = new Set(
  "IHDR PLTE IDAT IEND tRNS cHRM gAMA iCCP sBIT sRGB bKGD hIST pHYs sPLT tIME acTL fcTL fdAT oFFs sCAL pCAL vpAg caNv orNT CgBI iDOT gIFg gIFx cICP mDCV cLLI".split(
    " ",
  ),
);

/** PNG: chunk after chunk up to IEND. Private chunks can carry anything, so they are notes. */
export const takePngApart: TakeApart = (bytes) => {
  const data = view(bytes);
  const notes: ImageNote[] = [];
  let at = SIGNATURE_BYTES;
  while (at + FRAME_BYTES <= bytes.length) {
    const length = data.getUint32(at);
    const type = latin1(bytes.subarray(at + 4, at + 8));
    const next = at + FRAME_BYTES + length;
    if (next > bytes.length || !/^[A-Za-z]{4}$/u.test(type)) return { end: null, notes };
    const content = bytes.subarray(at + 8, at + 8 + length);
    if (!KNOWN.has(type) && notes.length < MAX_NOTES) notes.push(noteOf(type, content, at + 8));
    if (type === "IEND") return { end: next, notes };
    at = next;
  }
  return { end: null, notes };
};

/** tEXt: keyword NUL text; zTXt: keyword NUL method text; iTXt: keyword NUL flag method language NUL keyword NUL text. */
function noteOf(type: string, content: Uint8Array, offset: number): ImageNote {
  const keywordEnd = content.indexOf(0);
  if (keywordEnd === -1 || !["tEXt", "zTXt", "iTXt"].includes(type))
    return { name: type, offset, bytes: content, compressed: false };
  const name = `${type} ${latin1(content.subarray(0, Math.min(keywordEnd, 79)))}`;
  let start = keywordEnd + 1;
  let compressed = false;
  if (type === "zTXt") {
    compressed = true;
    start += 1;
  } else if (type === "iTXt") {
    compressed = content[start] === 1;
    const languageEnd = content.indexOf(0, start + 2);
    const translatedEnd = languageEnd === -1 ? -1 : content.indexOf(0, languageEnd + 1);
    start = translatedEnd === -1 ? content.length : translatedEnd + 1;
  }
  return { name, offset: offset + start, bytes: content.subarray(start), compressed };
}
