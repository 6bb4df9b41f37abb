const ESCAPE = /\\(?:x([0-9A-Fa-f]{2})|u([0-9A-Fa-f]{4})|u\{([0-9A-Fa-f]{1,6})\}|U([0-9A-Fa-f]{8})|([0-3]?[0-7]{2}))/g;
const LAST_CODE_POINT = 0x10_ff_ff;

/** `\x41`, `\u0041`, `\u{41}`, `\U00000041` and `\101`, as JavaScript, Python and shells write them. */
export function decodeEscapes(text: string): string {
  return text.replaceAll(
    ESCAPE,
    (whole, x?: string, u?: string, braced?: string, long?: string, octal?: string): string => {
      const code =
        octal === undefined ? Number.parseInt(x ?? u ?? braced ?? long ?? "", 16) : Number.parseInt(octal, 8);
      return code <= LAST_CODE_POINT ? String.fromCodePoint(code) : whole;
    },
  );
}
