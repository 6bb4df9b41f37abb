import type { SyntaxNode, Tree } from "@lezer/common";
import type { Definitions } from "./definitions.ts";
import { destinationOf, labelOf } from "./definitions.ts";
import { plain } from "./destination.ts";
import { inlinesOf } from "./inlines.ts";
import type { Block, Inline } from "./tree.ts";

/** The walker says a Gap from its own limit on; this one only keeps the stack from overflowing. */
const MAX_DEPTH = 300;

/** The parser's tree as a tree of blocks with their text resolved. */
export function blocksOf(tree: Tree, text: string, definitions: Definitions): readonly Block[] {
  return childrenOf(tree.topNode, 0);

  function childrenOf(parent: SyntaxNode, depth: number): readonly Block[] {
    const blocks: Block[] = [];
    if (depth > MAX_DEPTH) return blocks;
    for (let node = parent.firstChild; node !== null; node = node.nextSibling) {
      const block = blockOf(node, depth);
      if (block !== null) blocks.push(block);
    }
    return blocks;
  }

  function blockOf(node: SyntaxNode, depth: number): Block | null {
    const span = { start: node.from, end: node.to };
    switch (node.name) {
      case "Paragraph":
        return { type: "paragraph", ...span, children: inlinesOf(node, node.from, node.to, text, definitions) };
      case "ATXHeading1":
      case "ATXHeading2":
      case "ATXHeading3":
      case "ATXHeading4":
      case "ATXHeading5":
      case "ATXHeading6":
        return { type: "heading", depth: Number(node.name.at(-1)), ...span, children: headingText(node) };
      case "SetextHeading1":
      case "SetextHeading2":
        return { type: "heading", depth: Number(node.name.at(-1)), ...span, children: headingText(node) };
      case "FencedCode":
      case "CodeBlock":
        return { type: "code", ...span, info: infoOf(node), value: codeOf(node) };
      case "Blockquote":
        return { type: "blockquote", ...span, children: childrenOf(node, depth + 1) };
      case "BulletList":
      case "OrderedList":
        return { type: "list", ...span, children: childrenOf(node, depth + 1) };
      case "ListItem":
        return { type: "listItem", ...span, children: childrenOf(node, depth + 1) };
      case "HTMLBlock":
      case "CommentBlock":
      case "ProcessingInstructionBlock":
        return { type: "html", ...span, value: withoutMarks(node, node.from, node.to) };
      case "LinkReference":
        return { type: "definition", ...span, label: labelOf(node, text), ...destinationOf(node, text) };
      case "HorizontalRule":
        return { type: "thematicBreak", ...span };
      default: // marks of quotes and lists
        return null;
    }
  }

  /** Between `##` and a closing `##`, or before the line of `===`. */
  function headingText(node: SyntaxNode): readonly Inline[] {
    const first = node.firstChild;
    const last = node.lastChild;
    const start = first?.name === "HeaderMark" && first.from === node.from ? first.to : node.from;
    const end = last?.name === "HeaderMark" && last.from > start ? last.from : node.to;
    return inlinesOf(node, start, end, text, definitions);
  }

  function infoOf(node: SyntaxNode): string {
    const info = node.getChild("CodeInfo");
    return info === null ? "" : plain(text.slice(info.from, info.to));
  }

  function codeOf(node: SyntaxNode): string {
    const lines = node.getChildren("CodeText").map(({ from, to }) => text.slice(from, to));
    const code = lines.join("");
    if (node.name === "CodeBlock") return code.trimEnd();
    // The line end before a closing fence belongs to the fence; where none closes, to nobody.
    return code.replace(node.getChildren("CodeMark").length > 1 ? /\r$/u : /\r?\n$/u, "");
  }

  /** Text whose continuation lines begin with the marks of the quote that they stand in. */
  function withoutMarks(node: SyntaxNode, start: number, end: number): string {
    let kept = "";
    let at = start;
    for (const mark of node.getChildren("QuoteMark")) {
      kept += text.slice(at, mark.from);
      at = mark.to;
    }
    return kept + text.slice(at, end);
  }
}
