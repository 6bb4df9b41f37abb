import { endOfLine } from "../../end-of-line.ts";
import { Indentation } from "./indentation.ts";
import { endOfNumber } from "./numbers.ts";
import { endOfPlainString, openingOf, type Quoted } from "./quotes.ts";
import { giveUp } from "./unreadable.ts";

const KEYWORDS: ReadonlyMap<string, string> = new Map(
  (
    "False None True and as assert async await break class continue def del elif else except finally for from global if " +
    "import in is lambda nonlocal not or pass raise return try while with yield"
  )
    .split(" ")
    .map((word) => [word, word]),
);
const LONGEST_KEYWORD = 8;

/** Those of two megabytes and a half of Python: a larger text is cut where the grammar reads it. */
const MAX_TOKENS = 500_000;

/** Operators and delimiters, longest first, by their first letter. */
const OPERATORS: readonly (readonly string[] | undefined)[] = byFirstLetter(
  "... . ( ) [ ] { } , := : ; == = != ! <<= << <= < >>= >> >= > += + -= -> - **= ** *= * //= // /= / %= % &= & |= | ^= ^ ~ @= @".split(
    " ",
  ),
);

function byFirstLetter(all: readonly string[]): readonly (readonly string[] | undefined)[] {
  const table: string[][] = Array.from({ length: 128 });
  for (const operator of all) (table[operator.charCodeAt(0)] ??= []).push(operator);
  return table;
}

/** Letters, digits and `_` of ASCII: names in other letters are left to the grammar. */
const WORD = Uint8Array.from({ length: 128 }, (_, code) => (/\w/.test(String.fromCharCode(code)) ? 1 : 0));

const SPACE = 0x20;
const TAB = 0x09;
const NEWLINE = 0x0a;
const RETURN = 0x0d;
const HASH = 0x23;
const BACKSLASH = 0x5c;
const DOT = 0x2e;
const DOUBLE_QUOTE = 0x22;
const SINGLE_QUOTE = 0x27;

/** `name`, `integer`, `float`, `string`, `fstring`, `newline`, `indent`, `dedent`, `end`, or the keyword or operator itself. */
export type Token = string;

/** Where a scanner stands, to go back to. */
export interface Mark {
  readonly kind: Token;
  readonly start: number;
  readonly end: number;
  readonly lastEnd: number;
}

/** The tokens of a text, one at a time. */
export class Scanner {
  readonly text: string;
  kind: Token = "newline";
  start = 0;
  end = 0;
  /** Where the last token ended that is no line end. */
  lastEnd = 0;
  /** Where the last comment ended that stands behind something. */
  commentEnd = 0;
  /** Open brackets: line ends and indentation say nothing inside. */
  brackets = 0;
  /** Of a token that is an f-string: how it begins. */
  quoted: Quoted = { quote: "", isRaw: false, isFormatted: false, length: 0 };
  readonly indentation = new Indentation();
  #tokens = 0;

  constructor(text: string) {
    this.text = text;
    this.end = this.indentation.read(text, 0);
    // A snippet that is indented as a whole.
    if (this.indentation.pending !== 0) giveUp();
    this.next();
  }

  mark(): Mark {
    return { kind: this.kind, start: this.start, end: this.end, lastEnd: this.lastEnd };
  }

  /** Only inside brackets, where no blocks begin or end. */
  goBack(mark: Mark): void {
    this.kind = mark.kind;
    this.start = mark.start;
    this.end = mark.end;
    this.lastEnd = mark.lastEnd;
  }

  next(): void {
    this.#tokens += 1;
    if (this.#tokens > MAX_TOKENS) giveUp();
    if (this.kind !== "newline" && this.kind !== "indent" && this.kind !== "dedent") this.lastEnd = this.end;
    const { indentation } = this;
    if (indentation.pending !== 0) {
      this.start = this.end;
      this.kind = indentation.pending > 0 ? "indent" : "dedent";
      indentation.pending += indentation.pending > 0 ? -1 : 1;
      return;
    }
    this.#scan(this.#skipBlanks(this.end));
  }

  /** The next token, somewhere else: a string with code in it is read by its parts. */
  nextFrom(at: number): void {
    this.end = at;
    this.next();
  }

  /** Takes this token, which has to be of this kind; gives where it began. */
  take(kind: Token): number {
    if (this.kind !== kind) giveUp();
    const { start } = this;
    this.next();
    return start;
  }

  is(kind: Token): boolean {
    return this.kind === kind;
  }

  /** Takes this token where it is of this kind. */
  skip(kind: Token): boolean {
    if (this.kind !== kind) return false;
    this.next();
    return true;
  }

  #skipBlanks(from: number): number {
    const { text } = this;
    for (let at = from; ;) {
      const code = text.charCodeAt(at);
      if (code === SPACE || code === TAB) at += 1;
      else if (code === NEWLINE && this.brackets > 0) at += 1;
      else if (code === RETURN && text.charCodeAt(at + 1) === NEWLINE) at += 1;
      else if (code === BACKSLASH) {
        at += text.charCodeAt(at + 1) === RETURN ? 2 : 1;
        if (text.charCodeAt(at) !== NEWLINE) giveUp();
        at += 1;
      } else if (code === HASH) {
        at = endOfLine(text, at);
        if (this.brackets === 0) this.commentEnd = at;
      } else return at;
    }
  }

  #scan(at: number): void {
    const { text } = this;
    this.start = at;
    if (at >= text.length) this.#endOfText();
    else if (text.charCodeAt(at) === NEWLINE) {
      this.kind = "newline";
      this.end = this.indentation.read(text, at + 1);
    } else this.#scanToken(at, text.charCodeAt(at));
  }

  #endOfText(): void {
    this.end = this.text.length;
    if (this.brackets > 0) giveUp();
    if (this.kind === "newline" || this.kind === "dedent") {
      this.kind = "end";
      return;
    }
    this.kind = "newline";
    this.indentation.read(this.text, this.end);
  }

  #scanToken(at: number, code: number): void {
    const { text } = this;
    if (code === DOUBLE_QUOTE || code === SINGLE_QUOTE) this.#scanString(at);
    else if (WORD[code] === 1) {
      let end = at + 1;
      while (WORD[text.charCodeAt(end)] === 1) end += 1;
      if (code >= 0x30 && code <= 0x39) this.#scanNumber(at);
      else if (isQuote(text.charCodeAt(end)) && end - at <= 2) this.#scanString(at);
      else {
        this.end = end;
        this.kind = "name";
        if (end - at <= LONGEST_KEYWORD) this.kind = KEYWORDS.get(text.slice(at, end)) ?? "name";
        if (text.charCodeAt(end) > 127) giveUp();
      }
    } else if (code === DOT && isDigit(text.charCodeAt(at + 1))) this.#scanNumber(at);
    else {
      const operators = OPERATORS[code] ?? giveUp();
      this.kind = operators.find((operator) => operator.length === 1 || text.startsWith(operator, at)) ?? giveUp();
      this.end = at + this.kind.length;
    }
  }

  #scanNumber(at: number): void {
    const { end, isWhole } = endOfNumber(this.text, at);
    if (WORD[this.text.charCodeAt(end)] === 1) giveUp();
    this.kind = isWhole ? "integer" : "float";
    this.end = end;
  }

  #scanString(at: number): void {
    const quoted = openingOf(this.text, at) ?? giveUp();
    this.quoted = quoted;
    this.kind = quoted.isFormatted ? "fstring" : "string";
    this.end = at + quoted.length;
    if (!quoted.isFormatted) this.end = endOfPlainString(this.text, this.end, quoted.quote);
  }
}

function isQuote(code: number): boolean {
  return code === DOUBLE_QUOTE || code === SINGLE_QUOTE;
}

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}
