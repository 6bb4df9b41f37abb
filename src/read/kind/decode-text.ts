import { decodeUtf32 } from "./utf-32.ts";

/** A file's text and how it was encoded. A byte order mark is not part of the text. */
export interface DecodedText {
  readonly text: string;
  readonly encoding: "utf-8" | "utf-16" | "utf-32" | "gb18030" | "latin1";
}

/** Share of control characters up to which bytes are text; compressed or random bytes have one in eight. */
const MAX_CONTROL_SHARE = 0.01;
/** Start of a file that shows whether it is UTF-16. */
const LOOKED_AT = 4_096;
/** More than this share of plain letters and hardly a zero: 8-bit text, whatever mark stands in front. */
const PLAIN_SHARE = 0.85;
const MAX_ZERO_SHARE = 0.05;

/** The text of a file, in any usual encoding. Null: binary. */
export function decodeText(bytes: Uint8Array): DecodedText | null {
  const utf32 = bytes.includes(0) ? decodeUtf32(bytes) : null;
  if (utf32 !== null && isText(utf32)) return { text: utf32, encoding: "utf-32" };
  const utf16 = utf16Label(bytes);
  if (utf16 !== null) {
    const text = new TextDecoder(utf16).decode(bytes);
    if (isText(text)) return { text, encoding: "utf-16" };
  }
  if (controlBytes(bytes) > bytes.length * MAX_CONTROL_SHARE) return null;
  return decodeEightBit(bytes);
}

/** By its mark, or by the zero in every second byte. A mark in front of plain letters is a disguise: shells read on. */
function utf16Label(bytes: Uint8Array): "utf-16le" | "utf-16be" | null {
  const head = bytes.subarray(0, LOOKED_AT);
  if (head.length < 4) return null;
  let plain = 0;
  const zeros = [0, 0];
  for (let at = 0; at < head.length; at += 1) {
    const byte = head[at] ?? 0;
    if (byte === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
    else if (isPlain(byte)) plain += 1;
  }
  const [even = 0, odd = 0] = zeros;
  if (plain > head.length * PLAIN_SHARE && even + odd < head.length * MAX_ZERO_SHARE) return null;
  if (head[0] === 0xff && head[1] === 0xfe) return "utf-16le";
  if (head[0] === 0xfe && head[1] === 0xff) return "utf-16be";
  // Half of the characters at least are ASCII, and the zeros stand on one side.
  if (odd >= head.length / 4 && even <= head.length / 100) return "utf-16le";
  return even >= head.length / 4 && odd <= head.length / 100 ? "utf-16be" : null;
}

function isPlain(byte: number): boolean {
  return (byte >= 32 && byte < 127) || byte === 9 || byte === 10 || byte === 13;
}

/** Tab, line ends, form feed and escape stand in texts; backspace in old manuals. */
function isControl(code: number): boolean {
  return (code < 32 && !(code >= 8 && code <= 13) && code !== 27) || code === 127;
}

/** 1 for control characters: every byte of every file is looked up. */
const CONTROLS = Uint8Array.from({ length: 256 }, (_, byte) => Number(isControl(byte)));

function controlBytes(bytes: Uint8Array): number {
  let controls = 0;
  for (let at = 0; at < bytes.length; at += 1) controls += CONTROLS[bytes[at] ?? 0] ?? 0;
  return controls;
}

function isText(text: string): boolean {
  let controls = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (isControl(code) || code === 0xff_fd) controls += 1;
  }
  return controls <= text.length * MAX_CONTROL_SHARE;
}

/** Of the characters beyond ASCII, how many may be broken before the text is not UTF-8: one bad byte must not garble all. */
const MAX_BROKEN_SHARE = 0.3;
/** Fewer pairs prove no Chinese encoding. */
const MIN_PAIRS = 8;

const UTF_8 = new TextDecoder("utf-8");

function decodeEightBit(bytes: Uint8Array): DecodedText {
  const text = UTF_8.decode(bytes);
  if (!text.includes("\u{FFFD}")) return { text, encoding: "utf-8" };
  const broken = count(text, /\u{FFFD}/gu);
  if (broken <= count(text, /[^\0-\u{7F}]/gu) * MAX_BROKEN_SHARE) return { text, encoding: "utf-8" };
  const chinese = new TextDecoder("gb18030").decode(bytes);
  const ideographs = count(chinese, /[\u{4E00}-\u{9FFF}\u{3000}-\u{303F}\u{FF00}-\u{FFEF}]/gu);
  if (ideographs >= MIN_PAIRS && ideographs >= count(chinese, /[^\0-\u{7F}]/gu) * 0.95)
    return { text: chinese, encoding: "gb18030" };
  return { text: latin1(bytes), encoding: "latin1" };
}

function count(text: string, pattern: RegExp): number {
  let found = 0;
  for (const _ of text.matchAll(pattern)) found += 1;
  return found;
}

export function latin1(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("latin1");
}

/** Shorter texts in an old encoding are a name or a word. */
const MIN_FOREIGN = 64;

/** True for letters of an encoding that nobody here knows (EBCDIC, KOI8): what the text says is not known. */
export function isForeign(text: string): boolean {
  if (text.length < MIN_FOREIGN) return false;
  let plain = 0;
  for (let at = 0; at < text.length; at += 1) if (isPlain(text.charCodeAt(at))) plain += 1;
  return plain < text.length / 2;
}

/** Share of unreadable characters above which a line is data. */
const DATA_SHARE = 0.25;

/**
 * The readable lines of a text that carries binary data (self-extracting archives). Data becomes empty lines, so that
 * every line keeps its number and what stands behind the data is read too.
 */
export function readableLines(bytes: Uint8Array): { readonly text: string; readonly unreadable: number } {
  const { text, encoding } = decodeEightBit(bytes);
  const unreadableOf = (code: number): boolean =>
    isControl(code) || code === 0xff_fd || (encoding === "latin1" && code > 127);
  let unreadable = 0;
  const lines = text.split("\n").map((line) => {
    let found = 0;
    for (let at = 0; at < line.length; at += 1) if (unreadableOf(line.charCodeAt(at))) found += 1;
    if (found <= line.length * DATA_SHARE) return line;
    unreadable += line.length;
    return "";
  });
  return { text: lines.join("\n"), unreadable };
}
