import type { Encoding, Value } from "../../../model/value.ts";
import { constant, decoded, unknown } from "../../value.ts";
import { decodeBase64 } from "../../decode/base64.ts";
import { decompress, inflateRaw } from "../../decode/compressed.ts";
import { decodeHex } from "../../decode/hex.ts";
import { decodePercent } from "../../decode/percent.ts";
import { decodeRot13 } from "../../decode/rot13.ts";
import { from, join, originsOf, scalar, type Abstract, type Scalar } from "../values/abstract.ts";
import { textOf, toValue } from "../values/operand.ts";
import type { Call, Effect, Effects } from "../run/call.ts";
import { argument, passOn, share } from "../run/call.ts";
import { decodeAscii85, decodeBase32, decodeBase85 } from "./base-n.ts";

type Decoder = (content: string) => Uint8Array | null;

/** Decodes a constant to bytes; of anything else the origins stay, and that it is decoded. */
function toBytes(input: Abstract | null, encoding: Encoding, decode: Decoder, call: Call): Abstract {
  const content = input?.kind === "scalar" ? input.value.text : null;
  const bytes = content === null ? null : decode(content);
  if (input?.kind === "scalar" && bytes !== null) {
    return scalar(decoded(Buffer.from(bytes).toString("latin1"), input.value, encoding), "bytes");
  }
  const origins = input === null ? [] : originsOf(input);
  return from(join(origins, [{ kind: "decoded", encoding, at: call.machine.at(call.node) }]));
}

function bytesBy(encoding: Encoding, decode: Decoder): Effect {
  return (call) => toBytes(argument(call, 0, "s", "data", "string", "b"), encoding, decode, call);
}

/** URL-safe alphabets and missing padding are Python's to refuse, not ours. */
const fromBase64: Decoder = decodeBase64;
const latin = (content: string): Uint8Array => Buffer.from(content, "latin1");
const inflate: Decoder = (content) => decompress(latin(content)) ?? inflateRaw(latin(content));
/** bz2 and lzma have no decoder in Node: what they hide stays a hole that says so. */
const cannot: Decoder = () => null;

export const CODECS: Effects = {
  ...share(
    [
      "base64.b64decode",
      "base64.urlsafe_b64decode",
      "base64.standard_b64decode",
      "base64.decodebytes",
      "base64.decodestring",
      "binascii.a2b_base64",
      "pybase64.b64decode",
    ],
    bytesBy("base64", fromBase64),
  ),
  ...share(
    ["base64.b16decode", "binascii.unhexlify", "binascii.a2b_hex", "bytes.fromhex", "bytearray.fromhex"],
    bytesBy("hex", decodeHex),
  ),
  "base64.b32decode": bytesBy("unknown", decodeBase32),
  ...share(["base64.b85decode", "base64.z85decode"], bytesBy("unknown", decodeBase85)),
  "base64.a85decode": bytesBy("unknown", decodeAscii85),
  ...share(["zlib.decompress", "gzip.decompress", "zlib.decompressobj().decompress"], bytesBy("gzip", inflate)),
  ...share(
    ["bz2.decompress", "lzma.decompress", "zstandard.decompress", "brotli.decompress"],
    bytesBy("unknown", cannot),
  ),
  ...share(["urllib.parse.unquote", "urllib.parse.unquote_plus", "requests.utils.unquote"], (call) => {
    const input = argument(call, 0, "string");
    const content = textOf(input);
    if (input === null || content === null) return passOn(call);
    const plain = decodePercent(content);
    return plain === content ? input : scalar(decoded(plain, toValue(input), "url"));
  }),
  ...share(["codecs.decode", "codecs.getdecoder()"], (call) => {
    const input = argument(call, 0, "obj");
    const name = textOf(argument(call, 1, "encoding"));
    return input?.kind === "scalar" ? decodeNamed(input, name ?? "utf-8") : passOn(call);
  }),
  "codecs.encode": (call) => {
    const input = argument(call, 0, "obj");
    return input?.kind === "scalar"
      ? encodeNamed(input, textOf(argument(call, 1, "encoding")) ?? "utf-8")
      : passOn(call);
  },
  ...share(["base64.b64encode", "base64.urlsafe_b64encode", "base64.encodebytes"], (call) => {
    const input = argument(call, 0, "s");
    if (input?.kind !== "scalar" || input.value.text === null) return passOn(call);
    const content = Buffer.from(input.value.text, input.type === "bytes" ? "latin1" : "utf8").toString("base64");
    return scalar({ ...constant(content, input.value.encodings), origins: input.value.origins }, "bytes");
  }),
};

/** bytes.decode(name) and str.decode(name) of Python 2. */
export function decodeNamed(receiver: Scalar, name: string): Scalar {
  const { value } = receiver;
  switch (name.toLowerCase().replaceAll(/[-_ ]/g, "")) {
    case "rot13":
      return spelled(receiver, "rot13", decodeRot13);
    case "hex":
    case "hexcodec":
      return unpacked(receiver, "hex", decodeHex);
    case "base64":
    case "base64codec":
      return unpacked(receiver, "base64", decodeBase64);
    case "zlib":
    case "zlibcodec":
    case "zip":
      return unpacked(receiver, "gzip", inflate);
    case "unicodeescape":
    case "stringescape":
    case "rawunicodeescape":
      return spelled(receiver, "escapes", unescapeAscii);
    case "latin1":
    case "iso88591":
    case "cp1252":
      return scalar(value, "str");
    case "u16":
    case "utf16":
    case "utf16le":
      return spelled(receiver, "utf-16", (content) =>
        Buffer.from(content, "latin1")
          .toString("utf16le")
          .replace(/^\u{feff}/u, ""),
      );
    default:
      if (receiver.type !== "bytes") return scalar(value, receiver.type === "any" ? "any" : "str");
      return scalar(toValue(receiver), "str");
  }
}

export function encodeNamed(receiver: Scalar, name: string): Scalar {
  const kind = name.toLowerCase().replaceAll(/[-_ ]/g, "");
  if (kind === "rot13") return spelled(receiver, "rot13", decodeRot13);
  const { value } = receiver;
  if (receiver.type !== "str") return receiver;
  if (kind === "latin1" || kind === "rawunicodeescape") return scalar(value, "bytes");
  // `exec(bytes("…", "u16")[2:])`: two letters in each, behind the mark of the order of bytes.
  if (/^u(?:tf)?16(?:le)?$/u.test(kind) && value.text !== null) {
    const bytes = Buffer.from(kind.endsWith("le") ? value.text : `\u{feff}${value.text}`, "utf16le").toString("latin1");
    return scalar({ ...value, text: bytes, shape: bytes }, "bytes");
  }
  if (value.text === null || /^[\0-\u{7f}]*$/u.test(value.text)) return scalar(value, "bytes");
  const bytes = Buffer.from(value.text, "utf8").toString("latin1");
  return scalar({ ...value, text: bytes, shape: bytes }, "bytes");
}

function spelled(receiver: Scalar, encoding: Encoding, decode: (content: string) => string): Scalar {
  const { value } = receiver;
  return value.text === null ? lost(value) : scalar(decoded(decode(value.text), value, encoding), "str");
}

function unpacked(receiver: Scalar, encoding: Encoding, decode: Decoder): Scalar {
  const { value } = receiver;
  const bytes = value.text === null ? null : decode(value.text);
  if (bytes === null) return lost(value);
  return scalar(decoded(Buffer.from(bytes).toString("latin1"), value, encoding), "bytes");
}

function lost(value: Value): Scalar {
  return scalar(unknown(value.origins), "any");
}

const ESCAPE = /\\(?:x([0-9A-Fa-f]{2})|u([0-9A-Fa-f]{4})|([0-7]{3}))/g;

function unescapeAscii(content: string): string {
  return content.replaceAll(ESCAPE, (_, hex?: string, unicode?: string, octal?: string) =>
    String.fromCharCode(octal === undefined ? Number.parseInt(hex ?? unicode ?? "", 16) : Number.parseInt(octal, 8)),
  );
}
