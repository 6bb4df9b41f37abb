import { emphasisAt, resolveEmphasis } from "./emphasis.ts";
import { closeLink, openLink } from "./links.ts";
import { mark, NO_MARKUP, type Markup, type Part } from "./markup.ts";
import { TagFinder } from "./tags.ts";

/** Characters at which markup may begin; everything between them is passed over. */
const BEGINS = markers("\\&`<*_[]!\n");
const ESCAPABLE = markers("!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~");
const ENTITY = /&(?:#\d{1,29}|#x[a-f\d]{1,28}|\w{1,29});/iy;
/** Longest reference that is one. */
const MAX_ENTITY = 31;

function markers(characters: string): Uint8Array {
  const table = new Uint8Array(128);
  for (const character of characters) table[character.charCodeAt(0)] = 1;
  return table;
}

/**
 * The markup of one block's running text (CommonMark 6), in which what is no markup is left out. `offset`: of the text in
 * the part of the document that is parsed.
 */
export function parseInline(text: string, offset: number): readonly Markup[] {
  let at = nextMark(text, 0);
  if (at === text.length) return NO_MARKUP;
  const parts: Part[] = [];
  const tags = new TagFinder(text, offset);
  const codes = new CodeSpans(text, offset);
  let free = 0; // where the last markup ended
  while (at < text.length) {
    const end = markupAt(at);
    if (end > at) free = end;
    at = nextMark(text, end > at ? end : at + 1);
  }
  return resolveEmphasis(parts, 0);

  /** Where the markup ends that begins there; 0: none does. */
  function markupAt(start: number): number {
    switch (text.charCodeAt(start)) {
      case 92: // a backslash
        return escapeAt(start);
      case 38: // &
        return add(entityAt(text, start, offset));
      case 96: // a backtick
        return add(codes.at(start));
      case 60: // <
        return add(tags.at(start));
      case 42: // *
      case 95: // _
        return addDelimiter(emphasisAt(text, start, offset));
      case 10:
        return breakAt(start);
      case 91: // [
        return addDelimiter(openLink("[", start, offset));
      case 33: // !
        return text.startsWith("[", start + 1) ? addDelimiter(openLink("![", start, offset)) : 0;
      default: // ]
        return closeLink(parts, text, start, offset);
    }
  }

  function add(markup: Markup | null): number {
    if (markup === null) return 0;
    parts.push(markup);
    return markup.to - offset;
  }

  function addDelimiter(part: NonNullable<Part>): number {
    parts.push(part);
    return part.to - offset;
  }

  function escapeAt(start: number): number {
    const next = text.charCodeAt(start + 1);
    if (next === 10) return add(mark("HardBreak", offset + start, offset + start + 2));
    return ESCAPABLE[next] === 1 ? add(mark("Escape", offset + start, offset + start + 2)) : 0;
  }

  /** Two blanks or more before a line end. */
  function breakAt(newline: number): number {
    let start = newline;
    while (start > free && text.charCodeAt(start - 1) === 32) start -= 1;
    return newline - start < 2 ? 0 : add(mark("HardBreak", offset + start, offset + newline + 1));
  }
}

function nextMark(text: string, from: number): number {
  let at = from;
  while (at < text.length && BEGINS[text.charCodeAt(at)] !== 1) at += 1;
  return at;
}

function entityAt(text: string, start: number, offset: number): Markup | null {
  ENTITY.lastIndex = start;
  if (!ENTITY.test(text) || ENTITY.lastIndex - start > MAX_ENTITY) return null;
  return mark("Entity", offset + start, offset + ENTITY.lastIndex);
}

class CodeSpans {
  readonly #text: string;
  readonly #offset: number;
  /** Lengths of runs of backticks of which the rest of the text has no more. */
  readonly #used = new Set<number>();

  constructor(text: string, offset: number) {
    this.#text = text;
    this.#offset = offset;
  }

  /** From one run of backticks to the next of the same length. */
  at(start: number): Markup | null {
    const text = this.#text;
    if (text.startsWith("`", start - 1) && start > 0) return null;
    const first = endOfRun(text, start);
    const size = first - start;
    if (this.#used.has(size)) return null;
    for (let run = text.indexOf("`", first); run !== -1;) {
      const end = endOfRun(text, run);
      if (end - run === size) {
        const [from, to] = [this.#offset + start, this.#offset + end];
        const children = [mark("CodeMark", from, from + size), mark("CodeMark", to - size, to)];
        return { name: "InlineCode", from, to, children };
      }
      run = text.indexOf("`", end);
    }
    this.#used.add(size);
    return null;
  }
}

function endOfRun(text: string, start: number): number {
  let end = start + 1;
  while (text.charCodeAt(end) === 96) end += 1;
  return end;
}
