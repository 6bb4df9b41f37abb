const SIMPLE = new Map([
  ["n", "\n"],
  ["t", "\t"],
  ["r", "\r"],
  ["0", "\0"],
  ["e", "\u{1b}"],
  ["a", "\u{7}"],
  ["b", "\b"],
  ["f", "\f"],
  ["v", "\v"],
  ["s", " "],
]);
const BY_NUMBER = /\\(?:x\{?([0-9A-Fa-f]{1,6})\}?|u\{?([0-9A-Fa-f]{1,6})\}?|U([0-9A-Fa-f]{8})|([0-7]{2,3}))/y;
const LAST_CODE_POINT = 0x10_ff_ff;

export interface Escape {
  readonly text: string;
  readonly length: number;
  /** A printable letter that was written as a number hides what the text says. */
  readonly byNumber: boolean;
}

/** The escape that starts with the backslash at `at`, as double quotes of all these languages know it. */
export function readEscape(text: string, at: number): Escape {
  BY_NUMBER.lastIndex = at;
  const found = BY_NUMBER.exec(text);
  if (found !== null) {
    const [whole, x, u, long, octal] = found;
    // `\x41` takes two digits unless they stand in braces.
    const digits = x !== undefined && !whole.includes("{") ? x.slice(0, 2) : (x ?? u ?? long ?? "");
    const four = u !== undefined && !whole.includes("{") ? u.slice(0, 4) : digits;
    const code = octal === undefined ? Number.parseInt(four, 16) : Number.parseInt(octal, 8);
    const length = whole.includes("{") || octal !== undefined || long !== undefined ? whole.length : 2 + four.length;
    if (code <= LAST_CODE_POINT) return { text: String.fromCodePoint(code), length, byNumber: code > 32 && code < 127 };
  }
  const next = text[at + 1] ?? "";
  if (next === "\r" && text[at + 2] === "\n") return { text: "", length: 3, byNumber: false };
  if (next === "\n") return { text: "", length: 2, byNumber: false };
  return { text: SIMPLE.get(next) ?? next, length: 2, byNumber: false };
}
