import { readClass, readDecorated, readFunction } from "./definitions.ts";
import { Node, put } from "./node.ts";
import type { Parser } from "./parser.ts";
import { readTargets } from "./targets.ts";
import { giveUp } from "./unreadable.ts";
import { readWith } from "./with-statement.ts";

/** Null: a simple one. `match` is left to the grammar. */
export function readCompoundStatement(parser: Parser): Node | null {
  const { scanner } = parser;
  switch (scanner.kind) {
    case "if":
      return readIf(parser);
    case "for":
      return readFor(parser, scanner.start);
    case "while": {
      const start = scanner.take("while");
      const children = [put("condition", parser.expression()), put("body", parser.block())];
      return whole("while_statement", start, withElse(parser, children));
    }
    case "try":
      return readTry(parser);
    case "with":
      return readWith(parser, scanner.start);
    case "def":
      return readFunction(parser, scanner.start);
    case "class":
      return readClass(parser);
    case "@":
      return readDecorated(parser);
    case "async":
      return readAsync(parser);
    default:
      return null;
  }
}

function readAsync(parser: Parser): Node {
  const { scanner } = parser;
  const start = scanner.take("async");
  if (scanner.kind === "def") return readFunction(parser, start);
  if (scanner.kind === "for") return readFor(parser, start);
  return scanner.kind === "with" ? readWith(parser, start) : giveUp();
}

function readIf(parser: Parser): Node {
  const { scanner } = parser;
  const start = scanner.take("if");
  const children = [put("condition", parser.expression()), put("consequence", parser.block())];
  while (scanner.kind === "elif") {
    const from = scanner.take("elif");
    const branch = [put("condition", parser.expression()), put("consequence", parser.block())];
    children.push(put("alternative", whole("elif_clause", from, branch)));
  }
  return whole("if_statement", start, withElse(parser, children));
}

function readFor(parser: Parser, start: number): Node {
  const { scanner } = parser;
  scanner.take("for");
  const left = put("left", readTargets(parser, "in"));
  scanner.take("in");
  const children = [left, put("right", parser.elements()), put("body", parser.block())];
  return whole("for_statement", start, withElse(parser, children));
}

function readTry(parser: Parser): Node {
  const { scanner } = parser;
  const start = scanner.take("try");
  const children = [put("body", parser.block())];
  while (scanner.kind === "except") children.push(readExcept(parser));
  const otherwise = readElse(parser);
  if (otherwise !== null) children.push(otherwise);
  if (scanner.kind === "finally") {
    const from = scanner.take("finally");
    children.push(whole("finally_clause", from, [parser.block()]));
  }
  if (children.length === 1) giveUp();
  return whole("try_statement", start, children);
}

function readExcept(parser: Parser): Node {
  const { scanner } = parser;
  const start = scanner.take("except");
  scanner.skip("*");
  const children: Node[] = [];
  if (scanner.kind !== ":") {
    const value = parser.expression();
    if (scanner.skip("as")) {
      const target = parser.expression();
      const alias = put("alias", new Node("as_pattern_target", target.start, target.end, [target]));
      children.push(put("value", new Node("as_pattern", value.start, alias.end, [value, alias])));
    } else children.push(put("value", value));
  }
  return whole("except_clause", start, [...children, parser.block()]);
}

function readElse(parser: Parser): Node | null {
  if (parser.scanner.kind !== "else") return null;
  const start = parser.scanner.take("else");
  return whole("else_clause", start, [put("body", parser.block())]);
}

function withElse(parser: Parser, children: Node[]): Node[] {
  const otherwise = readElse(parser);
  if (otherwise !== null) children.push(put("alternative", otherwise));
  return children;
}

function whole(type: string, start: number, children: readonly Node[]): Node {
  return new Node(type, start, children.at(-1)?.end ?? start, children);
}
