import type { Encoding } from "../../model/value.ts";
import { decodeBase64 } from "./base64.ts";
import { MAX_DECODING_DEPTH, MAX_ENCODED_LENGTH } from "./bounds.ts";
import { decodeCharCodes } from "./char-codes.ts";
import { decodeEscapes } from "./escapes.ts";
import { decodeHex } from "./hex.ts";
import { decodeEntities } from "./html-entities.ts";
import { looksLikeCode } from "./looks-like-code.ts";
import { decodePercent } from "./percent.ts";
import { readEncodedBytes, type DecodedText } from "./encoded-bytes.ts";
import { isPrintable, readBytes } from "./readable.ts";
import { decodeReversed } from "./reversed.ts";
import { decodeRot13 } from "./rot13.ts";

/** Every layer that comes off, outermost first: each entry decodes the one before. Empty: nothing is encoded. */
export function decodeLayers(text: string): readonly DecodedText[] {
  const layers: DecodedText[] = [];
  let current: DecodedText = { text, encodings: [] };
  while (layers.length < MAX_DECODING_DEPTH) {
    const inner = decodeOnce(current.text);
    if (inner === null) break;
    current = { text: inner.text, encodings: [...current.encodings, ...inner.encodings] };
    layers.push(current);
  }
  return layers;
}

/** Undoes the outermost encoding of a text that is encoded as a whole. Null: it is not. */
export function decodeOnce(text: string): DecodedText | null {
  const trimmed = text.trim();
  if (trimmed.length < 8 || trimmed.length > MAX_ENCODED_LENGTH) return null;
  // Lists first: `104, 116` without its blanks would pass for hex. Pairs such as `68 65` are hex.
  const isList = /^[[({]?\s{0,4}(?:0x)?\d/i.test(trimmed) && /,|\b\d{3}\b/.test(trimmed);
  const codes = isList ? decodeCharCodes(trimmed) : null;
  if (codes !== null && isPrintable(codes)) return { text: codes, encodings: ["char-codes"] };
  const hex = decodeHex(trimmed);
  const fromHex = hex === null ? null : readEncodedBytes(hex, "hex");
  if (fromHex !== null) return fromHex;
  const base64 = decodeBase64(trimmed);
  const fromBase64 = base64 === null ? null : readEncodedBytes(base64, "base64");
  if (fromBase64 !== null) return fromBase64;
  for (const [encoding, pattern, decode] of SPELLINGS) {
    if (!pattern.test(trimmed)) continue;
    const decoded = decode(trimmed);
    if (decoded !== trimmed && isPrintable(decoded)) return { text: decoded, encodings: [encoding] };
  }
  // These two decode anything: they count only when nonsense becomes code.
  if (looksLikeCode(trimmed)) return null;
  for (const [encoding, decode] of [
    ["reversed", decodeReversed],
    ["rot13", decodeRot13],
  ] as const) {
    const decoded = decode(trimmed.slice(0, MAX_ENCODED_LENGTH));
    if (hasTellingWord(decoded) && looksLikeCode(decoded)) return { text: decoded, encodings: [encoding] };
    const inner = encoding === "reversed" ? decodeBase64(decoded.replace(/^=+/, "")) : null;
    if (inner !== null && /^={1,2}[A-Za-z0-9+/]/.test(trimmed) && readBytes(inner) !== null)
      return { text: decoded, encodings: [encoding] };
  }
  return null;
}

type Spelling = readonly [Encoding, RegExp, (text: string) => string];

const SPELLINGS: readonly Spelling[] = [
  ["escapes", /(?:\\(?:x[0-9A-Fa-f]{2}|u[0-9A-Fa-f]{4}|u\{[0-9A-Fa-f]{1,6}\}|[0-3][0-7]{2})){4}/, decodeEscapes],
  ["url", /(?:%[0-9A-Fa-f]{2}){4}|%[0-9A-Fa-f]{2}[^%]{0,40}%[0-9A-Fa-f]{2}[^%]{0,40}%[0-9A-Fa-f]{2}/, decodePercent],
  ["html-entities", /(?:&#x?[0-9A-Fa-f]{2,6};){4}/i, decodeEntities],
];

function hasTellingWord(text: string): boolean {
  return /https?:\/\/|\b(?:curl|wget|bash|powershell|eval|exec|import|require|system)\b/iu.test(text);
}
