import type { SyntaxNode } from "@lezer/common";
import { decodeEntities } from "../decode/html-entities.ts";
import { destinationOf, labelOf, normalName, type Definitions } from "./definitions.ts";
import type { Inline } from "./tree.ts";

/** Emphasis in links in emphasis: CommonMark allows any depth, people use three. Deeper marks stay text. */
const MAX_DEPTH = 60;

/** The running text of a block between two offsets, with its markup resolved. */
export function inlinesOf(
  block: SyntaxNode,
  start: number,
  end: number,
  text: string,
  definitions: Definitions,
): readonly Inline[] {
  const top: Inline[] = [];
  addChildren(block, start, end, top, 0);
  return top;

  function addChildren(parent: SyntaxNode, from: number, to: number, into: Inline[], depth: number): void {
    let at = from;
    for (let node = parent.firstChild; node !== null; node = node.nextSibling) {
      if (node.to <= from) continue;
      if (node.from >= to) break;
      addText(at, node.from, into);
      addNode(node, into, depth);
      at = node.to;
      // What stands between the mark of a quote and the text is no part of it.
      if (node.name === "QuoteMark") while (text[at] === " " || text[at] === "\t") at += 1;
    }
    addText(at, to, into);
  }

  /** Line by line: white space around line ends does not count, and offsets must still lead to the source. */
  function addText(from: number, to: number, into: Inline[]): void {
    let at = from;
    while (at < to) {
      const newline = text.indexOf("\n", at);
      const last = newline === -1 || newline >= to;
      let lineEnd = last ? to : newline;
      if (!last) while (lineEnd > at && isBlank(text[lineEnd - 1])) lineEnd -= 1;
      if (lineEnd > at) into.push({ type: "text", value: text.slice(at, lineEnd), start: at, end: lineEnd });
      if (last) return;
      // The parser knows hard breaks before `\n` only, not before `\r\n`.
      if (text[newline - 1] === "\r" && text.startsWith("  ", lineEnd))
        into.push({ type: "break", start: lineEnd, end: newline + 1 });
      else into.push({ type: "text", value: "\n", start: newline, end: newline + 1 });
      at = newline + 1;
      while (at < to && isBlank(text[at])) at += 1;
    }
  }

  function addNode(node: SyntaxNode, into: Inline[], depth: number): void {
    const span = { start: node.from, end: node.to };
    switch (node.name) {
      case "Emphasis":
      case "StrongEmphasis": {
        const children: Inline[] = [];
        if (depth < MAX_DEPTH) addChildren(node, node.from, node.to, children, depth + 1);
        else addText(node.from, node.to, children);
        into.push({ type: "emphasis", ...span, children });
        return;
      }
      case "InlineCode":
        into.push({ type: "inlineCode", ...span, value: codeOf(node) });
        return;
      case "Escape":
        into.push({ type: "text", ...span, value: text.slice(node.from + 1, node.to) });
        return;
      case "Entity":
        into.push({ type: "text", ...span, value: decodeEntities(text.slice(node.from, node.to)) });
        return;
      case "HardBreak":
        into.push({ type: "break", ...span });
        return;
      case "HTMLTag":
      case "Comment":
      case "ProcessingInstruction":
        into.push({ type: "html", ...span, value: text.slice(node.from, node.to) });
        return;
      case "Autolink": {
        const url = text.slice(node.from + 1, node.to - 1);
        const label: Inline = { type: "text", value: url, start: node.from + 1, end: node.to - 1 };
        const isEmail = !/^[a-z][a-z\d+.-]{1,31}:/iu.test(url);
        into.push({ type: "link", ...span, url: isEmail ? `mailto:${url}` : url, title: null, children: [label] });
        return;
      }
      case "Link":
      case "Image":
        addLink(node, into, depth);
        return;
      default: // marks of emphasis, code, links and quotes
        return;
    }
  }

  /** `[text](address "title")`, `[text][name]`, `[name][]`, `[name]`; without a definition it is text. */
  function addLink(node: SyntaxNode, into: Inline[], depth: number): void {
    const span = { start: node.from, end: node.to };
    const marks = node.getChildren("LinkMark");
    const [opening, closing] = marks;
    const from = opening?.to ?? node.from;
    const to = closing?.from ?? node.to;
    const children: Inline[] = [];
    if (depth < MAX_DEPTH) addChildren(node, from, to, children, depth + 1);
    else addText(from, to, children);
    const isInline = marks.length > 2;
    const target = isInline ? destinationOf(node, text) : definitions.get(referenceOf(node, from, to));
    if (target === undefined) {
      addText(node.from, from, into);
      into.push(...children);
      addText(to, node.to, into);
    } else if (node.name === "Image") into.push({ type: "image", ...span, ...target, alt: lettersOf(children) });
    else into.push({ type: "link", ...span, ...target, children });
  }

  function referenceOf(node: SyntaxNode, from: number, to: number): string {
    const label = labelOf(node, text);
    return normalName(label === "" ? text.slice(from, to) : label);
  }

  function codeOf(node: SyntaxNode): string {
    const marks = node.getChildren("CodeMark");
    const first = marks[0]?.to ?? node.from;
    const last = marks.at(-1)?.from ?? node.to;
    let code = "";
    let at = first;
    for (const mark of node.getChildren("QuoteMark")) {
      code += text.slice(at, mark.from);
      at = mark.to;
    }
    code = (code + text.slice(at, last)).replaceAll("\n", " ");
    return code.startsWith(" ") && code.endsWith(" ") && code.trim() !== "" ? code.slice(1, -1) : code;
  }
}

function isBlank(character: string | undefined): boolean {
  return character === " " || character === "\t" || character === "\r";
}

/** The description of an image is its text without markup. */
function lettersOf(inlines: readonly Inline[]): string {
  return inlines
    .map((inline) => {
      switch (inline.type) {
        case "text":
        case "inlineCode":
          return inline.value;
        case "emphasis":
        case "link":
          return lettersOf(inline.children);
        case "image":
          return inline.alt;
        case "html":
        case "break":
          return "";
      }
    })
    .join("");
}
