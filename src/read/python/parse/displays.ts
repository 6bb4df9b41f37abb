import { Node, put } from "./node.ts";
import type { Parser } from "./parser.ts";
import { giveUp } from "./unreadable.ts";

/** What stands in brackets of its own: tuples, lists, sets, dictionaries, comprehensions. */
export function readDisplay(parser: Parser): Node {
  const { scanner } = parser;
  const { kind, start } = scanner;
  parser.enter();
  scanner.brackets += 1;
  scanner.next();
  const node = kind === "(" ? readParenthesized(parser) : kind === "[" ? readList(parser) : readBraces(parser);
  scanner.brackets -= 1;
  scanner.take(kind === "(" ? ")" : kind === "[" ? "]" : "}");
  parser.leave();
  return new Node(node.type, start, scanner.lastEnd, node.children);
}

interface Display {
  readonly type: string;
  readonly children: readonly Node[];
}

function readParenthesized(parser: Parser): Display {
  const { scanner } = parser;
  if (scanner.kind === ")") return { type: "tuple", children: [] };
  if (scanner.kind === "yield") return { type: "parenthesized_expression", children: [parser.yielded()] };
  const first = parser.element();
  if (isComprehension(parser)) return comprehension(parser, "generator_expression", first);
  if (scanner.kind === ",") return { type: "tuple", children: readRest(parser, first, ")") };
  if (first.type === "list_splat") giveUp();
  return { type: "parenthesized_expression", children: [first] };
}

function readList(parser: Parser): Display {
  if (parser.scanner.kind === "]") return { type: "list", children: [] };
  const first = parser.element();
  if (isComprehension(parser)) return comprehension(parser, "list_comprehension", first);
  return { type: "list", children: readRest(parser, first, "]") };
}

function readBraces(parser: Parser): Display {
  const { scanner } = parser;
  if (scanner.kind === "}") return { type: "dictionary", children: [] };
  if (scanner.kind === "**") return { type: "dictionary", children: readEntries(parser, readEntry(parser)) };
  const first = parser.element();
  if (scanner.kind === ":") {
    const entry = readPair(parser, first);
    if (isComprehension(parser)) return comprehension(parser, "dictionary_comprehension", entry);
    return { type: "dictionary", children: readEntries(parser, entry) };
  }
  if (isComprehension(parser)) return comprehension(parser, "set_comprehension", first);
  return { type: "set", children: readRest(parser, first, "}") };
}

function readRest(parser: Parser, first: Node, end: ")" | "]" | "}"): Node[] {
  const { scanner } = parser;
  const all = [first];
  while (scanner.skip(",") && scanner.kind !== end) all.push(parser.element());
  return all;
}

function readEntries(parser: Parser, first: Node): Node[] {
  const { scanner } = parser;
  const all = [first];
  while (scanner.skip(",") && scanner.kind !== "}") all.push(readEntry(parser));
  return all;
}

function readEntry(parser: Parser): Node {
  const { scanner } = parser;
  if (scanner.kind !== "**") return readPair(parser, parser.expression());
  const start = scanner.take("**");
  const value = parser.expression();
  return new Node("dictionary_splat", start, value.end, [value]);
}

function readPair(parser: Parser, key: Node): Node {
  if (key.type === "list_splat") giveUp();
  parser.scanner.take(":");
  const value = parser.expression();
  return new Node("pair", key.start, value.end, [put("key", key), put("value", value)]);
}

function isComprehension({ scanner }: Parser): boolean {
  return scanner.kind === "for" || scanner.kind === "async";
}

function comprehension(parser: Parser, type: string, body: Node): Display {
  if (body.type === "list_splat") giveUp();
  return { type, children: [put("body", body), ...parser.comprehensionClauses()] };
}
