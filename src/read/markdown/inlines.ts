import { decodeEntities } from "../decode/html-entities.ts";
import { addressOf, titleOf } from "./destination.ts";
import { normalName, type Definitions } from "./definitions.ts";
import { withQuoteMarks, type Markup, type MarkupName } from "./inline/markup.ts";
import { parseInline } from "./inline/parse-inline.ts";
import type { Inline } from "./tree.ts";

/** ` text](address "title")`, up to one pair of brackets in the address. */
const ADDRESS =
  /^([^[\]\n]{0,200})\]\([ \t]{0,8}(<[^<>\n]{0,1000}>|[^\s()<>]{1,1000}(?:\([^\s()]{0,200}\)[^\s()]{0,500})?)(?:[ \t]{1,8}(?:"[^"\n]{0,500}"|'[^'\n]{0,500}'))?[ \t]{0,8}\)/u;
const MAX_ADDRESS = 2_400;

/** Emphasis in links in emphasis: CommonMark allows any depth, people use three. Deeper marks stay text. */
const MAX_DEPTH = 60;

/** Running text of a block: between two offsets of the part, with the marks of quotations at the start of its lines. */
export interface RunningText {
  readonly start: number;
  /** Where the text ends that markup is looked for in; up to `end` follows what is text in any case. */
  readonly contentEnd: number;
  readonly end: number;
  readonly quotes: readonly Markup[];
}

/**
 * The running text with its markup resolved. `seen` is what the parser sees of the part: of the same length as `text`, in
 * which some marks mean nothing.
 */
export function inlinesOf(
  { start, contentEnd, end, quotes }: RunningText,
  text: string,
  seen: string,
  definitions: Definitions,
): readonly Inline[] {
  const top: Inline[] = [];
  let lineStart = 0;
  let newline = -1;
  const markup = parseInline(withoutQuotes(seen, start, contentEnd, quotes), start);
  addChildren(withQuoteMarks(markup, quotes), start, end, top, 0);
  return top;

  function addChildren(children: readonly Markup[], from: number, to: number, into: Inline[], depth: number): void {
    let at = from;
    for (const node of children) {
      if (node.to <= from || node.from < at) continue;
      if (node.from >= to) break;
      addText(at, node.from, into);
      at = addBracketed(node, to, into, depth) ?? node.to;
      if (at === node.to) addNode(node, into, depth);
      // What stands between the mark of a quote and the text is no part of it.
      if (node.name === "QuoteMark") while (text[at] === " " || text[at] === "\t") at += 1;
    }
    addText(at, to, into);
  }

  /**
   * `[[text]](address)`: the parser takes the inner brackets for a link, which holds the outer ones back; CommonMark does
   * so only where the inner text is defined. Gives the end of the outer link; null: there is none.
   */
  function addBracketed(node: Markup, to: number, into: Inline[], depth: number): number | null {
    if (node.name !== "Link" || to - node.to < 4) return null;
    const marks = node.children.filter(({ name }) => name === "LinkMark");
    if (marks.length > 2 || definitions.has(referenceOf(node, node.from + 1, node.to - 1))) return null;
    const [whole, label = "", address = ""] =
      ADDRESS.exec(text.slice(node.to, Math.min(to, node.to + MAX_ADDRESS))) ?? [];
    const before = into.at(-1);
    if (whole === undefined || before?.type !== "text" || before.end !== node.from) return null;
    const opening = before.value.lastIndexOf("[");
    if (opening === -1 || before.value.includes("]", opening) || before.value.length !== before.end - before.start)
      return null;
    const start = before.start + opening;
    into.pop();
    if (opening > 0) into.push({ ...before, value: before.value.slice(0, opening), end: start });
    const children: Inline[] = [];
    addText(start + 1, node.from + 1, children);
    if (depth < MAX_DEPTH) addChildren(node.children, node.from + 1, node.to - 1, children, depth + 1);
    addText(node.to - 1, node.to + label.length, children);
    const end = node.to + whole.length;
    into.push({ type: "link", start, end, url: addressOf(address), title: null, children });
    return end;
  }

  /** Looked for once a line, however many pieces it has. */
  function newlineFrom(at: number): number {
    if (at < lineStart || at > newline) {
      const found = text.indexOf("\n", at);
      lineStart = at;
      newline = found === -1 ? text.length : found;
    }
    return newline;
  }

  /** Line by line: white space around line ends does not count, and offsets must still lead to the source. */
  function addText(from: number, to: number, into: Inline[]): void {
    let at = from;
    while (at < to) {
      const next = newlineFrom(at);
      const last = next >= to;
      let lineEnd = last ? to : next;
      if (!last) while (lineEnd > at && isBlank(text.charCodeAt(lineEnd - 1))) lineEnd -= 1;
      if (lineEnd > at) into.push({ type: "text", value: text.slice(at, lineEnd), start: at, end: lineEnd });
      if (last) return;
      // The parser knows hard breaks before `\n` only, not before `\r\n`.
      if (text[next - 1] === "\r" && text.startsWith("  ", lineEnd))
        into.push({ type: "break", start: lineEnd, end: next + 1 });
      else into.push({ type: "text", value: "\n", start: next, end: next + 1 });
      at = next + 1;
      while (at < to && isBlank(text.charCodeAt(at))) at += 1;
    }
  }

  function addNode(node: Markup, into: Inline[], depth: number): void {
    const span = { start: node.from, end: node.to };
    switch (node.name) {
      case "Emphasis": {
        const children: Inline[] = [];
        if (depth < MAX_DEPTH) addChildren(node.children, node.from, node.to, children, depth + 1);
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
  function addLink(node: Markup, into: Inline[], depth: number): void {
    const span = { start: node.from, end: node.to };
    const marks = node.children.filter(({ name }) => name === "LinkMark");
    const [opening, closing] = marks;
    const from = opening?.to ?? node.from;
    const to = closing?.from ?? node.to;
    const children: Inline[] = [];
    if (depth < MAX_DEPTH) addChildren(node.children, from, to, children, depth + 1);
    else addText(from, to, children);
    const isInline = marks.length > 2;
    const target = isInline ? targetOf(node) : definitions.get(referenceOf(node, from, to));
    if (target === undefined) {
      addText(node.from, from, into);
      into.push(...children);
      addText(to, node.to, into);
    } else if (node.name === "Image") into.push({ type: "image", ...span, ...target, alt: lettersOf(children) });
    else into.push({ type: "link", ...span, ...target, children });
  }

  function targetOf(node: Markup): { readonly url: string; readonly title: string | null } {
    const url = writtenAs(node, "URL");
    const title = writtenAs(node, "LinkTitle");
    return { url: url === null ? "" : addressOf(url), title: title === null ? null : titleOf(title) };
  }

  function referenceOf(node: Markup, from: number, to: number): string {
    const label = writtenAs(node, "LinkLabel")?.slice(1, -1) ?? "";
    return normalName(label === "" ? text.slice(from, to) : label);
  }

  function writtenAs(node: Markup, name: MarkupName): string | null {
    const part = node.children.find((child) => child.name === name);
    return part === undefined ? null : text.slice(part.from, part.to);
  }

  function codeOf(node: Markup): string {
    const marks = node.children.filter(({ name }) => name === "CodeMark");
    const first = marks[0]?.to ?? node.from;
    const last = marks.at(-1)?.from ?? node.to;
    let code = "";
    let at = first;
    for (const mark of node.children) {
      if (mark.name !== "QuoteMark") continue;
      code += text.slice(at, mark.from);
      at = mark.to;
    }
    code = (code + text.slice(at, last)).replaceAll("\n", " ");
    return code.startsWith(" ") && code.endsWith(" ") && code.trim() !== "" ? code.slice(1, -1) : code;
  }
}

/** The text in the same length, with blanks for the marks of quotations. */
function withoutQuotes(text: string, start: number, end: number, quotes: readonly Markup[]): string {
  let plain = "";
  let at = start;
  for (const { from, to } of quotes) {
    if (from < at || to > end) continue;
    plain += text.slice(at, from) + " ".repeat(to - from);
    at = to;
  }
  return plain + text.slice(at, end);
}

function isBlank(code: number): boolean {
  return code === 32 || code === 9 || code === 13;
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
