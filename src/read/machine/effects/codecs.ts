import type { Encoding, Value } from "../../../model/value.ts";
import { decodeBase64 } from "../../decode/base64.ts";
import { decompress, inflateRaw } from "../../decode/compressed.ts";
import { decodeHex } from "../../decode/hex.ts";
import { decodePercent } from "../../decode/percent.ts";
import { decodeRot13 } from "../../decode/rot13.ts";
import { decoded, unknown } from "../../value.ts";
import type { Effect, Machine } from "../machine.ts";
import { thing, toValue, type Thing } from "../thing.ts";
import type { Span } from "../span.ts";

/** Null: not encoded this way, or not to be decoded here. Bytes are written one UTF-16 unit each. */
export type Decode = (text: string) => string | null;

const bytes =
  (decoder: (text: string) => Uint8Array | null): Decode =>
  (text) => {
    const found = decoder(text);
    return found === null ? null : Buffer.from(found).toString("latin1");
  };

export const base64: Decode = bytes(decodeBase64);
export const hex: Decode = bytes(decodeHex);
const latin = (text: string): Uint8Array => Buffer.from(text, "latin1");
export const inflate: Decode = bytes((text) => decompress(latin(text)) ?? inflateRaw(latin(text)));
export const rot13: Decode = decodeRot13;
export const percent: Decode = decodePercent;

/** What decoding gives; of what cannot be folded, that it was decoded. */
export function decodeThing(machine: Machine, given: Thing, encoding: Encoding, decode: Decode, span: Span): Thing {
  const value = toValue(given);
  const content = value.text === null ? null : decode(value.text);
  if (content !== null) return thing(utf8(decoded(content, value, encoding)));
  return thing(unknown([...value.origins, machine.origin({ kind: "decoded", encoding }, span)]));
}

/** Bytes that are UTF-8 become the text that they are. */
export function utf8(value: Value): Value {
  if (value.text === null || !/[\u{c2}-\u{f4}][\u{80}-\u{bf}]/u.test(value.text) || /[^\0-\u{ff}]/u.test(value.text))
    return value;
  const text = Buffer.from(value.text, "latin1").toString("utf8");
  return text.includes("\u{fffd}") ? value : { ...value, text, shape: text };
}

/** Decodes its argument at `index`, or what it is called on when there is none. */
export function decoder(encoding: Encoding, decode: Decode, index = 0): Effect {
  return ({ machine, span, receiver, arguments: given }) => {
    const input = given[index] ?? receiver;
    return input === undefined || input === null ? null : decodeThing(machine, input, encoding, decode, span);
  };
}
