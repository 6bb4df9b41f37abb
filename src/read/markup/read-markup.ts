import type { Reader } from "../../model/source.ts";
import { openElements } from "../markdown/hidden-elements.ts";
import { align, embedPieces, type Piece } from "../manifest/syntax/mapped-source.ts";
import { scriptLanguage } from "./embed-script.ts";
import { gatherText, tellHiddenPieces } from "./shown-text.ts";
import { tellElement } from "./tell-element.ts";
import { tokenizeMarkup, type MarkupToken } from "./tokenize.ts";
import { tellUnread } from "../tell-unread.ts";

/** The registry takes no file above 10 MB. */
export const MAX_MARKUP_LENGTH = 10_485_760;

/** Elements that end a line; a sentence does not run across them. */
const BLOCKS = new Set(
  (
    "address article aside blockquote body button caption dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr " +
    "label legend li main nav ol option p pre section select summary table tbody td text tfoot th thead tr ul desc title foreignobject br"
  ).split(" "),
);
const HEADINGS: Readonly<Record<string, string>> = {
  h1: "# ",
  h2: "## ",
  h3: "### ",
  h4: "#### ",
  h5: "##### ",
  h6: "###### ",
  li: "- ",
};

/** HTML and SVG: the programs inside, and what the text says to a person or, unseen, to an agent. */
export const readMarkup: Reader = (source, reading) => {
  const { text } = source;
  if (text.length > MAX_MARKUP_LENGTH) {
    tellUnread(source, reading, "too-large", `markup above ${MAX_MARKUP_LENGTH} characters was not taken apart`);
    return;
  }
  const isSvg = source.language === "svg";
  const open = openElements();
  const shown = gatherText(source, reading);
  let script: { readonly type: string | undefined; readonly pieces: Piece[] } | null = null;
  let isStyle = false;
  let verbatim = 0;
  let link: string | null = null;
  const mark = (added: string, offset: number): void => shown.mark(added, offset, open.hiding());

  const takeOpen = (token: Extract<MarkupToken, { kind: "open" }>): void => {
    const { name, attributes, start, closed } = token;
    tellElement(token, isSvg, source, reading);
    if (name === "script" && !closed) {
      const type = attributes.find((attribute) => ["type", "lang", "language"].includes(attribute.name))?.value;
      script = { type, pieces: [] };
      return;
    }
    if (name === "style" && !closed) isStyle = true;
    if (BLOCKS.has(name)) mark(`\n${name === "br" ? "" : "\n"}${HEADINGS[name] ?? ""}`, start);
    const map = new Map(attributes.map((attribute) => [attribute.name, attribute.value]));
    open.open({ kind: "open", start: token.start, end: token.end, name, attributes: map, closed });
    if (name === "pre" && open.hiding() === null) {
      verbatim += 1;
      mark("\n```\n", start);
    }
    const target = name === "a" ? (map.get("href") ?? "") : "";
    if (link === null && verbatim === 0 && /^[a-z][\w+.-]{0,20}:[^\s()<>]{1,2000}$/i.test(target)) {
      link = target;
      mark("[", start);
    }
  };
  const takeClose = (name: string, start: number): void => {
    if (name === "style") isStyle = false;
    if (name === "script" && script !== null) {
      const language = scriptLanguage(script.type);
      if (language !== null) {
        const context = { ...source.context, trigger: "load" } as const;
        embedPieces(script.pieces, { language, layer: { kind: "field", name: "script" }, context }, source, reading);
      }
      script = null;
      return;
    }
    if (name === "a" && link !== null) {
      mark(`](${link})`, start);
      link = null;
    }
    if (name === "pre" && verbatim > 0) {
      verbatim -= 1;
      mark("\n```\n", start);
    }
    open.close(name);
    if (BLOCKS.has(name)) mark("\n\n", start);
  };

  tokenizeMarkup(text, isSvg, (token) => {
    switch (token.kind) {
      case "open":
        takeOpen(token);
        break;
      case "close":
        takeClose(token.name, token.start);
        break;
      case "text":
        if (script !== null) {
          const raw = text.slice(token.start, token.end);
          for (const piece of align(raw, token.text, token.start, "entities")) script.pieces.push(piece);
        } else if (!isStyle) shown.add(token.text, token.start, token.end, open.hiding(), verbatim > 0);
        break;
      case "comment": {
        if (text.startsWith("<?xml", token.start)) break; // the tokenizer takes declarations for comments
        const start = token.start + (text.startsWith("<!--", token.start) ? 4 : 2);
        const pieces = align(text.slice(start, token.end), token.text, start, "none");
        tellHiddenPieces(pieces, token.text, "html-comment", source, reading);
        break;
      }
    }
  });
  // A script that does not end is none to a browser, but agents and lenient readers take it.
  takeClose("script", text.length);
  shown.finish();
};
