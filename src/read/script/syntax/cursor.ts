import type { Dialect } from "./dialect.ts";

/** A place in a text, and what stands there. Never goes back further than an operand, so that reading stays linear. */
export class Cursor {
  readonly text: string;
  readonly end: number;
  readonly dialect: Dialect;
  at: number;
  /** Offset of a line end → where reading goes on: here-documents announced on the line stand between. */
  readonly jumps: Map<number, number>;

  constructor(text: string, dialect: Dialect, start = 0, end = text.length, jumps = new Map<number, number>()) {
    this.text = text;
    this.jumps = jumps;
    this.dialect = dialect;
    this.at = start;
    this.end = end;
  }

  get done(): boolean {
    return this.at >= this.end;
  }

  char(ahead = 0): string {
    return this.at + ahead < this.end ? (this.text[this.at + ahead] ?? "") : "";
  }

  is(word: string): boolean {
    return this.at + word.length <= this.end && this.text.startsWith(word, this.at);
  }

  take(word: string): boolean {
    if (!this.is(word)) return false;
    this.at += word.length;
    return true;
  }

  /** A sticky expression at this place. */
  match(pattern: RegExp): RegExpExecArray | null {
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.text);
    return found !== null && found.index + found[0].length <= this.end ? found : null;
  }

  /** Blanks and comments, and line ends where they mean nothing. Gives whether a line end was passed. */
  skipBlanks(lines = true): boolean {
    let passed = false;
    while (this.at < this.end) {
      const char = this.text[this.at] ?? "";
      if (char === "\n") {
        if (!lines) break;
        passed = true;
        this.#nextLine();
      } else if (char === " " || char === "\t" || char === "\r" || char === "\u{a0}") this.at += 1;
      else if (char === "\\" && /^\\\r?\n/u.test(this.text.slice(this.at, this.at + 3))) this.at += 1;
      else if (!this.#skipComment(char)) break;
      if (char === "\\") this.#nextLine();
    }
    return passed;
  }

  #nextLine(): void {
    const end = this.text.indexOf("\n", this.at);
    this.at = Math.min(this.end, this.jumps.get(end) ?? (end === -1 ? this.end : end + 1));
  }

  #skipComment(char: string): boolean {
    const { lineComments, blockComments, documents } = this.dialect;
    if (documents !== null && char === "=" && (this.at === 0 || this.text[this.at - 1] === "\n")) {
      if (this.match(documents.open) === null) return false;
      const close = documents.close;
      const rest = close.exec(this.text.slice(this.at));
      this.at = rest === null ? this.end : Math.min(this.end, this.at + rest.index + rest[0].length);
      return true;
    }
    for (const open of lineComments) {
      // PHP's attributes are no comments.
      if (!this.is(open) || (open === "#" && this.dialect.language === "php" && this.char(1) === "[")) continue;
      const end = this.text.indexOf("\n", this.at);
      this.at = end === -1 ? this.end : Math.min(end, this.end);
      // PHP: `?>` ends the comment and the code.
      return true;
    }
    for (const [open, close] of blockComments) {
      if (!this.is(open)) continue;
      const end = this.text.indexOf(close, this.at + open.length);
      this.at = end === -1 ? this.end : Math.min(end + close.length, this.end);
      return true;
    }
    return false;
  }
}
