/** A string literal, taken apart. Offsets are UTF-16 units of the source. */
export interface Literal {
  /** Bytes are given as one UTF-16 unit each. */
  readonly content: string;
  readonly isBytes: boolean;
  /** Where the content stands letter for letter in the source; null when it was escaped. */
  readonly offset: number | null;
  /** Spelled with escapes for characters that need none: `"\x6f\x73"`. */
  readonly escaped: boolean;
}

const OPENING = /^([A-Za-z]{0,3})("""|'''|"|')/;
/** Escapes that hide plain letters; `\n` and `\u2713` are ordinary. */
const HIDING_ESCAPES =
  /(?:\\(?:x[2-7][0-9A-Fa-f]|u00[2-7][0-9A-Fa-f]|U000000[2-7][0-9A-Fa-f]|1[0-7]{2}|0?[4-7][0-7])){3}/;

/** Null: not a complete literal. Of an f-string only the prefix and quotes are of use. */
export function parseLiteral(source: string, start: number, end: number): Literal | null {
  const raw = source.slice(start, end);
  const opening = OPENING.exec(raw);
  if (opening === null) return null;
  const [whole, prefix = "", quote = ""] = opening;
  if (raw.length < whole.length + quote.length || !raw.endsWith(quote)) return null;
  const body = raw.slice(whole.length, raw.length - quote.length);
  const flags = prefix.toLowerCase();
  const isBytes = flags.includes("b");
  if (flags.includes("r") || !body.includes("\\")) {
    return { content: isBytes ? utf8(body) : body, isBytes, offset: start + whole.length, escaped: false };
  }
  return { content: unescapeText(body, isBytes), isBytes, offset: null, escaped: HIDING_ESCAPES.test(body) };
}

const ESCAPE =
  /\\(?:(\r\n|\n|\r)|([\\'"abfnrtv])|([0-7]{1,3})|x([0-9A-Fa-f]{2})|u([0-9A-Fa-f]{4})|U([0-9A-Fa-f]{8})|N\{([^}\n]{1,80})\})/g;
const CONTROL: Readonly<Record<string, string>> = {
  a: "\u{7}",
  b: "\b",
  f: "\f",
  n: "\n",
  r: "\r",
  t: "\t",
  v: "\v",
};
const LAST_CODE_POINT = 0x10_ff_ff;

/** Escapes of section 2.4.1 of the Python language reference; unknown ones keep their backslash. */
export function unescapeText(body: string, isBytes: boolean): string {
  return body.replaceAll(
    ESCAPE,
    (
      all,
      newline?: string,
      single?: string,
      octal?: string,
      hex?: string,
      short?: string,
      long?: string,
      name?: string,
    ): string => {
      if (newline !== undefined) return "";
      if (single !== undefined) return CONTROL[single] ?? single;
      if (octal !== undefined) return String.fromCharCode(Number.parseInt(octal, 8) & (isBytes ? 0xff : 0x1_ff));
      if (hex !== undefined) return String.fromCharCode(Number.parseInt(hex, 16));
      if (isBytes || name !== undefined) return all;
      const code = Number.parseInt(short ?? long ?? "", 16);
      return code <= LAST_CODE_POINT ? String.fromCodePoint(code) : all;
    },
  );
}

function utf8(body: string): string {
  return Buffer.from(body, "utf8").toString("latin1");
}
