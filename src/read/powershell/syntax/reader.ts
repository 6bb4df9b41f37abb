import { MAX_NESTING } from "../../machine/limits.ts";

/** A place in the text. All parsing functions share one. */
export class PsReader {
  readonly text: string;
  readonly end: number;
  at = 0;
  depth = 0;
  tooDeep = false;

  constructor(text: string) {
    this.text = text;
    this.end = text.length;
  }

  get done(): boolean {
    return this.at >= this.end;
  }

  char(ahead = 0): string {
    return this.text[this.at + ahead] ?? "";
  }

  is(word: string): boolean {
    return this.text.startsWith(word, this.at);
  }

  take(word: string): boolean {
    if (!this.is(word)) return false;
    this.at += word.length;
    return true;
  }

  match(pattern: RegExp): RegExpExecArray | null {
    pattern.lastIndex = this.at;
    return pattern.exec(this.text);
  }

  /** Blanks, comments and continued lines; line ends too if asked. */
  skip(lines: boolean): void {
    while (this.at < this.end) {
      const char = this.text[this.at] ?? "";
      if (char === " " || char === "\t" || char === "\r" || char === "\u{a0}" || char === "\u{feff}") this.at += 1;
      else if (char === "\n" && lines) this.at += 1;
      else if (char === "`" && /^`(?:\r?\n)/u.test(this.text.slice(this.at, this.at + 3)))
        this.at += this.char(1) === "\r" ? 3 : 2;
      else if (char === "#" && this.isCommentStart()) {
        const end = this.text.indexOf("\n", this.at);
        this.at = end === -1 ? this.end : end;
      } else if (char === "<" && this.char(1) === "#") {
        const end = this.text.indexOf("#>", this.at + 2);
        this.at = end === -1 ? this.end : end + 2;
      } else break;
    }
  }

  /** `a#b` is one word. */
  isCommentStart(): boolean {
    return this.at === 0 || /[\s;(){}|&,=]/u.test(this.text[this.at - 1] ?? "");
  }

  deeper<T>(read: () => T): T | null {
    if (this.depth >= MAX_NESTING) {
      this.tooDeep = true;
      this.at += 1;
      return null;
    }
    this.depth += 1;
    const value = read();
    this.depth -= 1;
    return value;
  }
}
