import { Buffer } from "node:buffer";
import { inflateRaw, decompress } from "../../decode/compressed.ts";
import { decodeBase64 } from "../../decode/base64.ts";
import { decodeHex } from "../../decode/hex.ts";
import { decodeReversed } from "../../decode/reversed.ts";
import { readBytes } from "../../decode/readable.ts";
import type { Encoding, Value } from "../../../model/value.ts";
import { decoded, unknown, withOrigins } from "../../value.ts";
import type { Call, Handler } from "../run/call.ts";
import { decodeAnsiC } from "../syntax/ansi-c.ts";
import { EMPTY, join, literal, mapText } from "../run/values.ts";
import { parseOptions, type OptionSpec } from "./options.ts";
import { awk } from "./awk.ts";
import { jq } from "./jq.ts";
import { printf } from "./printf.ts";
import { sed } from "./sed.ts";
import { inputOf } from "./text-input.ts";
import { translate } from "./translate.ts";

const echo: Handler = (call) => {
  let line = call.arguments;
  let isEscaped = false;
  let hasNewline = true;
  while (/^-[neE]{1,3}$/u.test(line[0]?.value.text ?? "")) {
    const flags = line[0]?.value.text ?? "";
    if (flags.includes("e")) isEscaped = true;
    if (flags.includes("n")) hasNewline = false;
    line = line.slice(1);
  }
  const printed =
    line.length === 0
      ? EMPTY
      : join(
          line.map((each) => each.value),
          " ",
        );
  const value = isEscaped ? unescape(printed) : printed;
  return hasNewline && call.isConsumed
    ? { ...value, text: value.text === null ? null : `${value.text}\n`, shape: `${value.shape}\n` }
    : value;
};

export function unescape(value: Value): Value {
  const { text, numeric } = decodeAnsiC(value.shape);
  const encodings: readonly Encoding[] =
    numeric && !value.encodings.includes("escapes") ? ["escapes", ...value.encodings] : value.encodings;
  return { ...value, text: value.text === null ? null : text, shape: text, encodings };
}

/** A program that prints its input, more or less: what came in is what goes out. */
function filter(spec: OptionSpec, skip = 0, exact = false): Handler {
  return (call) => {
    const { operands } = parseOptions(call.arguments, spec);
    const input = inputOf(call, operands.slice(skip));
    return exact ? input : unknown(input.origins);
  };
}

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

const rev: Handler = (call) => {
  const source = inputOf(call, call.arguments);
  if (source.text === null) return unknown(source.origins);
  return decoded(source.text.split("\n").map(decodeReversed).join("\n"), source, "reversed");
};

const tr: Handler = (call) => {
  const source = call.stdin?.value ?? unknown();
  const { operands, flags } = parseOptions(call.arguments, { short: "", long: "" });
  const [from, to] = operands.map((each) => each.value.text);
  if (source.text === null || from === undefined || from === null) return unknown(source.origins);
  const result = translate(source.text, from, to ?? "", flags);
  if (result === null) return unknown(source.origins);
  const isRotation = /^A-Za-z$|^a-zA-Z$/u.test(from) && /^[N-Zn-z]-[A-Za-z]/u.test(to ?? "");
  return isRotation ? decoded(result, source, "rot13") : literalFrom(result, source);
};

function literalFrom(text: string, source: Value): Value {
  return withOrigins(literal(text, source.encodings), source.origins);
}

const head: Handler = (call) => {
  const options = parseOptions(call.arguments, { short: "nc", long: "lines bytes" });
  const source = inputOf(call, options.operands);
  const count = Number(
    options.value("n", "lines", "c", "bytes")?.value.text ??
      [...options.flags].find((flag) => /^\d+$/u.test(flag)) ??
      "10",
  );
  if (source.text === null || Number.isNaN(count)) return unknown(source.origins);
  const isBytes = options.has("c", "bytes");
  if (call.name === "head")
    return mapText(source, (text) => (isBytes ? text.slice(0, count) : text.split("\n").slice(0, count).join("\n")));
  const fromStart = options.value("n", "c")?.value.shape.startsWith("+") === true;
  return mapText(source, (text) => {
    if (isBytes) return fromStart ? text.slice(count - 1) : text.slice(-count);
    const lines = text.replace(/\n$/u, "").split("\n");
    return (fromStart ? lines.slice(count - 1) : lines.slice(-count)).join("\n");
  });
};

const cut: Handler = (call) => {
  const options = parseOptions(call.arguments, {
    short: "cbfd",
    long: "characters bytes fields delimiter output-delimiter",
  });
  const source = inputOf(call, options.operands);
  const [, start = "1", range, end = ""] =
    /^(\d{1,6})?(-)?(\d{0,6})$/u.exec(options.value("c", "b", "f", "characters", "fields")?.value.text ?? "?") ?? [];
  if (source.text === null || (range === undefined && start === "")) return unknown(source.origins);
  const to = range === undefined ? Number(start) : end === "" ? Number.MAX_SAFE_INTEGER : Number(end);
  const delimiter = options.has("f", "fields") ? (options.value("d", "delimiter")?.value.text ?? "\t") : "";
  return mapText(source, (text) =>
    text
      .split("\n")
      .map((line) =>
        delimiter === ""
          ? line.slice(Number(start) - 1, to)
          : line
              .split(delimiter)
              .slice(Number(start) - 1, to)
              .join(delimiter),
      )
      .join("\n"),
  );
};

const cat: Handler = (call) => inputOf(call, parseOptions(call.arguments, { short: "", long: "" }).operands);
const tac: Handler = (call) =>
  mapText(inputOf(call, call.arguments), (text) => text.replace(/\n$/u, "").split("\n").toReversed().join("\n"));

const PATTERN: OptionSpec = {
  short: "efmABCd",
  long: "regexp file max-count after-context before-context context include exclude exclude-dir color colour",
};
const grep: Handler = (call) => {
  const options = parseOptions(call.arguments, PATTERN);
  const files = options.has("e", "f", "regexp", "file") ? options.operands : options.operands.slice(1);
  if (options.has("q", "quiet", "c", "l") && call.stdin === null) return EMPTY;
  return unknown(inputOf(call, files).origins);
};

/** fish: what comes in gets a file name. */
const psub: Handler = (call) => {
  const content = call.stdin?.value ?? unknown();
  const name = unknown(content.origins);
  call.state.processes.set(name, content);
  return name;
};

const NO_OPTIONS: OptionSpec = { short: "", long: "" };
export const textHandlers: Readonly<Record<string, Handler>> = {
  echo,
  printf,
  print: echo,
  cat,
  tac,
  rev,
  tr,
  sed,
  gsed: sed,
  base64,
  gbase64: base64,
  base32: basenc,
  basenc,
  xxd,
  head,
  tail: head,
  cut,
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
  grep,
  egrep: grep,
  fgrep: grep,
  zgrep: grep,
  rg: grep,
  awk,
  gawk: awk,
  mawk: awk,
  nawk: awk,
  jq,
  gojq: jq,
  psub,
  yq: filter(NO_OPTIONS, 1),
  sort: filter({ short: "kto TS", long: "key field-separator output" }),
  uniq: filter(NO_OPTIONS),
  nl: filter(NO_OPTIONS),
  fold: filter({ short: "w", long: "width" }, 0, true),
  strings: filter({ short: "nt", long: "" }),
  less: filter(NO_OPTIONS),
  more: filter(NO_OPTIONS),
  bat: filter(NO_OPTIONS),
  paste: filter({ short: "d", long: "" }),
  od: filter({ short: "AtjNw", long: "" }),
  hexdump: filter({ short: "enfs", long: "" }),
  iconv: filter({ short: "fto", long: "from-code to-code" }, 0, true),
  column: filter({ short: "st", long: "" }),
  pv: filter(NO_OPTIONS, 0, true),
  dos2unix: filter(NO_OPTIONS, 0, true),
};
