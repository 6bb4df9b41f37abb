import { mark, type Markup } from "./markup.ts";

/** `<https://…>` and `<a@b.example>`. Longer ones are no addresses. */
const AUTOLINK =
  /<(?:[a-z][-\w+.]{1,100}:[^\s>]{1,4000}|[a-z\d.!#$%&'*+/=?^_`{|}~-]{1,200}@[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?(?:\.[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?){0,20})>/iy;
const TAG =
  /<(?:\/[a-zA-Z][\w-]*\s*|[a-zA-Z][\w-]*(?:\s+[a-zA-Z:_][\w-.:]*(?:\s*=\s*(?:[^\s"'=<>`]+|'[^']*'|"[^"]*"))?)*\s*\/?)>/y;
const LETTER = /[A-Za-z]/;

/** Tags, comments and addresses between `<` and `>` in one text. */
export class TagFinder {
  readonly #text: string;
  readonly #offset: number;
  /** Ends of comments and the like of which the rest of the text has no more: each is looked for once in vain. */
  readonly #missing = new Set<string>();

  constructor(text: string, offset: number) {
    this.#text = text;
    this.#offset = offset;
  }

  at(start: number): Markup | null {
    const text = this.#text;
    if (this.#upTo(">", start + 1) === 0) return null;
    AUTOLINK.lastIndex = start;
    if (AUTOLINK.test(text)) return this.#autolink(start, AUTOLINK.lastIndex);
    const end = this.#tagEnd(start);
    return end === 0 ? null : mark("HTMLTag", this.#offset + start, this.#offset + end);
  }

  #tagEnd(start: number): number {
    const text = this.#text;
    if (text.startsWith("?", start + 1)) return this.#upTo("?>", start + 2);
    if (text.startsWith("!", start + 1)) {
      if (text.startsWith("--", start + 2)) {
        if (text.startsWith(">", start + 4)) return start + 5;
        return text.startsWith("->", start + 4) ? start + 6 : this.#upTo("-->", start + 4);
      }
      if (text.startsWith("[CDATA[", start + 2)) return this.#upTo("]]>", start + 9);
      return LETTER.test(text.charAt(start + 2)) && text.charCodeAt(start + 2) < 91 ? this.#upTo(">", start + 3) : 0;
    }
    TAG.lastIndex = start;
    return TAG.test(text) ? TAG.lastIndex : 0;
  }

  #upTo(end: string, from: number): number {
    if (this.#missing.has(end)) return 0;
    const found = this.#text.indexOf(end, from);
    if (found === -1) this.#missing.add(end);
    return found === -1 ? 0 : found + end.length;
  }

  #autolink(start: number, end: number): Markup {
    const [from, to] = [this.#offset + start, this.#offset + end];
    const children = [mark("LinkMark", from, from + 1), mark("URL", from + 1, to - 1), mark("LinkMark", to - 1, to)];
    return { name: "Autolink", from, to, children };
  }
}
