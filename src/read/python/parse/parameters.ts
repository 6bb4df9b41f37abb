import { Node, put } from "./node.ts";
import type { Parser } from "./parser.ts";
import { readName } from "./primaries.ts";

/** `a, b: int = 1, /, *args, **rest` up to its end, which is not taken. Of a lambda without annotations. */
export function readParameters(parser: Parser, end: ")" | ":"): Node[] {
  const { scanner } = parser;
  const all: Node[] = [];
  while (scanner.kind !== end) {
    all.push(readParameter(parser, end === ")"));
    if (!scanner.skip(",")) break;
  }
  return all;
}

function readParameter(parser: Parser, hasType: boolean): Node {
  const { scanner } = parser;
  const { kind, start } = scanner;
  if (scanner.skip("/")) return new Node("positional_separator", start, scanner.lastEnd);
  if (kind === "*" || kind === "**") {
    scanner.next();
    if (kind === "*" && scanner.kind !== "name") return new Node("keyword_separator", start, scanner.lastEnd);
    const name = readName(parser);
    const splat = new Node(kind === "*" ? "list_splat_pattern" : "dictionary_splat_pattern", start, name.end, [name]);
    return hasType ? typed(parser, splat) : splat;
  }
  const name = readName(parser);
  const parameter = hasType ? typed(parser, name) : name;
  if (!scanner.skip("=")) return parameter;
  const value = put("value", parser.expression());
  if (parameter === name) return new Node("default_parameter", start, value.end, [put("name", name), value]);
  return new Node("typed_default_parameter", start, value.end, [
    put("name", name),
    ...parameter.children.slice(1),
    value,
  ]);
}

function typed(parser: Parser, name: Node): Node {
  if (!parser.scanner.skip(":")) return name;
  const type = put("type", parser.type());
  return new Node("typed_parameter", name.start, type.end, [name, type]);
}
