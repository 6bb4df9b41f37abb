import type { Span } from "../machine/span.ts";

export type Token = Span &
  (
    | {
        readonly kind: "text";
        readonly text: string;
        /** where it stands letter for letter */ readonly offset: number | null;
      }
    | { readonly kind: "number"; readonly text: string }
    | { readonly kind: "word"; readonly text: string }
    | { readonly kind: "sign"; readonly text: string }
    | { readonly kind: "line"; readonly text: "" }
  );

const WORD = /[\p{L}_][\p{L}\p{N}_]*|\|[^|\n]{1,80}\|/uy;
const NUMBER = /\d+(?:\.\d+)?/y;
const ESCAPES = new Map([
  ["n", "\n"],
  ["r", "\r"],
  ["t", "\t"],
]);

/** Words in lower case, for AppleScript does not mind; comments dropped; `¬` joins lines. */
export function tokenize(text: string): readonly Token[] {
  const tokens: Token[] = [];
  let at = 0;
  while (at < text.length) {
    const char = text[at] ?? "";
    if (char === "\u{ac}" || char === "\\") {
      const end = text.indexOf("\n", at);
      at = end === -1 ? text.length : end + 1;
    } else if (char === "\n") {
      if (tokens.at(-1)?.kind !== "line") tokens.push({ kind: "line", text: "", start: at, end: at + 1 });
      at += 1;
    } else if (/\s/u.test(char)) at += 1;
    else if (text.startsWith("--", at) || char === "#") {
      const end = text.indexOf("\n", at);
      at = end === -1 ? text.length : end;
    } else if (text.startsWith("(*", at)) {
      const end = text.indexOf("*)", at + 2);
      at = end === -1 ? text.length : end + 2;
    } else if (char === '"' || char === "\u{201c}") {
      const token = readText(text, at);
      tokens.push(token);
      at = token.end;
    } else {
      WORD.lastIndex = at;
      NUMBER.lastIndex = at;
      const word = WORD.exec(text)?.[0];
      const number = word === undefined ? NUMBER.exec(text)?.[0] : undefined;
      if (word !== undefined) tokens.push({ kind: "word", text: word.toLowerCase(), start: at, end: at + word.length });
      else if (number !== undefined) tokens.push({ kind: "number", text: number, start: at, end: at + number.length });
      else tokens.push({ kind: "sign", text: char, start: at, end: at + 1 });
      at += word?.length ?? number?.length ?? 1;
    }
  }
  return tokens;
}

function readText(text: string, start: number): Token {
  const parts: string[] = [];
  let at = start + 1;
  let run = at;
  while (at < text.length && text[at] !== '"' && text[at] !== "\u{201d}") {
    if (text[at] !== "\\") {
      at += 1;
      continue;
    }
    const next = text[at + 1] ?? "";
    parts.push(text.slice(run, at), ESCAPES.get(next) ?? next);
    at += 2;
    run = at;
  }
  parts.push(text.slice(run, at));
  const offset = parts.length === 1 ? start + 1 : null;
  return { kind: "text", text: parts.join(""), offset, start, end: Math.min(text.length, at + 1) };
}
