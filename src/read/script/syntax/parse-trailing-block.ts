import { parseTrailing } from "./parse-lambda.ts";
import { rubyBlock } from "./ruby-block.ts";
import type { Parser } from "./parser.ts";
import type { ClosureNode } from "./tree.ts";

export function trailingBlock(parser: Parser): ClosureNode | null {
  parser.cursor.skipBlanks(false);
  return parseTrailing(parser);
}

/** Julia's `open(path) do io … end`. */
function juliaBlock(parser: Parser): ClosureNode | null {
  const { cursor } = parser;
  const start = cursor.at;
  const head = cursor.match(/[ \t]{0,4}do\b([\w ,\t]{0,120})(?=\n)/y);
  if (head === null) return null;
  cursor.at += head[0].length;
  const body = parser.deeper(() => parser.statements(["end"])) ?? [];
  cursor.take("end");
  const parameters = (head[1] ?? "").split(",").map((name) => name.trim());
  return { kind: "closure", parameters, body, start, end: cursor.at };
}

export function blockAfter(parser: Parser, header: boolean): ClosureNode | null {
  const { cursor } = parser;
  if (cursor.dialect.language === "julia") return juliaBlock(parser);
  if (cursor.dialect.isTyped) return header || cursor.match(/[ \t]{0,4}\{/y) === null ? null : trailingBlock(parser);
  if (cursor.dialect.language !== "ruby") return null;
  const before = cursor.at;
  cursor.skipBlanks(false);
  const block = header && cursor.char() !== "{" ? null : rubyBlock(parser);
  if (block === null) cursor.at = before;
  return block;
}

export function rubyBlockHere(parser: Parser): ClosureNode | null {
  const { cursor } = parser;
  return cursor.char() === "{" || cursor.match(/do\b/y) !== null ? rubyBlock(parser) : null;
}
