import { Node, put } from "./node.ts";
import type { Parser } from "./parser.ts";
import { readArguments, readName } from "./primaries.ts";
import { giveUp } from "./unreadable.ts";

/** `start`: where it begins, with its `async`. */
export function readFunction(parser: Parser, start: number): Node {
  const { scanner } = parser;
  scanner.take("def");
  const children = [put("name", readName(parser))];
  const from = scanner.start;
  scanner.brackets += 1;
  scanner.take("(");
  const parameters = parser.parameters(")");
  scanner.brackets -= 1;
  scanner.take(")");
  children.push(put("parameters", new Node("parameters", from, scanner.lastEnd, parameters)));
  if (scanner.skip("->")) children.push(put("return_type", parser.type()));
  const body = put("body", parser.block());
  children.push(body);
  return new Node("function_definition", start, body.end, children);
}

export function readClass(parser: Parser): Node {
  const { scanner } = parser;
  const start = scanner.take("class");
  const children = [put("name", readName(parser))];
  if (scanner.kind === "(") children.push(put("superclasses", readArguments(parser)));
  const body = put("body", parser.block());
  children.push(body);
  return new Node("class_definition", start, body.end, children);
}

export function readDecorated(parser: Parser): Node {
  const { scanner } = parser;
  const { start } = scanner;
  const children: Node[] = [];
  while (scanner.kind === "@") {
    const from = scanner.take("@");
    const expression = parser.expression();
    children.push(new Node("decorator", from, Math.max(expression.end, scanner.commentEnd), [expression]));
    scanner.take("newline");
  }
  const from = scanner.start;
  const isClass = scanner.kind === "class";
  if (scanner.kind !== "class" && scanner.kind !== "def" && scanner.kind !== "async") giveUp();
  scanner.skip("async");
  const definition = put("definition", isClass ? readClass(parser) : readFunction(parser, from));
  return new Node("decorated_definition", start, definition.end, [...children, definition]);
}
