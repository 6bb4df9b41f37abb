import { align, type Piece } from "../../manifest/syntax/mapped-source.ts";
import type { ScalarNode } from "../../manifest/syntax/node.ts";

/** Where the characters of a YAML string stand: inside its quotes, or below the `>` or `|` of a block. */
export function scalarPieces(text: string, node: ScalarNode): readonly Piece[] {
  const raw = text.slice(node.start, node.end);
  if (raw.startsWith('"')) return align(raw.slice(1), node.value, node.start + 1, "backslash");
  if (raw.startsWith("'")) return align(raw.slice(1), node.value, node.start + 1, "none");
  const header = /^[>|][-+0-9]{0,3}[ \t]{0,20}(?:#[^\n]{0,200})?\r?\n[ \t]*/.exec(raw)?.[0].length ?? 0;
  return align(raw.slice(header), node.value, node.start + header, "none");
}
