import { Tree, type TreeBuffer } from "@lezer/common";
import type { Definitions } from "./definitions.ts";
import { addressOf, plain, titleOf } from "./destination.ts";
import { mark, NO_MARKUP, type Markup } from "./inline/markup.ts";
import { inlinesOf, type RunningText } from "./inlines.ts";
import type { Block, Inline } from "./tree.ts";

/** The walker says a Gap from its own limit on; this one only keeps the stack from overflowing. */
const MAX_DEPTH = 300;

/**
 * The parser's tree as a tree of blocks with their text resolved. `seen`: what the parser saw of `text`. The tree is read
 * as it is stored: its cursor takes as long as the parser.
 */
export function blocksOf(tree: Tree, text: string, seen: string, definitions: Definitions): readonly Block[] {
  return childrenOf(tree, 0, 0);

  function childrenOf(parent: Tree, start: number, depth: number): readonly Block[] {
    const blocks: Block[] = [];
    if (depth <= MAX_DEPTH) addChildren(parent, start, depth, blocks);
    return blocks;
  }

  function addChildren(parent: Tree, start: number, depth: number, into: Block[]): void {
    for (const [index, child] of parent.children.entries()) {
      // Marks alone stand in buffers.
      if (!(child instanceof Tree)) continue;
      const from = start + (parent.positions[index] ?? 0);
      // Long lists are stored as trees without names, a few levels deep.
      if (child.type.isAnonymous) addChildren(child, from, depth, into);
      else {
        const block = blockOf(child, from, depth);
        if (block !== null) into.push(block);
      }
    }
  }

  function blockOf(node: Tree, from: number, depth: number): Block | null {
    const { name } = node.type;
    const to = from + node.length;
    const span = { start: from, end: to };
    switch (name) {
      case "Paragraph": {
        const quotes = node.children.length === 0 ? NO_MARKUP : quotesOf(partsOf(node, from));
        return { type: "paragraph", ...span, children: running({ start: from, contentEnd: to, end: to, quotes }) };
      }
      case "ATXHeading1":
      case "ATXHeading2":
      case "ATXHeading3":
      case "ATXHeading4":
      case "ATXHeading5":
      case "ATXHeading6":
      case "SetextHeading1":
      case "SetextHeading2":
        return { type: "heading", depth: Number(name.at(-1)), ...span, children: headingText(node, from, to) };
      case "FencedCode":
      case "CodeBlock":
        return { type: "code", ...span, ...codeOf(partsOf(node, from), name === "CodeBlock") };
      case "Blockquote":
        return { type: "blockquote", ...span, children: childrenOf(node, from, depth + 1) };
      case "BulletList":
      case "OrderedList":
        return { type: "list", ...span, children: childrenOf(node, from, depth + 1) };
      case "ListItem":
        return { type: "listItem", ...span, children: childrenOf(node, from, depth + 1) };
      case "HTMLBlock":
      case "CommentBlock":
      case "ProcessingInstructionBlock":
        return { type: "html", ...span, value: withoutMarks(partsOf(node, from), from, to) };
      case "LinkReference":
        return { type: "definition", ...span, ...definitionOf(partsOf(node, from)) };
      case "HorizontalRule":
        return { type: "thematicBreak", ...span };
      default: // marks of quotes and lists
        return null;
    }
  }

  function running(part: RunningText): readonly Inline[] {
    return inlinesOf(part, text, seen, definitions);
  }

  /** Between `##` and a closing `##`, or before the line of `===`. */
  function headingText(node: Tree, from: number, to: number): readonly Inline[] {
    let start = from;
    let end = to;
    let contentEnd = to;
    const parts = partsOf(node, from);
    for (const part of parts) {
      if (part.name !== "HeaderMark") continue;
      if (part.from === from) start = part.to;
      else {
        end = part.from;
        contentEnd = start === from ? text.lastIndexOf("\n", end) : end;
      }
    }
    return running({ start, contentEnd, end, quotes: quotesOf(parts) });
  }

  function codeOf(parts: readonly Part[], isIndented: boolean): { readonly info: string; readonly value: string } {
    let info = "";
    let code = "";
    let marks = 0;
    for (const { name, from, to } of parts) {
      if (name === "CodeText") code += text.slice(from, to);
      else if (name === "CodeMark") marks += 1;
      else if (name === "CodeInfo" && info === "") info = plain(text.slice(from, to));
    }
    if (isIndented) return { info, value: code.trimEnd() };
    // The line end before a closing fence belongs to the fence; where none closes, to nobody.
    return { info, value: code.replace(marks > 1 ? /\r$/u : /\r?\n$/u, "") };
  }

  function definitionOf(parts: readonly Part[]): {
    readonly label: string;
    readonly url: string;
    readonly title: string | null;
  } {
    const written = (name: string): string | null => {
      const part = parts.find((each) => each.name === name);
      return part === undefined ? null : text.slice(part.from, part.to);
    };
    const title = written("LinkTitle");
    return {
      label: written("LinkLabel")?.slice(1, -1) ?? "",
      url: addressOf(written("URL") ?? ""),
      title: title === null ? null : titleOf(title),
    };
  }

  /** Text whose continuation lines begin with the marks of the quote that they stand in. */
  function withoutMarks(parts: readonly Part[], start: number, end: number): string {
    let kept = "";
    let at = start;
    for (const quote of quotesOf(parts)) {
      kept += text.slice(at, quote.from);
      at = quote.to;
    }
    return kept + text.slice(at, end);
  }
}

/** A mark or the like in a block that holds no other blocks. */
interface Part {
  readonly name: string;
  readonly from: number;
  readonly to: number;
}

function partsOf(node: Tree, start: number): readonly Part[] {
  const parts: Part[] = [];
  addParts(node, start, parts);
  return parts;
}

function addParts(node: Tree, start: number, into: Part[]): void {
  for (const [index, child] of node.children.entries()) {
    const from = start + (node.positions[index] ?? 0);
    if (!(child instanceof Tree)) addBuffered(child, from, into);
    else if (child.type.isAnonymous) addParts(child, from, into);
    else into.push({ name: child.type.name, from, to: from + child.length });
  }
}

/** Four numbers a node: its type, its start and end, and where in the buffer its children end. */
function addBuffered({ buffer, set }: TreeBuffer, start: number, into: Part[]): void {
  for (let at = 0; at < buffer.length; at = buffer[at + 3] ?? buffer.length) {
    const name = set.types[buffer[at] ?? 0]?.name ?? "";
    into.push({ name, from: start + (buffer[at + 1] ?? 0), to: start + (buffer[at + 2] ?? 0) });
  }
}

/** Marks of the quotations that a block stands in, at the start of its lines. */
function quotesOf(parts: readonly Part[]): readonly Markup[] {
  return parts.flatMap(({ name, from, to }) => (name === "QuoteMark" ? [mark("QuoteMark", from, to)] : []));
}
