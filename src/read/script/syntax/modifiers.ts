import type { Parser } from "./parser.ts";
import type { Node } from "./tree.ts";

/** `x if y`, `x while y`, `x for @y`: the condition is read after what it decides about. */
export function withModifiers(parser: Parser, statement: Node): Node {
  const { cursor } = parser;
  if (cursor.dialect.language !== "ruby" && cursor.dialect.language !== "perl") return statement;
  for (let count = 0; count < 4; count += 1) {
    cursor.skipBlanks(cursor.dialect.language === "perl");
    const word = cursor.match(/(?:if|unless|while|until|for|foreach|rescue)\b/y)?.[0];
    if (word === undefined) break;
    const { start } = statement;
    cursor.at += word.length;
    const condition = parser.expression();
    if (condition === null) break;
    const span = { start, end: cursor.at };
    if (word === "if" || word === "unless")
      statement = { kind: "branch", header: [condition], branches: [[statement]], ...span };
    else if (word === "rescue")
      statement = { kind: "branch", header: [], branches: [[statement], [condition]], ...span };
    else {
      const isList = word.startsWith("for");
      const variable: Node | null = isList ? { kind: "variable", name: "_", ...span } : null;
      statement = { kind: "loop", variable, header: [condition], body: [statement], ...span };
    }
  }
  return statement;
}
