/** Bytes that show whether every character takes four of them. */
const LOOKED_AT = 4_096;
/** Texts of 1 MB and more in this encoding do not occur. */
const MAX_BYTES = 16_777_216;

/** The text of a file in UTF-32, by its mark or by the three zeros beside every plain letter; null: it is none. */
export function decodeUtf32(bytes: Uint8Array): string | null {
  if (bytes.length < 8 || bytes.length % 4 !== 0 || bytes.length > MAX_BYTES) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (const little of [true, false]) {
    if (!isCharacters(view, little)) continue;
    let text = "";
    for (let at = 0; at < bytes.length; at += 4) {
      const code = view.getUint32(at, little);
      text += code > 0x10_ff_ff ? "\u{FFFD}" : String.fromCodePoint(code);
    }
    return text.replace(/^\u{FEFF}/u, "");
  }
  return null;
}

/** Nearly all of the beginning are characters, and most of them letters of ASCII or behind a mark. */
function isCharacters(view: DataView, little: boolean): boolean {
  const end = Math.min(view.byteLength, LOOKED_AT);
  const marked = view.getUint32(0, little) === 0xfe_ff;
  let plain = 0;
  let broken = 0;
  for (let at = 0; at + 4 <= end; at += 4) {
    const code = view.getUint32(at, little);
    if (code > 0x10_ff_ff || (code < 32 && (code < 9 || code > 13))) broken += 1;
    else if (code < 127) plain += 1;
  }
  const all = end / 4;
  return broken <= all / 100 && (marked || plain > all / 2);
}
