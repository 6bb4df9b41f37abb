import type { ParseText } from "./grammar.ts";
import { joinLines } from "./join-lines.ts";
import { copyTree, type SyntaxTree } from "./syntax-tree.ts";

/**
 * UTF-16 units that the grammar is given. `a=b;` again and again makes a node a letter, and a megabyte of it half a
 * gigabyte of tree; what people write is read by our own parser unless it is larger than two of these.
 */
export const MAX_GRAMMAR_LENGTH = 1_048_576;

/** By the grammar, which takes every text, Python or not. The nodes' places are those of `joinLines(text)`, and of `text`. */
export function parseAnything(text: string, parse: ParseText): SyntaxTree | null {
  const isLong = text.length > MAX_GRAMMAR_LENGTH;
  const parsed = parse(joinLines(isLong ? text.slice(0, MAX_GRAMMAR_LENGTH) : text));
  if (parsed === null) return null;
  const tree = copyTree(parsed);
  parsed.delete();
  return isLong ? { ...tree, cut: true } : tree;
}
