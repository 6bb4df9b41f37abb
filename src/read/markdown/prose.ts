import type { HidingTechnique } from "../../model/context.ts";
import { decodeEntities } from "../decode/html-entities.ts";
import { splitHtml } from "./html-tokens.ts";
import type { OpenElements } from "./hidden-elements.ts";
import type { Inline } from "./tree.ts";

/** Running text of a block with its markup resolved, and where each part of it stands in the source. */
export interface Prose {
  readonly text: string;
  readonly pieces: readonly ProsePiece[];
  readonly links: readonly ProseLink[];
  readonly codes: readonly ProseCode[];
  readonly comments: readonly { readonly start: number; readonly end: number; readonly text: string }[];
  /** What elements carry for programs, and say to nobody: `data-…`. */
  readonly attributes: readonly ProseAttribute[];
}

export interface ProseAttribute {
  readonly name: string;
  readonly value: string;
  readonly start: number;
}

interface ProsePiece {
  /** Offset in `text`. */
  readonly at: number;
  readonly start: number;
  readonly end: number;
  readonly hiding: HidingTechnique | null;
}

export interface ProseLink {
  readonly kind: "link" | "image";
  readonly url: string;
  /** Offset in `text` at which the label stands. */
  readonly at: number;
  readonly start: number;
  readonly end: number;
  readonly title: string | null;
  readonly alt: string | null;
}

export interface ProseCode {
  readonly value: string;
  readonly at: number;
  readonly start: number;
  readonly end: number;
}

/** A character reference of HTML, as far as `decodeEntities` knows them. */
const REFERENCE = /&(?:#\d{1,8}|#[xX][0-9a-fA-F]{1,7}|[A-Za-z]{2,8});?/gu;

/** Emphasis in links in emphasis: CommonMark allows any depth, people use three. */
const MAX_INLINE_DEPTH = 50;

export class ProseBuilder implements Prose {
  text = "";
  readonly pieces: ProsePiece[] = [];
  readonly links: ProseLink[] = [];
  readonly codes: ProseCode[] = [];
  readonly comments: { start: number; end: number; text: string }[] = [];
  readonly attributes: ProseAttribute[] = [];
  readonly #base: number;
  readonly #elements: OpenElements;
  readonly #source: string;

  constructor(source: string, base: number, elements: OpenElements) {
    this.#source = source;
    this.#base = base;
    this.#elements = elements;
  }

  add(nodes: readonly Inline[], depth = 0): this {
    if (depth <= MAX_INLINE_DEPTH) for (const node of nodes) this.#addNode(node, depth);
    return this;
  }

  /** HTML that stands as a block of its own, or one tag of a paragraph. */
  addHtml(html: string, start: number, inline = false): void {
    for (const token of splitHtml(html)) {
      const from = start + token.start;
      const to = start + token.end;
      if (token.kind === "text") {
        if (to > from) this.#appendDecoded(html.slice(token.start, token.end), from);
      } else if (token.kind === "comment")
        this.comments.push({ start: from, end: to, text: decodeEntities(token.text) });
      else if (token.kind === "close") {
        this.#elements.close(token.name);
        if (BLOCKS.has(token.name)) this.#append("\n\n", from, from);
      } else {
        // `<details>` collapses blocks; inside a sentence it is the name of something.
        if (!inline || token.name !== "details") this.#elements.open(token);
        if (BLOCKS.has(token.name)) this.#append("\n\n", from, from);
        this.#addTagAddress(token.name, token.attributes, from, to);
        for (const [name, value] of token.attributes)
          if (name.startsWith("data-")) this.attributes.push({ name, value: decodeEntities(value), start: from });
      }
    }
  }

  #addTagAddress(name: string, attributes: ReadonlyMap<string, string>, start: number, end: number): void {
    const named = (...names: readonly string[]): string | undefined => {
      const written = names.map((each) => attributes.get(each)).find((each) => each !== undefined);
      return written === undefined ? undefined : decodeEntities(written);
    };
    const url = named("href", "src", "action", "data");
    const alt = named("alt", "aria-label") ?? null;
    const title = named("title") ?? null;
    if (url === undefined && alt === null && title === null) return;
    this.links.push({
      kind: name === "a" ? "link" : "image",
      url: url ?? "",
      at: this.text.length,
      start,
      end,
      title,
      alt,
    });
  }

  /** As it is shown: `&#99;url` says curl. Each reference is a piece of its own, so that places still lead to the source. */
  #appendDecoded(html: string, start: number): void {
    let at = 0;
    for (const { index, 0: written } of html.includes("&") ? html.matchAll(REFERENCE) : []) {
      const letter = decodeEntities(written);
      if (letter === written) continue;
      if (index > at) this.#append(html.slice(at, index), start + at, start + index);
      at = index + written.length;
      this.#append(letter, start + index, start + at);
    }
    if (at < html.length) this.#append(html.slice(at), start + at, start + html.length);
  }

  #append(text: string, start: number, end: number): void {
    this.pieces.push({ at: this.text.length, start, end, hiding: this.#elements.hiding() });
    this.text += text;
  }

  #addNode(node: Inline, depth: number): void {
    const start = this.#base + node.start;
    const end = this.#base + node.end;
    switch (node.type) {
      case "text":
        this.#append(node.value, start, end);
        return;
      case "inlineCode":
        this.codes.push({ value: node.value, at: this.text.length, start, end });
        this.#append(node.value, start + Math.max(0, this.#source.slice(start, end).indexOf(node.value)), end);
        return;
      case "break":
        this.#append("\n\n", start, end);
        return;
      case "html":
        this.addHtml(node.value, start, true);
        return;
      case "image":
        this.links.push({
          kind: "image",
          url: node.url,
          at: this.text.length,
          start,
          end,
          title: node.title,
          alt: node.alt,
        });
        this.#append(" ", start, end);
        return;
      case "link":
        this.links.push({
          kind: "link",
          url: node.url,
          at: this.text.length,
          start,
          end,
          title: node.title,
          alt: null,
        });
        this.add(node.children, depth + 1);
        return;
      case "emphasis":
        this.add(node.children, depth + 1);
        return;
    }
  }
}

const BLOCKS = new Set([
  "p",
  "div",
  "br",
  "li",
  "tr",
  "td",
  "th",
  "h1",
  "h2",
  "h3",
  "h4",
  "h5",
  "h6",
  "summary",
  "details",
  "table",
  "ul",
  "ol",
  "section",
  "center",
  "hr",
  "pre",
]);

/** The offset in the source of an offset in the prose. */
export function sourceOffset(prose: Prose, at: number): number {
  const piece = prose.pieces[pieceAt(prose, at)];
  return piece === undefined ? 0 : Math.min(piece.start + (at - piece.at), piece.end);
}

function pieceAt(prose: Prose, at: number): number {
  let low = 0;
  let high = prose.pieces.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((prose.pieces[middle]?.at ?? 0) <= at) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** The hiding of a span of prose: of its first hidden part. */
export function hidingIn(prose: Prose, start: number, end: number): HidingTechnique | null {
  for (let index = pieceAt(prose, start); index < prose.pieces.length; index += 1) {
    const piece = prose.pieces[index];
    if (piece === undefined || piece.at >= end) return null;
    const next = prose.pieces[index + 1]?.at ?? prose.text.length;
    if (piece.hiding !== null && prose.text.slice(Math.max(start, piece.at), Math.min(end, next)).trim() !== "")
      return piece.hiding;
  }
  return null;
}
