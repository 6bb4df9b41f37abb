import { MAX_ENCODED_LENGTH } from "../../decode/bounds.ts";

const BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
/** RFC 1924's alphabet, which Python's b85encode and Git use. */
const BASE85 = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz!#$%&()*+-;<=>?@^_`{|}~";

/** RFC 4648 section 6. Null: another alphabet. */
export function decodeBase32(content: string): Uint8Array | null {
  if (content.length > MAX_ENCODED_LENGTH) return null;
  const bytes: number[] = [];
  let buffer = 0;
  let bits = 0;
  for (const letter of content.toUpperCase().replace(/={1,8}$/, "")) {
    const digit = BASE32.indexOf(letter);
    if (digit === -1) return null;
    buffer = ((buffer << 5) | digit) & 0xfff;
    bits += 5;
    if (bits >= 8) {
      bits -= 8;
      bytes.push((buffer >> bits) & 0xff);
    }
  }
  return Uint8Array.from(bytes);
}

export function decodeBase85(content: string): Uint8Array | null {
  if (content.length > MAX_ENCODED_LENGTH) return null;
  const digits: number[] = [];
  for (const letter of content) {
    const digit = BASE85.indexOf(letter);
    if (digit === -1) return null;
    digits.push(digit);
  }
  return fromDigits(digits);
}

/** Adobe's form, `<~` and `~>` optional; `z` stands for four zero bytes. */
export function decodeAscii85(content: string): Uint8Array | null {
  if (content.length > MAX_ENCODED_LENGTH) return null;
  const digits: number[] = [];
  for (const letter of content
    .replace(/^<~/, "")
    .replace(/~>\s{0,8}$/, "")
    .replaceAll(/\s+/g, "")) {
    const digit = letter.charCodeAt(0) - 33;
    if (letter === "z" && digits.length % 5 === 0) digits.push(0, 0, 0, 0, 0);
    else if (digit < 0 || digit > 84) return null;
    else digits.push(digit);
  }
  return fromDigits(digits);
}

function fromDigits(digits: readonly number[]): Uint8Array {
  const bytes: number[] = [];
  for (let at = 0; at < digits.length; at += 5) {
    const group = digits.slice(at, at + 5);
    const missing = 5 - group.length;
    const number = [...group, ...Array.from({ length: missing }, () => 84)].reduce((sum, digit) => sum * 85 + digit, 0);
    const four = [24, 16, 8, 0].map((shift) => Math.floor(number / 2 ** shift) & 0xff);
    bytes.push(...four.slice(0, 4 - missing));
  }
  return Uint8Array.from(bytes);
}
