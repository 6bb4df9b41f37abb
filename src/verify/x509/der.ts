/** One element of DER (ITU-T X.690): identifier octet, and where its content lies in the buffer it came from. */
export interface DerElement {
  readonly tag: number;
  readonly content: Uint8Array;
}

export const TAG = {
  boolean: 0x01,
  integer: 0x02,
  bitString: 0x03,
  octetString: 0x04,
  oid: 0x06,
  sequence: 0x30,
  extensions: 0xa3, // [3] of TBSCertificate, RFC 5280 section 4.1
} as const;

/** The elements that lie side by side in `bytes`. Throws RangeError where that is not what they are. */
export function derElements(bytes: Uint8Array): readonly DerElement[] {
  const elements: DerElement[] = [];
  for (let at = 0; at < bytes.length;) {
    const tag = byteAt(bytes, at);
    if ((tag & 0x1f) === 0x1f) throw new RangeError("a tag of more than one byte");
    const first = byteAt(bytes, at + 1);
    let length = first;
    let start = at + 2;
    if (first >= 0x80) {
      const count = first & 0x7f;
      // certificates are far below 16 MB; an indefinite length (0) is not DER
      if (count === 0 || count > 3) throw new RangeError("a length that is not DER");
      length = 0;
      for (let index = 0; index < count; index += 1) length = length * 256 + byteAt(bytes, start + index);
      start += count;
    }
    if (start + length > bytes.length) throw new RangeError("an element ends outside");
    elements.push({ tag, content: bytes.subarray(start, start + length) });
    at = start + length;
  }
  return elements;
}

/** The elements inside the only element of `bytes`, which has this tag. */
export function derInside(bytes: Uint8Array, tag: number): readonly DerElement[] {
  const [only, ...others] = derElements(bytes);
  if (only === undefined || others.length > 0 || only.tag !== tag)
    throw new RangeError("another element than expected");
  return derElements(only.content);
}

/** Dotted text of an object identifier. */
export function derOid(content: Uint8Array): string {
  const numbers: number[] = [];
  let value = 0;
  for (const byte of content) {
    value = value * 128 + (byte & 0x7f);
    if (value > Number.MAX_SAFE_INTEGER / 128) throw new RangeError("a number too large for an identifier");
    if (byte >= 0x80) continue;
    if (numbers.length === 0) {
      const first = Math.min(2, Math.floor(value / 40));
      numbers.push(first, value - 40 * first);
    } else numbers.push(value);
    value = 0;
  }
  return numbers.join(".");
}

function byteAt(bytes: Uint8Array, at: number): number {
  const byte = bytes[at];
  if (byte === undefined) throw new RangeError("an element is cut off");
  return byte;
}
