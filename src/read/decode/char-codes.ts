import { MAX_ENCODED_LENGTH } from "./bounds.ts";

const LAST_CODE_POINT = 0x10_ff_ff;
const CODE = /^(?:0[xX][0-9a-fA-F]{1,6}|\d{1,7})$/;

/** A list such as `104, 116, 0x74` or `[104 116]`. Null: anything else stands in it. */
export function decodeCharCodes(text: string): string | null {
  if (text.length > MAX_ENCODED_LENGTH) return null;
  const words = text
    .replaceAll(/[[\](){}]/g, " ")
    .split(/[\s,;]+/)
    .filter((word) => word !== "");
  let decoded = "";
  for (const word of words) {
    const code = CODE.test(word) ? Number(word) : Number.NaN;
    if (Number.isNaN(code) || code > LAST_CODE_POINT) return null;
    decoded += String.fromCodePoint(code);
  }
  return decoded === "" ? null : decoded;
}
