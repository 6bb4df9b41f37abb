import type { Encoding, Value } from "../../../model/value.ts";
import { constant, decoded, unknown } from "../../value.ts";
import { decodeBase64 } from "../../decode/base64.ts";
import { decodeHex } from "../../decode/hex.ts";
import { from, join, scalar, UNDEFINED, type Abstract, type Scalar } from "../values/abstract.ts";
import { originsOf } from "../values/origins.ts";
import { numberOf, textOf, toValue } from "../values/to-value.ts";
import type { Call } from "../run/call.ts";
import { argument } from "../run/call.ts";

/** Bytes of a buffer made from a list of numbers. */
const MAX_BYTES = 262_144;

/** `Buffer.from(data, encoding)`, `new Uint8Array(data)`. */
export function bytesFrom(call: Call): Abstract {
  const data = argument(call, 0);
  const encoding = (textOf(call.given[1]) ?? "utf8").toLowerCase();
  if (data.kind === "list") return bytesOfNumbers(data.items, data.complete, originsOf(data));
  if (data.kind === "scalar" && data.type === "bytes") return data;
  if (data.kind === "scalar" && data.type === "number") return emptyBytes(numberOf(data), call);
  if (encoding === "base64" || encoding === "base64url") return decodeWith(call, data, "base64", decodeBase64);
  if (encoding === "hex") return decodeWith(call, data, "hex", decodeHex);
  if (data.kind !== "scalar") return from(originsOf(data));
  const { value } = data;
  if (value.text === null) return scalar(value, "any", null, data.spelled);
  if (encoding === "utf16le" || encoding === "ucs2") {
    return scalar({ ...value, ...same(Buffer.from(value.text, "utf16le").toString("latin1")) }, "bytes");
  }
  const isLatin = encoding === "latin1" || encoding === "binary" || encoding === "ascii";
  return scalar({ ...value, ...same(isLatin ? value.text : Buffer.from(value.text).toString("latin1")) }, "bytes");
}

/** `Buffer.alloc(n)`, `new Uint8Array(n)`: a decoder fills it byte by byte. */
function emptyBytes(count: number | null, { path }: Call): Abstract {
  const isFilled = count !== null && Number.isSafeInteger(count) && count >= 0 && count <= MAX_EMPTY;
  return isFilled && path !== "Buffer.from" ? scalar(constant("\0".repeat(count)), "bytes") : from([]);
}

/** Longer ones are filled by streams and ciphers, not by loops that can be followed. */
const MAX_EMPTY = 4_096;

function same(content: string): Pick<Value, "text" | "shape"> {
  return { text: content, shape: content };
}

export function bytesOfNumbers(
  items: readonly Abstract[],
  complete: boolean,
  origins: ReturnType<typeof originsOf>,
): Abstract {
  if (!complete || items.length > MAX_BYTES) return from(origins);
  const codes = items.map((item) => numberOf(item));
  if (codes.includes(null)) return from(origins);
  const bytes = codes.map((code) => String.fromCharCode((code ?? 0) & 0xff)).join("");
  const inherited = items.flatMap((item) => (item.kind === "scalar" ? item.value.encodings : []));
  const encodings: Encoding[] = [...new Set(inherited)];
  if (items.length > 0 && !encodings.includes("char-codes")) encodings.unshift("char-codes");
  return scalar({ ...constant(bytes, encodings), origins }, "bytes");
}

/** Decodes a constant to bytes; of anything else the origins stay, and that it is decoded. */
export function decodeWith(
  call: Call,
  data: Abstract,
  encoding: Encoding,
  decode: (content: string) => Uint8Array | null,
): Abstract {
  const content = data.kind === "scalar" ? data.value.text : null;
  const bytes = content === null ? null : decode(content);
  if (data.kind === "scalar" && bytes !== null) {
    return scalar(decoded(Buffer.from(bytes).toString("latin1"), data.value, encoding), "bytes");
  }
  return from(join(originsOf(data), [{ kind: "decoded", encoding, at: call.machine.at(call.node) }]));
}

/** Methods that only bytes have; null: as a text. */
export function bufferMethod(receiver: Scalar, name: string, given: readonly Abstract[]): Abstract | null {
  const [first = UNDEFINED] = given;
  if (name === "toString" || name === "toJSON") return bytesToText(receiver, textOf(first) ?? "utf8");
  if (name === "subarray") return slice(receiver, given);
  if (name === "slice") return slice(receiver, given);
  if (name === "readUInt8") {
    const at = numberOf(first) ?? 0;
    const code = receiver.value.text?.charCodeAt(at);
    return code === undefined ? null : scalar(constant(String(code), receiver.value.encodings), "number");
  }
  if (name === "reverse" && receiver.value.text !== null) {
    const turned = Array.from(receiver.value.text).reverse().join("");
    return scalar({ ...receiver.value, ...same(turned), encodings: withReversed(receiver.value.encodings) }, "bytes");
  }
  return null;
}

function withReversed(encodings: readonly Encoding[]): readonly Encoding[] {
  return encodings.includes("reversed") ? encodings : ["reversed", ...encodings];
}

function slice(receiver: Scalar, given: readonly Abstract[]): Abstract {
  const { value } = receiver;
  if (value.text === null) return from(value.origins);
  return scalar(
    { ...value, ...same(value.text.slice(numberOf(given[0]) ?? 0, numberOf(given[1]) ?? undefined)) },
    "bytes",
  );
}

/** `buffer.toString(encoding)` */
export function bytesToText(receiver: Scalar, encoding: string): Scalar {
  const { value } = receiver;
  if (value.text === null) return scalar(unknown(value.origins), "any");
  switch (encoding.toLowerCase()) {
    case "base64":
    case "base64url":
      return scalar({ ...value, ...same(Buffer.from(value.text, "latin1").toString("base64")) });
    case "hex":
      return scalar({ ...value, ...same(Buffer.from(value.text, "latin1").toString("hex")) });
    case "latin1":
    case "binary":
    case "ascii":
      return scalar(value);
    case "utf16le":
    case "ucs2":
    case "utf-16le":
      return scalar(decoded(Buffer.from(value.text, "latin1").toString("utf16le"), value, "utf-16"));
    default:
      return scalar(toValue(receiver));
  }
}
