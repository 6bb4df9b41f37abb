import { cleanText } from "../clean-text.ts";

/** Text that is HTML already. Only `html` below makes it, so that nothing of a package becomes markup by accident. */
export interface Markup {
  readonly html: string;
}

export type Piece = string | number | null | Markup | readonly Piece[];

/**
 * HTML from a template: every interpolated text is cleaned of control and bidi characters and escaped, in attributes
 * (always written with double quotes) as well as between tags; other Markup is taken as it is; null is nothing.
 */
export function html(parts: TemplateStringsArray, ...pieces: readonly Piece[]): Markup {
  return { html: parts.map((part, index) => part + render(pieces[index] ?? null)).join("") };
}

function render(piece: Piece): string {
  if (piece === null) return "";
  if (typeof piece === "string") return escapeHtml(piece);
  if (typeof piece === "number") return String(piece);
  return "html" in piece ? piece.html : piece.map(render).join("");
}

const ENTITIES: ReadonlyMap<string, string> = new Map([
  ["&", "&amp;"],
  ["<", "&lt;"],
  [">", "&gt;"],
  ['"', "&quot;"],
  ["'", "&#39;"],
]);

function escapeHtml(text: string): string {
  return cleanText(text).replaceAll(/[&<>"']/g, (character) => ENTITIES.get(character) ?? "");
}

const SPELLED_OUT = /(<U\+[0-9A-F]{4,6}>)/;

/** Code of a package: characters that `cleanText` spells out stand out, since hiding them was the trick. */
export function code(text: string): Markup {
  const pieces = cleanText(text)
    .split(SPELLED_OUT)
    .map((piece, index) => (index % 2 === 1 ? html`<span class="control">${piece}</span>` : piece));
  return html`${pieces}`;
}

export type HeadingLevel = 1 | 2 | 3 | 4 | 5 | 6;

export function heading(level: HeadingLevel, content: Piece): Markup {
  const tag = { html: `h${level}` };
  return html`<${tag}>${content}</${tag}>`;
}

export function below(level: HeadingLevel, steps: number): HeadingLevel {
  const deeper = level + steps;
  return deeper <= 2 ? 2 : deeper === 3 ? 3 : deeper === 4 ? 4 : deeper === 5 ? 5 : 6;
}

/** A link where the address is http(s), else just the text: `javascript:` and `data:` must never become clickable. */
export function link(address: string, content: Piece = address): Markup {
  const url = URL.canParse(address) ? new URL(address) : null;
  if (url === null || (url.protocol !== "https:" && url.protocol !== "http:")) return html`${content}`;
  return html`<a href="${url.href}" rel="noopener noreferrer nofollow">${content}</a>`;
}
