import { Buffer } from "node:buffer";
import type { Encoding, Value } from "../../../model/value.ts";
import { decodeBase64 } from "../../decode/base64.ts";
import { inflateRaw, decompress } from "../../decode/compressed.ts";
import { decodeHex } from "../../decode/hex.ts";
import { readBytes } from "../../decode/readable.ts";
import { decoded, unknown } from "../../value.ts";
import type { Call, Handler } from "../run/call.ts";
import { EMPTY, mapText } from "../run/values.ts";
import { parseOptions } from "./options.ts";
import { inputOf } from "./text-input.ts";

/** Text in bytes becomes text; other bytes are kept aside for whatever unpacks them next. */
function fromBytes(call: Call, bytes: Uint8Array | null, from: Value, encoding: Encoding): Value {
  if (bytes === null) return unknown([...from.origins, call.origin({ kind: "decoded", encoding })]);
  const readable = readBytes(bytes);
  if (readable !== null) return decoded(readable.text, from, encoding);
  const value: Value = {
    ...unknown([...from.origins, call.origin({ kind: "decoded", encoding })]),
    encodings: [encoding, ...from.encodings],
  };
  call.state.binaries.set(value, bytes);
  return value;
}

function decodeWith(call: Call, input: Value, encoding: "base64" | "hex"): Value {
  if (input.text === null) return unknown([...input.origins, call.origin({ kind: "decoded", encoding })]);
  const text = encoding === "base64" ? input.text.replaceAll(/[^A-Za-z0-9+/=_-]/gu, "") : input.text;
  return fromBytes(
    call,
    encoding === "base64" ? decodeLoosely(text) : decodeHex(text.replaceAll(/\\x/gu, "").trim()),
    input,
    encoding,
  );
}

/** Decoders take what comes before a mistake. */
function decodeLoosely(text: string): Uint8Array | null {
  const unpadded = text.replace(/=+$/u, "");
  return decodeBase64(text) ?? decodeBase64(unpadded.slice(0, unpadded.length - (unpadded.length % 4)));
}

const base64: Handler = (call) => {
  const options = parseOptions(call.arguments, { short: "wbo", long: "wrap break output input" });
  const input = options.value("i", "input");
  const source = inputOf(call, input === undefined ? options.operands : [input]);
  if (options.has("d", "D", "decode") || /^-(?:di|id)$/u.test(call.arguments[0]?.value.shape ?? ""))
    return decodeWith(call, source, "base64");
  return source.text === null
    ? unknown(source.origins)
    : mapText(source, (text) => Buffer.from(text, "utf8").toString("base64"));
};

const BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

/** RFC 4648 section 6. */
function decodeBase32(text: string): Uint8Array | null {
  const bytes: number[] = [];
  let bits = 0;
  let count = 0;
  for (const char of text.replace(/=+$/u, "").toUpperCase()) {
    const digit = BASE32.indexOf(char);
    if (digit === -1) return null;
    bits = ((bits << 5) | digit) & 0xfff;
    count += 5;
    if (count < 8) continue;
    count -= 8;
    bytes.push((bits >> count) & 0xff);
  }
  return bytes.length === 0 ? null : Uint8Array.from(bytes);
}

/** base32, and basenc with the name of its alphabet as an option. */
const basenc: Handler = (call) => {
  const options = parseOptions(call.arguments, { short: "w", long: "wrap" });
  const source = inputOf(call, options.operands);
  if (!options.has("d", "D", "decode")) return unknown(source.origins);
  if (options.has("base64", "base64url")) return decodeWith(call, source, "base64");
  if (options.has("base16")) return decodeWith(call, source, "hex");
  return fromBytes(call, decodeBase32(source.text?.replaceAll(/\s/gu, "") ?? ""), source, "unknown");
};

const xxd: Handler = (call) => {
  const options = parseOptions(call.arguments, { short: "clgso", long: "" });
  const source = inputOf(call, options.operands);
  if (options.has("r")) return decodeWith(call, source, "hex");
  return source.text !== null && options.has("p", "ps")
    ? mapText(source, (text) => Buffer.from(text, "utf8").toString("hex"))
    : unknown(source.origins);
};

/** `openssl base64 -d`, `openssl enc -base64 -d`; ciphers with a password cannot be undone here. */
export function opensslDecode(call: Call): Value {
  const options = parseOptions(call.arguments.slice(1), {
    short: "kKSp",
    long: "in out pass iter md iv S k K",
    singleDash: true,
  });
  const source = inputOf(call, options.values("in"));
  const isBase64 = call.arguments[0]?.value.text === "base64" || options.has("base64", "a");
  const ciphers = [...options.flags].some((flag) => /^(?:aes|des|bf|camellia|chacha|rc4)/u.test(flag));
  const result = !options.has("d")
    ? unknown(source.origins)
    : isBase64 && !ciphers
      ? decodeWith(call, source, "base64")
      : unknown([...source.origins, call.origin({ kind: "decoded", encoding: "unknown" })]);
  const out = options.value("out");
  if (out === undefined) return result;
  call.write(out.value, result, false);
  return EMPTY;
}

/** gunzip, zcat, `gzip -d`, zlib-flate, pigz -d. */
const gunzip: Handler = (call) => {
  const options = parseOptions(call.arguments, { short: "S", long: "" });
  const isDecoder =
    /^(?:gunzip|zcat|gzcat|zlib-flate|bunzip2|bzcat|xzcat|unxz|zstdcat|unzstd)$/u.test(call.name) ||
    options.has("d", "decompress", "uncompress", "dc");
  for (const file of options.operands)
    if (isDecoder) call.tell({ op: "extract-archive", archive: file.value, password: null });
  const source = inputOf(call, options.operands);
  if (!isDecoder) return unknown(source.origins);
  const bytes = call.state.binaries.get(source);
  if (bytes === undefined) return unknown([...source.origins, call.origin({ kind: "decoded", encoding: "gzip" })]);
  return fromBytes(call, decompress(bytes) ?? inflateRaw(bytes), source, "gzip");
};

export const decoderHandlers: Readonly<Record<string, Handler>> = {
  base64,
  gbase64: base64,
  base32: basenc,
  basenc,
  xxd,
  gunzip,
  gzip: gunzip,
  zcat: gunzip,
  gzcat: gunzip,
  pigz: gunzip,
  "zlib-flate": gunzip,
  bunzip2: gunzip,
  bzcat: gunzip,
  xz: gunzip,
  xzcat: gunzip,
  unxz: gunzip,
};
