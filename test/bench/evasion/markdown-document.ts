import { fromMarkdown } from "mdast-util-from-markdown";
import type { Nodes, RootContent } from "mdast";

/** A node of a document with its span in the whole text, frontmatter included. */
export interface Placed<Node extends Nodes = Nodes> {
  readonly node: Node;
  readonly start: number;
  readonly end: number;
}

export interface MarkdownDocument {
  /** Empty, or the frontmatter with the line end behind its last `---`. */
  readonly frontmatter: string;
  readonly blocks: readonly Placed<RootContent>[];
  /** Every node at any depth, outer ones first, in the order of the text. */
  readonly nodes: readonly Placed[];
}

export function markdownDocument(text: string): MarkdownDocument {
  const frontmatter = /^---\r?\n[\s\S]*?\n---[ \t]*\r?\n/.exec(text)?.[0] ?? "";
  const root = fromMarkdown(text.slice(frontmatter.length));
  const place = <Node extends Nodes>(node: Node): Placed<Node> => ({
    node,
    start: frontmatter.length + (node.position?.start.offset ?? 0),
    end: frontmatter.length + (node.position?.end.offset ?? 0),
  });
  const nodes: Placed[] = [];
  const waiting: Nodes[] = root.children.toReversed();
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    nodes.push(place(node));
    if ("children" in node) waiting.push(...node.children.toReversed());
  }
  return { frontmatter, blocks: root.children.map((node) => place(node)), nodes };
}

/** A fenced block whose content stands in the text letter for letter. */
export interface Fence {
  /** All of it, marks included. */
  readonly start: number;
  readonly end: number;
  readonly info: string;
  readonly code: string;
  readonly codeStart: number;
  /** Blanks before every line, those of a list. */
  readonly indent: string;
}

/** Fences at the margin or in a list; those in quotations have marks before every line and are left. */
export function fencesOf(text: string): readonly Fence[] {
  return markdownDocument(text).nodes.flatMap(({ node, start, end }) => {
    if (node.type !== "code") return [];
    const written = text.slice(start, end);
    const opening = /^(?:`{3,}|~{3,})[^\n]*\n/.exec(written)?.[0];
    const closing = /\n[ \t]*(?:`{3,}|~{3,})[ \t]*$/.exec(written)?.[0];
    if (opening === undefined || closing === undefined) return [];
    const code = written.slice(opening.length, written.length - closing.length + 1);
    const indent = text.slice(text.lastIndexOf("\n", start - 1) + 1, start);
    if (code.trim() === "" || (indent !== "" && /\S/.test(indent) && !/^\s*(?:[-*+]|\d+[.)])\s+$/.test(indent)))
      return [];
    const info = `${node.lang ?? ""} ${node.meta ?? ""}`.trim();
    return [{ start, end, info, code, codeStart: start + opening.length, indent: " ".repeat(indent.length) }];
  });
}
