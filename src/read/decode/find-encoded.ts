import type { Encoding } from "../../model/value.ts";
import { hasRun, lettersOf } from "../text/long-runs.ts";
import { decodeBase64 } from "./base64.ts";
import { decodeLayers, decodeOnce } from "./decode-layers.ts";
import { encodedRuns, type RunForm } from "./encoded-run.ts";
import { readEncodedBytes, type DecodedText } from "./encoded-bytes.ts";
import { decodeEscapes } from "./escapes.ts";
import { decodeHex } from "./hex.ts";
import { decodeEntities } from "./html-entities.ts";
import { looksLikeCode, looksLikeProse } from "./looks-like-code.ts";
import { decodePercent } from "./percent.ts";
import { readBytes } from "./readable.ts";
import { decodeReversed } from "./reversed.ts";
import { decodeRot13 } from "./rot13.ts";

/** An encoded run and what it says. Offsets are UTF-16 units of the text searched. */
export interface EncodedRun extends DecodedText {
  readonly start: number;
  readonly end: number;
  /** `code`: commands, code or addresses; `prose`: sentences that somebody is to read. */
  readonly says: "code" | "prose";
  /** The run is longer than MAX_RUN: only its beginning was decoded. */
  readonly isCut: boolean;
}

/** Shorter base64 decodes to fewer than 30 characters: no command with an address fits. */
export const MIN_BASE64 = 40;
/** The same 32 bytes in hex; a sha256 has exactly this length and decodes to bytes, not text. */
export const MIN_HEX = 64;
/** Letters taken at once; see encoded-run.ts for why not all of them. */
const PIECE = 4_096;
/** Letters of a run that are decoded: base64 of somewhat less than MAX_DECODED_BYTES. A multiple of 4. */
export const MAX_RUN = 5_500_000;

interface Form extends RunForm {
  /** The beginning is a sign in the middle: the run reaches to the next quote or line end on both sides. */
  readonly widened?: true;
  /** Cheap test of the whole text before the pattern runs. */
  readonly isIn: (text: string) => boolean;
  readonly read: (run: string) => DecodedText | null;
}

const BASE64 = lettersOf(/[A-Za-z0-9+/_-]/);
const HEX = lettersOf(/[0-9a-fA-F]/);

const FORMS: readonly Form[] = [
  // A line of base64 may be continued by further lines, indented or not (PEM, MIME, here-documents).
  {
    isIn: (text) => hasRun(text, BASE64, MIN_BASE64),
    begins: { letters: BASE64, length: MIN_BASE64 },
    continues: [
      new RegExp(String.raw`[A-Za-z0-9+/_-]{1,${PIECE}}`, "y"),
      new RegExp(String.raw`\r?\n[ \t]{0,16}[A-Za-z0-9+/]{4,${PIECE}}|[A-Za-z0-9+/]{1,${PIECE}}`, "y"),
      /={1,2}/y,
    ],
    read: readBase64,
  },
  {
    isIn: (text) => /==?[A-Za-z0-9+/_-]{38}/.test(text),
    begins: /(?<![A-Za-z0-9+/_-])={1,2}[A-Za-z0-9+/]{38}/g,
    continues: [new RegExp(`[A-Za-z0-9+/]{1,${PIECE}}`, "y")],
    read: readReversedBase64,
  },
  {
    isIn: (text) => hasRun(text, HEX, MIN_HEX),
    begins: new RegExp(`(?<![A-Za-z0-9+/=])[0-9a-fA-F]{${MIN_HEX}}`, "g"),
    continues: [new RegExp(`[0-9a-fA-F]{1,${PIECE}}`, "y")],
    endsNotBefore: /[A-Za-z0-9+/=]/y,
    read: (run) => read(decodeHex(run), "hex"),
  },
  {
    isIn: (text) => /\\[xuU0-3]/.test(text),
    begins: /(?:\\(?:x[0-9A-Fa-f]{2}|u[0-9A-Fa-f]{4}|u\{[0-9A-Fa-f]{1,6}\}|[0-3][0-7]{2})){8}/g,
    continues: [/\\(?:x[0-9A-Fa-f]{2}|u[0-9A-Fa-f]{4}|u\{[0-9A-Fa-f]{1,6}\}|[0-3][0-7]{2})/y],
    read: (run) => spelled(decodeEscapes(run), "escapes"),
  },
  {
    isIn: (text) => /%[0-9A-Fa-f]{2}%/.test(text),
    begins: /(?:%[0-9A-Fa-f]{2}){10}/g,
    continues: [/%[0-9A-Fa-f]{2}/y],
    read: (run) => spelled(decodePercent(run), "url"),
  },
  {
    isIn: (text) => /&#/.test(text),
    begins: /(?:&#(?:x[0-9a-fA-F]{1,6}|\d{1,7});){8}/gi,
    continues: [/&#(?:x[0-9a-fA-F]{1,6}|\d{1,7});/iy],
    read: (run) => spelled(decodeEntities(run), "html-entities"),
  },
  {
    isIn: (text) => /\d,\s{0,4}(?:0x)?\d/.test(text),
    begins: /(?<![\w.-])(?:(?:0x[0-9a-fA-F]{2}|\d{2,3})\s{0,4},\s{0,4}){15}(?:0x[0-9a-fA-F]{2}|\d{2,3})(?![\w.])/g,
    continues: [/\s{0,4},\s{0,4}(?:0x[0-9a-fA-F]{2}|\d{2,3})(?![\w.])/y],
    read: readCharCodes,
  },
  // An address is what betrays text that is only turned round or shifted by thirteen letters.
  {
    isIn: (text) => /\/\/:s?ptth/i.test(text),
    begins: /\/\/:s?ptth/gi,
    continues: [],
    widened: true,
    read: (run) => ({ text: decodeReversed(run), encodings: ["reversed"] }),
  },
  {
    isIn: (text) => /uggcf?:\/\//i.test(text),
    begins: /uggcf?:\/\//gi,
    continues: [],
    widened: true,
    read: (run) => ({ text: decodeRot13(run), encodings: ["rot13"] }),
  },
];

/**
 * Encoded runs whose decoded form is text that reads as code, an address or a message. Images, fonts, hashes, keys,
 * tokens and encoded data are passed over. Cost grows linearly with the text.
 */
export function findEncoded(text: string): readonly EncodedRun[] {
  const found: EncodedRun[] = [];
  for (const form of FORMS) {
    if (!form.isIn(text)) continue;
    let covered = 0;
    for (const run of encodedRuns(text, form)) {
      if (isToken(text, run.start)) continue;
      const start = form.widened ? runStart(text, run.start) : run.start;
      const end = form.widened ? runEnd(text, run.start) : run.end;
      if (start < covered) continue;
      covered = end;
      const isCut = end - start > MAX_RUN;
      const first = form.read(text.slice(start, isCut ? start + MAX_RUN : end));
      if (first === null) continue;
      const last = innermost(first);
      const says = looksLikeCode(last.text) ? "code" : looksLikeProse(last.text) ? "prose" : null;
      if (says !== null) found.push({ ...last, says, start, end, isCut });
    }
  }
  return found;
}

const WIDTH = 400;

function runStart(text: string, at: number): number {
  const before = text.slice(Math.max(0, at - WIDTH), at);
  return at - before.length + Math.max(...["\n", '"', "'", "`"].map((mark) => before.lastIndexOf(mark))) + 1;
}

function runEnd(text: string, at: number): number {
  const length = text.slice(at, at + WIDTH).search(/[\n"'`]/);
  return length === -1 ? Math.min(at + WIDTH, text.length) : at + length;
}

function innermost(first: DecodedText): DecodedText {
  if (looksLikeCode(first.text)) return first;
  const inner = decodeLayers(first.text).at(-1);
  return inner === undefined ? first : { text: inner.text, encodings: [...first.encodings, ...inner.encodings] };
}

/** Parts of a JWT decode to JSON, and `data:image/png;base64,` says what follows. */
function isToken(text: string, start: number): boolean {
  const before = text.slice(Math.max(0, start - 40), start);
  if (before.endsWith(".") && /eyJ|[\w-]{10}\.$/.test(before)) return true;
  return /data:(?:image\/(?!svg)|font\/|audio\/|video\/)[^\n"']{0,30}$/i.test(before);
}

function readBase64(run: string): DecodedText | null {
  // The start tells whether it is text at all: a 5 MB image is dropped after this.
  const probe = /^[A-Za-z0-9+/_-]{1,256}/.exec(run)?.[0] ?? "";
  if (probe.startsWith("eyJ") || isWord(probe)) return null;
  const head = decodeBase64(probe.slice(0, probe.length - (probe.length % 4)));
  if (head === null || !mayBeText(head)) return null;
  return read(decodeBase64(run), "base64") ?? read(decodeBase64(trimmedRun(run)), "base64");
}

/** A word of the text may stick to the run; what decoders take ends at a multiple of four. */
function trimmedRun(run: string): string {
  const compact = (run.split("\n")[0] ?? "").replace(/=+$/, "");
  return compact.slice(0, compact.length - (compact.length % 4));
}

function readReversedBase64(run: string): DecodedText | null {
  const decoded = read(decodeBase64(decodeReversed(run)), "base64");
  return decoded === null ? null : { text: decoded.text, encodings: ["reversed", ...decoded.encodings] };
}

function readCharCodes(run: string): DecodedText | null {
  const decoded = decodeOnce(run);
  return decoded !== null && decoded.encodings[0] === "char-codes" ? decoded : null;
}

/** Words joined by `_`, `-` or `/`, or one letter repeated: identifiers, paths and rulers, by far the most frequent. */
function isWord(run: string): boolean {
  return /^[-_/=A-Za-z]{0,4}([-_/=x0A])\1{20}/.test(run) || !/[A-Z]/.test(run) || !/[a-z]/.test(run);
}

/** Text, or something compressed that text may be in. */
function mayBeText(head: Uint8Array): boolean {
  const compressed =
    (head[0] === 0x1f && head[1] === 0x8b) || (head[0] === 0x78 && [0x01, 0x5e, 0x9c, 0xda].includes(head[1] ?? 0));
  if (compressed) return true;
  // Random bytes are one eighth control characters. The fatal decoder throws for them, which costs a hundred times more.
  let controls = 0;
  let zeros = 0;
  for (const byte of head.subarray(0, 48)) {
    if (byte === 0) zeros += 1;
    else if (byte < 9 || (byte > 13 && byte < 32 && byte !== 27) || byte === 127) controls += 1;
  }
  if (controls > 1 || (zeros > 0 && zeros < 12)) return false;
  const cut =
    readBytes(head) ??
    readBytes(head.subarray(0, -1)) ??
    readBytes(head.subarray(0, -2)) ??
    readBytes(head.subarray(0, -3));
  return cut !== null;
}

function read(bytes: Uint8Array | null, encoding: Encoding): DecodedText | null {
  return bytes === null ? null : readEncodedBytes(bytes, encoding);
}

function spelled(text: string, encoding: Encoding): DecodedText | null {
  return { text, encodings: [encoding] };
}
