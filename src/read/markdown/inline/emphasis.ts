import { mark, type Delimiter, type Markup, type Part } from "./markup.ts";

const PUNCTUATION = /[\p{S}\p{P}|]/u;
const SPACE = /\s/;
const OTHER = 0;
const IS_PUNCTUATION = 1;
const IS_SPACE = 2;
const ASCII = Array.from({ length: 128 }, (_, code) => classify(String.fromCharCode(code)));

function classify(character: string): number {
  if (SPACE.test(character)) return IS_SPACE;
  return PUNCTUATION.test(character) ? IS_PUNCTUATION : OTHER;
}

/** What stands beside a mark; the ends of the text count as white space. */
function classAt(text: string, at: number): number {
  if (at < 0 || at >= text.length) return IS_SPACE;
  return ASCII[text.charCodeAt(at)] ?? classify(text.charAt(at));
}

/** A run of `*` or `_` (CommonMark 6.2: left- and right-flanking). `start` counts in the text. */
export function emphasisAt(text: string, start: number, offset: number): Delimiter {
  const kind = text.startsWith("*", start) ? "*" : "_";
  let end = start + 1;
  while (text.startsWith(kind, end)) end += 1;
  const before = classAt(text, start - 1);
  const after = classAt(text, end);
  const left = after !== IS_SPACE && (after !== IS_PUNCTUATION || before !== OTHER);
  const right = before !== IS_SPACE && (before !== IS_PUNCTUATION || after !== OTHER);
  return {
    name: "Delimiter",
    kind,
    from: offset + start,
    to: offset + end,
    size: end - start,
    opens: left && (kind === "*" || !right || before === IS_PUNCTUATION),
    closes: right && (kind === "*" || !left || after === IS_PUNCTUATION),
  };
}

/** Joins opening and closing runs from `first` on; the markup that remains, without what stayed open. */
export function resolveEmphasis(parts: Part[], first: number): Markup[] {
  for (let at = first; at < parts.length; at += 1) {
    const close = parts[at];
    if (close?.name !== "Delimiter" || !close.closes) continue;
    const opening = openingOf(parts, first, at, close);
    const open = parts[opening];
    if (open?.name !== "Delimiter") continue;
    const size = Math.min(2, open.to - open.from, close.to - close.from);
    const from = open.to - size;
    const to = close.from + size;
    const children = [mark("EmphasisMark", from, open.to)];
    for (let inner = opening + 1; inner < at; inner += 1) {
      const part = parts[inner];
      if (part !== null && part !== undefined && part.name !== "Delimiter") children.push(part);
      parts[inner] = null;
    }
    children.push(mark("EmphasisMark", close.from, to));
    parts[opening] = open.from === from ? null : { ...open, to: from };
    const whole: Markup = { name: "Emphasis", from, to, children };
    if (close.to === to) parts[at] = whole;
    else {
      parts[at] = { ...close, from: to };
      parts.splice(at, 0, whole);
    }
  }
  return parts.slice(first).filter((part) => part !== null && part.name !== "Delimiter");
}

/** The nearest run before `at` that can open what it closes; -1: none. */
function openingOf(parts: readonly Part[], first: number, at: number, close: Delimiter): number {
  for (let index = at - 1; index >= first; index -= 1) {
    const part = parts[index];
    if (part?.name !== "Delimiter" || part.kind !== close.kind || !part.opens) continue;
    // Rules 9 and 10: a run that can do both does not join one when their lengths add up to a multiple of three.
    const clashes =
      (close.opens || part.closes) &&
      (part.size + close.size) % 3 === 0 &&
      (part.size % 3 !== 0 || close.size % 3 !== 0);
    if (!clashes) return index;
  }
  return -1;
}
