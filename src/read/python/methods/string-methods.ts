import { HOLE, type Encoding, type Value } from "../../../model/value.ts";
import { concatenate, constant, decoded, unknown, withOrigins } from "../../value.ts";
import {
  from,
  integer,
  join,
  originsOf,
  originsOfAll,
  scalar,
  sequence,
  type Abstract,
  type Scalar,
} from "../values/abstract.ts";
import { numberOf, textOf, toValue } from "../values/operand.ts";
import type { Arguments } from "../run/call.ts";
import { originsOfCall } from "../run/call.ts";
import { decodeNamed, encodeNamed } from "./codecs.ts";
import { formatBraces } from "./formatting.ts";

type TextMethod = (receiver: Scalar, given: Arguments) => Abstract;

/** Methods of str and bytes. Those not listed give something unknown of the same origins. */
export function callTextMethod(receiver: Scalar, name: string, given: Arguments): Abstract {
  const method = Object.hasOwn(METHODS, name) ? METHODS[name] : undefined;
  if (method !== undefined) return method(receiver, given);
  if (PREDICATES.has(name)) return from([]);
  return from(join(originsOf(receiver), originsOfCall(given)));
}

const PREDICATES: ReadonlySet<string> = new Set(
  "startswith endswith isdigit isalpha isalnum isspace islower isupper istitle isidentifier isnumeric isdecimal count find rfind index rindex".split(
    " ",
  ),
);

const METHODS: Readonly<Record<string, TextMethod>> = {
  strip: (receiver, given) => trim(receiver, given, "both"),
  lstrip: (receiver, given) => trim(receiver, given, "start"),
  rstrip: (receiver, given) => trim(receiver, given, "end"),
  lower: (receiver) => whole(receiver, (content) => content.toLowerCase()),
  upper: (receiver) => whole(receiver, (content) => content.toUpperCase()),
  casefold: (receiver) => whole(receiver, (content) => content.toLowerCase()),
  swapcase: (receiver) =>
    whole(receiver, (content) =>
      content.replaceAll(/[A-Za-z]/g, (letter) =>
        letter === letter.toLowerCase() ? letter.toUpperCase() : letter.toLowerCase(),
      ),
    ),
  title: (receiver) => receiver,
  expanduser: (receiver) => receiver,
  encode: (receiver, given) => encodeNamed(receiver, textOf(given.positional[0]) ?? "utf-8"),
  decode: (receiver, given) =>
    decodeNamed(receiver, textOf(given.positional[0] ?? given.keywords.get("encoding")) ?? "utf-8"),
  hex: (receiver) => whole(receiver, (content) => Buffer.from(content, "latin1").toString("hex"), "str"),
  replace(receiver, { positional }) {
    const [was, becomes] = [textOf(positional[0]), textOf(positional[1])];
    if (was === null || becomes === null) {
      return scalar(withOrigins(unknown(receiver.value.origins), originsOfAll(positional)), "any");
    }
    const content = receiver.value.text;
    if (content === null)
      return scalar(
        onShape(receiver.value, (part) => part.replaceAll(was, becomes)),
        receiver.type,
      );
    // An empty or growing pattern doubles text at every call: bounded by constant().
    if (was === "" || growth(content, was, becomes) > MAX_REPLACED) return from(originsOf(receiver));
    return whole(receiver, (known) => known.replaceAll(was, () => becomes));
  },
  removeprefix: (receiver, { positional }) => {
    const prefix = textOf(positional[0]) ?? "";
    return whole(receiver, (content) => (content.startsWith(prefix) ? content.slice(prefix.length) : content));
  },
  removesuffix: (receiver, { positional }) => {
    const suffix = textOf(positional[0]) ?? "";
    return whole(receiver, (content) =>
      suffix !== "" && content.endsWith(suffix) ? content.slice(0, -suffix.length) : content,
    );
  },
  join(receiver, { positional }) {
    const [list] = positional;
    if (list?.kind === "scalar" && list.type === "str" && list.value.text !== null) {
      return whole(list, (content) => Array.from(content).join(receiver.value.text ?? HOLE));
    }
    if (list?.kind !== "sequence") return from(join(originsOf(receiver), originsOfAll(positional)));
    const parts = list.items.flatMap((item, index) => (index === 0 ? [raw(item)] : [receiver.value, raw(item)]));
    const type = receiver.type === "bytes" ? "bytes" : "str";
    const tail = list.complete ? [] : [unknown(list.origins)];
    return scalar(concatenate([...parts, ...tail]), type);
  },
  format: (receiver, given) => scalar(formatBraces(receiver.value, given), "str"),
  format_map: (receiver, given) => {
    const [map] = given.positional;
    return scalar(
      formatBraces(receiver.value, { positional: [], keywords: map?.kind === "mapping" ? map.entries : new Map() }),
    );
  },
  split: split,
  rsplit: split,
  splitlines: (receiver) => pieces(receiver, (content) => content.split(/\r?\n/)),
  partition: (receiver, { positional }) => divide(receiver, textOf(positional[0]), "first"),
  rpartition: (receiver, { positional }) => divide(receiver, textOf(positional[0]), "last"),
  translate(receiver, { positional }) {
    const [table] = positional;
    const content = receiver.value.text;
    if (table?.kind !== "mapping" || content === null) return from(originsOf(receiver));
    const translated = Array.from(content, (letter) => {
      const to = table.entries.get(String(letter.codePointAt(0))) ?? table.entries.get(letter);
      const code = numberOf(to);
      return code !== null && code >= 0 && code <= 0x10_ff_ff ? String.fromCodePoint(code) : (textOf(to) ?? letter);
    }).join("");
    return scalar(decoded(translated, receiver.value, "unknown"), receiver.type);
  },
  zfill: (receiver, { positional }) =>
    whole(receiver, (content) => content.padStart(Math.min(numberOf(positional[0]) ?? 0, 256), "0")),
  ljust: (receiver) => receiver,
  rjust: (receiver) => receiver,
  center: (receiver) => receiver,
  capitalize: (receiver) => whole(receiver, (content) => content.slice(0, 1).toUpperCase() + content.slice(1)),
  bit_length: () => from([]),
  to_bytes: (receiver, given) => integerToBytes(receiver, given),
};

const MAX_REPLACED = 1_048_576;

function growth(content: string, was: string, becomes: string): number {
  return content.length + Math.max(0, becomes.length - was.length) * (content.length / was.length);
}

/** A change that needs the whole text. */
function whole(receiver: Scalar, change: (content: string) => string, type = receiver.type): Scalar {
  const { value } = receiver;
  if (value.text === null) return scalar(unknown(value.origins), "any");
  return scalar({ ...constant(change(value.text), value.encodings), origins: value.origins }, type);
}

/** A change that each known part can undergo by itself. */
function onShape(value: Value, change: (part: string) => string): Value {
  return { ...value, shape: value.shape.split(HOLE).map(change).join(HOLE) };
}

function trim(receiver: Scalar, given: Arguments, where: "both" | "start" | "end"): Scalar {
  const characters = given.positional.length === 0 ? null : textOf(given.positional[0]);
  const isCut = (letter: string): boolean => (characters === null ? letter.trim() === "" : characters.includes(letter));
  const { shape } = receiver.value;
  let start = 0;
  let end = shape.length;
  if (where !== "end") while (start < end && isCut(shape.charAt(start))) start += 1;
  if (where !== "start") while (end > start && isCut(shape.charAt(end - 1))) end -= 1;
  const cut = shape.slice(start, end);
  const offset = receiver.offset === null ? null : receiver.offset + start;
  return scalar(
    { ...receiver.value, text: receiver.value.text === null ? null : cut, shape: cut },
    receiver.type,
    offset,
  );
}

function split(receiver: Scalar, { positional, keywords }: Arguments): Abstract {
  const separator = textOf(positional[0] ?? keywords.get("sep"));
  if (separator === "") return from(originsOf(receiver));
  return pieces(receiver, (content) => (separator === null ? content.trim().split(/\s+/) : content.split(separator)));
}

const MAX_PIECES = 10_000;

function pieces(receiver: Scalar, cut: (content: string) => readonly string[]): Abstract {
  const { value } = receiver;
  if (value.text === null) {
    const rest = sequence([from(value.origins)], false);
    return rest;
  }
  const parts = cut(value.text);
  const items = parts
    .slice(0, MAX_PIECES)
    .map((part) => scalar({ ...constant(part, value.encodings), origins: value.origins }));
  return sequence(items, parts.length <= MAX_PIECES);
}

function divide(receiver: Scalar, separator: string | null, which: "first" | "last"): Abstract {
  return pieces(receiver, (content) => {
    const at =
      separator === null ? -1 : which === "first" ? content.indexOf(separator) : content.lastIndexOf(separator);
    if (at === -1 || separator === null) return [content, "", ""];
    return [content.slice(0, at), separator, content.slice(at + separator.length)];
  });
}

function integerToBytes(receiver: Scalar, given: Arguments): Abstract {
  const digits = receiver.value.text;
  const length = numberOf(given.positional[0] ?? given.keywords.get("length"));
  if (receiver.type !== "int" || digits === null || digits.length > 20_000) return from(originsOf(receiver));
  let hex = BigInt(digits).toString(16);
  if (hex.length % 2 === 1) hex = `0${hex}`;
  const padded = hex.padStart(Math.min(length ?? 0, 10_000) * 2, "0");
  const order = textOf(given.positional[1] ?? given.keywords.get("byteorder")) ?? "big";
  const bytes = Buffer.from(padded, "hex");
  if (order === "little") bytes.reverse();
  return scalar(decoded(bytes.toString("latin1"), receiver.value, "unknown"), "bytes");
}

/** Bytes stay bytes: joined to others they may yet become characters. */
export function raw(abstract: Abstract): Value {
  return abstract.kind === "scalar" ? abstract.value : toValue(abstract);
}

/** Slicing and `reversed`, with Python's rules for negative and missing bounds. */
export function slice(receiver: Scalar, start: number | null, stop: number | null, step: number | null): Scalar {
  const by = step ?? 1;
  const { value } = receiver;
  if (value.text === null || by === 0) {
    // `url[:100]` keeps its start: the host stands there.
    return by === 1 && (start ?? 0) === 0 ? receiver : scalar(unknown(value.origins), "any");
  }
  const letters = receiver.type === "bytes" ? value.text.split("") : Array.from(value.text);
  const picked = sliceOf(letters, start, stop, by).join("");
  const encoding: Encoding | null =
    by < 0 && letters.length > 1 ? "reversed" : by > 1 && letters.length > by ? "unknown" : null;
  if (encoding !== null) return scalar(decoded(picked, value, encoding), receiver.type);
  return scalar({ ...constant(picked, value.encodings), origins: value.origins }, receiver.type);
}

export function sliceOf<T>(items: readonly T[], start: number | null, stop: number | null, step: number): T[] {
  const { length } = items;
  const clamp = (at: number, low: number, high: number): number =>
    Math.max(low, Math.min(high, at < 0 ? at + length : at));
  const picked: T[] = [];
  if (step > 0) {
    const last = clamp(stop ?? length, 0, length);
    for (let at = clamp(start ?? 0, 0, length); at < last; at += step) picked.push(...items.slice(at, at + 1));
  } else {
    const last = stop === null ? -1 : clamp(stop, -1, length - 1);
    for (let at = start === null ? length - 1 : clamp(start, -1, length - 1); at > last; at += step) {
      picked.push(...items.slice(at, at + 1));
    }
  }
  return picked;
}

/** `ord(c)`; bytes have their number already. */
export function ordinal(abstract: Abstract): Abstract {
  const content = textOf(abstract);
  const code = content?.codePointAt(0);
  if (abstract.kind !== "scalar" || content === null || code === undefined) return from(originsOf(abstract));
  const number = integer(code);
  return { ...number, value: { ...number.value, encodings: abstract.value.encodings } };
}
