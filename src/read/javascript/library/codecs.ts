import { brotliDecompressSync } from "node:zlib";
import type { Encoding, Origin } from "../../../model/value.ts";
import { constant, decoded } from "../../value.ts";
import { decodeBase64 } from "../../decode/base64.ts";
import { MAX_DECODED_BYTES } from "../../decode/bounds.ts";
import { decompress, inflateRaw } from "../../decode/compressed.ts";
import { decodeEscapes } from "../../decode/escapes.ts";
import { decodePercent } from "../../decode/percent.ts";
import {
  boolean,
  dictionary,
  from,
  list,
  NULL,
  number,
  reference,
  scalar,
  text,
  type Abstract,
  type Scalar,
} from "../values/abstract.ts";
import { keepJson } from "../values/json-text.ts";
import { originsOf, originsOfAll } from "../values/origins.ts";
import { numberOf, textOf, toValue } from "../values/to-value.ts";
import { argument, callbackOf, passOn, share, within, type Call, type Effect, type Effects } from "../run/call.ts";
import { bytesFrom, bytesToText, decodeWith } from "./bytes.ts";
import { wholeSettings } from "./agent-given.ts";
import { isEnvironment, tellWholeEnvironment } from "./environment.ts";

/** JSON folded from a constant: deeper or larger ones are data. */
const MAX_JSON = 262_144;
const MAX_JSON_DEPTH = 16;

const latin = (content: string): Uint8Array => Buffer.from(content, "latin1");
const inflate = (content: string): Uint8Array | null => decompress(latin(content)) ?? inflateRaw(latin(content));

function unbrotli(content: string): Uint8Array | null {
  try {
    return brotliDecompressSync(latin(content), { maxOutputLength: MAX_DECODED_BYTES });
  } catch (cause) {
    if (cause instanceof Error) return null;
    throw cause;
  }
}

/** Gives the result to the callback, where the call has one. */
export function answer(call: Call, value: Abstract): Abstract {
  const callback = callbackOf(call);
  if (callback !== null) call.machine.invoke(callback, [NULL, value], call.node);
  return value;
}

function unpack(decode: (content: string) => Uint8Array | null): Effect {
  return (call) => answer(call, decodeWith(call, argument(call, 0), "gzip", decode));
}

/** A function from text to text that a constant can be put through. */
function spelled(encoding: Encoding, decode: (content: string) => string): Effect {
  return (call) => {
    const input = argument(call, 0);
    const content = textOf(input);
    if (content === null || input.kind !== "scalar") return passOn(call);
    const plain = decode(content);
    return plain === content ? input : scalar(decoded(plain, toValue(input), encoding));
  };
}

function encoded(encode: (content: string) => string): Effect {
  return (call) => {
    const content = textOf(argument(call, 0));
    if (content === null) return passOn(call);
    return scalar({ ...constant(encode(content)), origins: originsOfAll(call.given) });
  };
}

/** `String.fromCharCode(…codes)` */
const fromCodes: Effect = (call) => {
  const codes = call.given.map((each) => numberOf(each));
  if (codes.includes(null) || codes.length === 0) return passOn(call);
  const content = codes
    .map((code) => ((code ?? 0) >= 0 && (code ?? 0) <= 0x10_ff_ff ? String.fromCodePoint(Math.trunc(code ?? 0)) : ""))
    .join("");
  const inherited = call.given.flatMap((each) => (each.kind === "scalar" ? each.value.encodings : []));
  const encodings: Encoding[] = [...new Set(inherited)];
  if (!encodings.includes("char-codes")) encodings.unshift("char-codes");
  const made = scalar({ ...constant(content, encodings), origins: originsOfAll(call.given) });
  // It may be used on the spot, under no name.
  call.machine.named("", made, call.node);
  return made;
};

const parseNumber: Effect = (call) => {
  const content = textOf(argument(call, 0));
  const radix = numberOf(argument(call, 1));
  if (content === null || content.length > 256) return passOn(call);
  const value = call.path.endsWith("parseInt")
    ? Number.parseInt(content, radix ?? undefined)
    : Number.parseFloat(content);
  return number(value);
};

const stringify: Effect = (call) => {
  const data = wholeSettings(call.machine, argument(call, 0), call.node);
  if (data.kind === "reference" && isEnvironment(data)) tellWholeEnvironment(call.machine, call.node);
  const value = toValue(data);
  if (data.kind === "scalar" && data.type === "string" && value.text !== null) {
    return scalar({ ...value, ...constant(JSON.stringify(value.text)), origins: value.origins });
  }
  const text = scalar(value, "string");
  keepJson(text, data);
  return text;
};

const parse: Effect = (call) => parseJson(argument(call, 0));

/** What a constant text says as JSON, each text of it with the origins of the whole; else as much as was known. */
export function parseJson(given: Abstract): Abstract {
  const content = textOf(given);
  // Settings that are opened, changed and written again: what is put in has to show beside what was there.
  if (content === null || content.length > MAX_JSON) {
    const origins = originsOf(given);
    return origins.length === 0 ? from(origins) : dictionary(new Map(), origins);
  }
  try {
    return fromJson(JSON.parse(content), 0, originsOf(given));
  } catch (cause) {
    if (cause instanceof SyntaxError) return from(originsOf(given));
    throw cause;
  }
}

function fromJson(data: unknown, depth: number, origins: readonly Origin[]): Abstract {
  if (typeof data === "string") return scalar({ ...constant(data), origins });
  if (typeof data === "number") return number(data);
  if (typeof data === "boolean") return boolean(data);
  if (data === null || typeof data !== "object") return NULL;
  if (depth >= MAX_JSON_DEPTH) return from(origins);
  if (Array.isArray(data)) return list(data.map((item) => fromJson(item, depth + 1, origins)));
  return dictionary(new Map(Object.entries(data).map(([name, item]) => [name, fromJson(item, depth + 1, origins)])));
}

const toText: Effect = (call) => {
  const [first] = call.given;
  if (first === undefined) return text("");
  if (first.kind === "scalar" && first.type === "bytes") return bytesToText(first, "utf8");
  return first.kind === "scalar" ? scalar(first.value, "string", first.offset, first.spelled) : scalar(toValue(first));
};

const toBytes: Effect = (call) => bytesFrom(call);

export const CODECS: Effects = [
  ...share("Buffer.from Buffer Buffer.alloc Buffer.allocUnsafe Uint8Array Uint8Array.from Uint8Array.of", toBytes),
  [
    "Buffer.concat",
    (call) => {
      const parts = argument(call, 0);
      if (parts.kind !== "list" || !parts.complete) return passOn(call);
      const scalars = parts.items.filter((item): item is Scalar => item.kind === "scalar" && item.type === "bytes");
      if (scalars.length !== parts.items.length) return passOn(call);
      const content = scalars.map((item) => item.value.shape).join("");
      const isKnown = scalars.every((item) => item.value.text !== null);
      return scalar(
        {
          text: isKnown ? content : null,
          shape: content,
          origins: originsOfAll(scalars),
          encodings: [...new Set(scalars.flatMap((item) => item.value.encodings))],
        },
        "bytes",
      );
    },
  ],
  [
    "atob",
    (call) => {
      const bytes = decodeWith(call, argument(call, 0), "base64", decodeBase64);
      return bytes.kind === "scalar" && bytes.type === "bytes" ? scalar(bytes.value) : bytes;
    },
  ],
  ["btoa", encoded((content) => Buffer.from(content, "latin1").toString("base64"))],
  ...share("unescape decodeURIComponent decodeURI querystring.unescape", (call) =>
    spelled("url", (content) =>
      decodeEscapes(decodePercent(content).replaceAll(/%u([0-9A-Fa-f]{4})/g, String.raw`\u$1`)),
    )(call),
  ),
  ...share(
    "encodeURIComponent encodeURI escape querystring.escape",
    encoded((content) => encodeURIComponent(content.toWellFormed())),
  ),
  ...share("String.fromCharCode String.fromCodePoint", fromCodes),
  ...share("parseInt parseFloat Number.parseInt Number.parseFloat", parseNumber),
  [
    "Number",
    (call) => {
      const content = textOf(argument(call, 0));
      return content === null || content.length > 64 ? passOn(call) : number(Number(content));
    },
  ],
  ["String", toText],
  ["JSON.stringify", stringify],
  ["JSON.parse", parse],
  ...share("TextDecoder TextEncoder", (call) => reference(`${call.path}()`)),
  [
    "TextDecoder().decode",
    (call) => {
      const [first] = call.given;
      return first?.kind === "scalar" && first.type === "bytes" ? bytesToText(first, "utf8") : passOn(call);
    },
  ],
  ["TextEncoder().encode", toBytes],
  ...within("zlib", "inflate inflateRaw gunzip unzip", unpack(inflate)),
  ["zlib.brotliDecompress", unpack(unbrotli)],
  ...within("zlib", "gzip deflate deflateRaw brotliCompress", (call) =>
    answer(call, from(originsOfAll(call.given.slice(0, 1)))),
  ),
  ["String.raw`", (call) => argument(call, 0)],
];
