import { readDisplay } from "./displays.ts";
import { Node, put } from "./node.ts";
import type { Parser } from "./parser.ts";
import { readStrings } from "./strings.ts";
import { giveUp } from "./unreadable.ts";

/** Literals of one token, by the token. */
const LITERALS: ReadonlyMap<string, string> = new Map([
  ["name", "identifier"],
  ["integer", "integer"],
  ["float", "float"],
  ["True", "true"],
  ["False", "false"],
  ["None", "none"],
  ["...", "ellipsis"],
]);

export function readPrimary(parser: Parser): Node {
  const { scanner } = parser;
  let node = readAtom(parser);
  for (;;) {
    if (scanner.kind === ".") {
      scanner.next();
      const name = readName(parser);
      node = new Node("attribute", node.start, name.end, [put("object", node), put("attribute", name)]);
    } else if (scanner.kind === "(") {
      const list = readArguments(parser);
      node = new Node("call", node.start, list.end, [put("function", node), put("arguments", list)]);
    } else if (scanner.kind === "[") node = readSubscript(parser, node);
    else return node;
  }
}

function readAtom(parser: Parser): Node {
  const { scanner } = parser;
  const { kind } = scanner;
  const literal = LITERALS.get(kind);
  if (literal !== undefined) {
    const node = new Node(literal, scanner.start, scanner.end);
    scanner.next();
    return node;
  }
  if (kind === "string" || kind === "fstring") return readStrings(parser);
  if (kind === "(" || kind === "[" || kind === "{") return readDisplay(parser);
  return giveUp();
}

export function readName({ scanner }: Parser): Node {
  if (scanner.kind !== "name") giveUp();
  const node = new Node("identifier", scanner.start, scanner.end);
  scanner.next();
  return node;
}

/** `(a, b=1, *c, **d)`, or the generator that is the only argument. */
export function readArguments(parser: Parser): Node {
  const { scanner } = parser;
  parser.enter();
  scanner.brackets += 1;
  const start = scanner.take("(");
  const children: Node[] = [];
  let clauses: Node[] = [];
  while (scanner.kind !== ")") {
    const argument = readArgument(parser);
    children.push(argument);
    if (children.length === 1 && (scanner.kind === "for" || scanner.kind === "async")) {
      clauses = [put("body", argument), ...parser.comprehensionClauses()];
      break;
    }
    if (!scanner.skip(",")) break;
  }
  scanner.brackets -= 1;
  scanner.take(")");
  parser.leave();
  return clauses.length > 0
    ? new Node("generator_expression", start, scanner.lastEnd, clauses)
    : new Node("argument_list", start, scanner.lastEnd, children);
}

function readArgument(parser: Parser): Node {
  const { scanner } = parser;
  if (scanner.kind === "**") {
    const start = scanner.take("**");
    const value = parser.expression();
    return new Node("dictionary_splat", start, value.end, [value]);
  }
  const argument = parser.element();
  if (scanner.kind !== "=") return argument;
  if (argument.type !== "identifier") giveUp();
  scanner.next();
  const value = parser.expression();
  return new Node("keyword_argument", argument.start, value.end, [put("name", argument), put("value", value)]);
}

function readSubscript(parser: Parser, value: Node): Node {
  const { scanner } = parser;
  parser.enter();
  scanner.brackets += 1;
  scanner.take("[");
  const children = [put("value", value)];
  do {
    if (scanner.kind === "]" && children.length > 1) break;
    children.push(put("subscript", scanner.kind === ":" ? readSlice(parser, null) : readIndex(parser)));
  } while (scanner.skip(","));
  scanner.brackets -= 1;
  scanner.take("]");
  parser.leave();
  return new Node("subscript", value.start, scanner.lastEnd, children);
}

function readIndex(parser: Parser): Node {
  const index = parser.element();
  return parser.scanner.kind === ":" ? readSlice(parser, index) : index;
}

function readSlice(parser: Parser, first: Node | null): Node {
  const { scanner } = parser;
  const start = first?.start ?? scanner.start;
  const children = first === null ? [] : [first];
  for (let colons = 0; colons < 2 && scanner.skip(":"); colons += 1) {
    if (scanner.kind !== ":" && scanner.kind !== "," && scanner.kind !== "]") children.push(parser.expression());
  }
  return new Node("slice", start, scanner.lastEnd, children);
}
