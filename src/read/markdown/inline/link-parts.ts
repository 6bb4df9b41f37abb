import { mark, type Markup } from "./markup.ts";

/** Longest label (CommonMark 6.3). */
const MAX_LABEL = 999;

/** Where the white space ends that begins at `at`, if any does. */
export function skipSpace(text: string, at: number): number {
  let end = at;
  while (isSpace(text.charCodeAt(end))) end += 1;
  return end;
}

function isSpace(code: number): boolean {
  return code === 32 || code === 9 || code === 10 || code === 13;
}

const BACKSLASH = 92;

/** `<a b>` or `a(b)`; `start` counts in the text. Null: no address stands there. */
export function addressAt(text: string, start: number, offset: number): Markup | null {
  if (text.startsWith("<", start)) {
    let isEscaped = false;
    for (let at = start + 1; at < text.length; at += 1) {
      const character = text.charAt(at);
      if (character === ">" && !isEscaped) return mark("URL", offset + start, offset + at + 1);
      if ((character === "<" && !isEscaped) || character === "\n") return null;
      isEscaped = character === "\\";
    }
    return null;
  }
  let depth = 0;
  let isEscaped = false;
  let at = start;
  for (; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (isSpace(code)) break;
    if (isEscaped) isEscaped = false;
    else if (code === 40) depth += 1;
    else if (code === 41 && (depth -= 1) < 0) break;
    else if (code === BACKSLASH) isEscaped = true;
  }
  return at > start ? mark("URL", offset + start, offset + at) : null;
}

/** `"a"`, `'a'` or `(a)` */
export function titleAt(text: string, start: number, offset: number): Markup | null {
  const opening = text.charAt(start);
  if (opening !== '"' && opening !== "'" && opening !== "(") return null;
  const closing = opening === "(" ? ")" : opening;
  for (let at = start + 1; at < text.length; at += 1) {
    if (text.charCodeAt(at) === BACKSLASH) at += 1;
    else if (text.startsWith(closing, at)) return mark("LinkTitle", offset + start, offset + at + 1);
  }
  return null;
}

/** `[a]` */
export function labelAt(text: string, start: number, offset: number): Markup | null {
  const limit = Math.min(text.length, start + 1 + MAX_LABEL);
  for (let at = start + 1; at < limit; at += 1) {
    const character = text.charAt(at);
    if (character === "\\") at += 1;
    else if (character === "]") return mark("LinkLabel", offset + start, offset + at + 1);
    else if (character === "[") return null;
  }
  return null;
}
