import { readImport, readImportFrom } from "./imports.ts";
import { Node, put } from "./node.ts";
import type { Parser } from "./parser.ts";
import { readName } from "./primaries.ts";
import { asTarget } from "./targets.ts";
import { giveUp } from "./unreadable.ts";

const AUGMENTING: ReadonlySet<string> = new Set([
  "+=",
  "-=",
  "*=",
  "/=",
  "//=",
  "%=",
  "**=",
  "@=",
  "&=",
  "|=",
  "^=",
  "<<=",
  ">>=",
]);

/** One that stands on a line with others. */
export function readSimpleStatement(parser: Parser): Node {
  const { scanner } = parser;
  const { kind, start } = scanner;
  switch (kind) {
    case "pass":
    case "break":
    case "continue":
      scanner.next();
      return new Node(`${kind}_statement`, start, scanner.lastEnd);
    case "return":
    case "del": {
      scanner.next();
      const children = kind === "return" && atEnd(parser) ? [] : [parser.elements()];
      return new Node(kind === "del" ? "delete_statement" : "return_statement", start, scanner.lastEnd, children);
    }
    case "raise":
      return readRaise(parser);
    case "assert": {
      const conditions: Node[] = [];
      do {
        scanner.next();
        conditions.push(parser.expression());
      } while (scanner.kind === ",");
      return new Node("assert_statement", start, scanner.lastEnd, conditions);
    }
    case "global":
    case "nonlocal": {
      const names: Node[] = [];
      do {
        scanner.next();
        names.push(readName(parser));
      } while (scanner.kind === ",");
      return new Node(`${kind}_statement`, start, scanner.lastEnd, names);
    }
    case "import":
      return readImport(parser);
    case "from":
      return readImportFrom(parser);
    default: {
      const children = readExpressions(parser);
      return new Node("expression_statement", start, scanner.lastEnd, children);
    }
  }
}

function atEnd({ scanner }: Parser): boolean {
  return scanner.kind === "newline" || scanner.kind === ";";
}

function readRaise(parser: Parser): Node {
  const { scanner } = parser;
  const start = scanner.take("raise");
  const children = atEnd(parser) ? [] : [parser.elements()];
  if (children.length > 0 && scanner.skip("from")) children.push(put("cause", parser.expression()));
  return new Node("raise_statement", start, scanner.lastEnd, children);
}

/** Python 2's statements of these names are left to the grammar. */
function refuseOldStatement({ scanner }: Parser): void {
  const { text, start, end } = scanner;
  if (scanner.kind !== "name" || end - start > 5) return;
  const word = text.slice(start, end);
  if ((word === "print" || word === "exec") && !/[ \t]{0,99}[(.=,:)\r\n#;]|$/y.test(text.slice(end, end + 100)))
    giveUp();
}

/** An expression, several of them, or one kind of assignment. */
function readExpressions(parser: Parser): Node[] {
  const { scanner } = parser;
  if (scanner.kind === "yield") return [parser.yielded()];
  refuseOldStatement(parser);
  const first = parser.element();
  if (scanner.is(",")) {
    const all = [first];
    while (scanner.skip(",") && !atEnd(parser) && !scanner.is("=")) all.push(parser.element());
    if (!scanner.is("=")) return all;
    return [readAssignment(parser, new Node("pattern_list", first.start, scanner.lastEnd, targets(parser, all)))];
  }
  if (scanner.kind === "=") return [readAssignment(parser, asTarget(parser, first))];
  if (scanner.kind === ":") return [readAnnotated(parser, asTarget(parser, first))];
  if (AUGMENTING.has(scanner.kind)) return [readAugmented(parser, asTarget(parser, first))];
  return [first];
}

function targets(parser: Parser, all: readonly Node[]): readonly Node[] {
  for (const each of all) asTarget(parser, each);
  return all;
}

/** From the `=`; what it gives may be assigned further on. */
function readAssignment(parser: Parser, left: Node): Node {
  const { scanner } = parser;
  scanner.take("=");
  const right = readRight(parser);
  return new Node("assignment", left.start, scanner.lastEnd, [put("left", left), put("right", right)]);
}

function readRight(parser: Parser): Node {
  const { scanner } = parser;
  if (scanner.kind === "yield") return parser.yielded();
  const right = parser.elements();
  if (scanner.kind !== "=") return right;
  parser.enter();
  if (right.type === "expression_list") {
    right.type = "pattern_list";
    targets(parser, right.children);
  } else asTarget(parser, right);
  const assignment = readAssignment(parser, right);
  parser.leave();
  return assignment;
}

function readAnnotated(parser: Parser, left: Node): Node {
  const { scanner } = parser;
  scanner.take(":");
  const children = [put("left", left), put("type", parser.type())];
  if (scanner.skip("=")) children.push(put("right", readRight(parser)));
  return new Node("assignment", left.start, scanner.lastEnd, children);
}

function readAugmented(parser: Parser, left: Node): Node {
  const { scanner } = parser;
  const operator = new Node(scanner.kind, scanner.start, scanner.end);
  scanner.next();
  const right = scanner.kind === "yield" ? parser.yielded() : parser.elements();
  return new Node("augmented_assignment", left.start, right.end, [
    put("left", left),
    put("operator", operator),
    put("right", right),
  ]);
}
