import type { SyntaxNode, Tree } from "@lezer/common";
import { addressOf, titleOf } from "./destination.ts";

/** Targets of reference links by their normal names. */
export type Definitions = Map<string, { readonly url: string; readonly title: string | null }>;

export function collectDefinitions(tree: Tree, text: string, definitions: Definitions): void {
  tree.iterate({
    enter(node) {
      if (node.name === "LinkReference") {
        const name = normalName(labelOf(node.node, text));
        if (!definitions.has(name)) definitions.set(name, destinationOf(node.node, text));
      }
      // Definitions stand in blocks only.
      return BLOCKS.has(node.name);
    },
  });
}

const BLOCKS: ReadonlySet<string> = new Set(["Document", "Blockquote", "BulletList", "OrderedList", "ListItem"]);

/** Without its brackets. */
function labelOf(node: SyntaxNode, text: string): string {
  const label = node.getChild("LinkLabel");
  return label === null ? "" : text.slice(label.from + 1, label.to - 1);
}

function destinationOf(node: SyntaxNode, text: string): { readonly url: string; readonly title: string | null } {
  const url = node.getChild("URL");
  const title = node.getChild("LinkTitle");
  return {
    url: url === null ? "" : addressOf(text.slice(url.from, url.to)),
    title: title === null ? null : titleOf(text.slice(title.from, title.to)),
  };
}

/** CommonMark 6.3: labels match without regard to case and to the amount of white space. */
export function normalName(label: string): string {
  return label
    .replaceAll(/[\t\n\r ]+/gu, " ")
    .trim()
    .toLowerCase()
    .toUpperCase();
}
