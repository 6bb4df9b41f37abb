const ESCAPE = /\\(?:x([0-9A-Fa-f]{1,2})|u([0-9A-Fa-f]{1,4})|U([0-9A-Fa-f]{1,8})|0?([0-7]{1,3})|c(.)|([\s\S]))/g;
const LAST_CODE_POINT = 0x10_ff_ff;
const LETTERS: Readonly<Record<string, string>> = {
  a: "\u{7}",
  b: "\b",
  e: "\u{1B}",
  E: "\u{1B}",
  f: "\f",
  n: "\n",
  r: "\r",
  t: "\t",
  v: "\v",
  "\\": "\\",
  "'": "'",
  '"': '"',
  "?": "?",
};

/** The escapes of `$'…'`, `echo -e` and `printf` (Bash manual, 3.1.2.4). Bytes that form UTF-8 become its characters. */
export function decodeAnsiC(text: string): { readonly text: string; readonly numeric: boolean } {
  if (!text.includes("\\")) return { text, numeric: false };
  let numeric = false;
  const decoded = text.replaceAll(
    ESCAPE,
    (whole, x?: string, u?: string, long?: string, octal?: string, control?: string, letter?: string): string => {
      if (letter !== undefined) return LETTERS[letter] ?? whole;
      if (control !== undefined) return String.fromCharCode(control.charCodeAt(0) & 0x1f);
      numeric = true;
      const code = octal === undefined ? Number.parseInt(x ?? u ?? long ?? "", 16) : Number.parseInt(octal, 8) & 0xff;
      return code <= LAST_CODE_POINT ? String.fromCodePoint(code) : whole;
    },
  );
  return { text: decoded, numeric };
}
