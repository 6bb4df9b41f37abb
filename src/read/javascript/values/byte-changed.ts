import { numberOf, textOf } from "./to-value.ts";
import { join, scalar, type Abstract } from "./abstract.ts";

/** Longer ones are data; a line or an address that is decoded byte by byte is not. */
const MAX_CHANGED = 4_096;

/**
 * `bytes[index] = value`: bytes are texts here, so that a decoder that works in place (`data[i] ^= key[i % n]`) gives
 * another text. Null: not such an assignment, or nobody knows which byte or what.
 */
export function byteChanged(bytes: Abstract, index: Abstract, value: Abstract): Abstract | null {
  if (bytes.kind !== "scalar" || bytes.type !== "bytes" || value.kind !== "scalar") return null;
  const { text, origins, encodings } = bytes.value;
  const place = textOf(index);
  const code = numberOf(value);
  if (text === null || place === null || code === null || text.length > MAX_CHANGED || !/^\d{1,4}$/.test(place))
    return null;
  const at = Number(place);
  if (at >= text.length) return null;
  const changed = text.slice(0, at) + String.fromCharCode(code & 0xff) + text.slice(at + 1);
  return scalar(
    {
      text: changed,
      shape: changed,
      origins: join(origins, value.value.origins),
      encodings: [...new Set([...value.value.encodings, ...encodings])],
    },
    "bytes",
  );
}
