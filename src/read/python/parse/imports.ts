import { Node, put } from "./node.ts";
import type { Parser } from "./parser.ts";
import { readName } from "./primaries.ts";
import { giveUp } from "./unreadable.ts";

export function readImport(parser: Parser): Node {
  const { scanner } = parser;
  const start = scanner.take("import");
  const names = [readImported(parser)];
  while (scanner.skip(",")) names.push(readImported(parser));
  return new Node("import_statement", start, scanner.lastEnd, names);
}

export function readImportFrom(parser: Parser): Node {
  const { scanner } = parser;
  const start = scanner.take("from");
  const module = scanner.kind === "name" ? readDottedName(parser) : readRelative(parser);
  const isFuture = scanner.text.slice(module.start, module.end) === "__future__";
  scanner.take("import");
  const children = [...(isFuture ? [] : [put("module_name", module)]), ...readMembers(parser)];
  return new Node(isFuture ? "future_import_statement" : "import_from_statement", start, scanner.lastEnd, children);
}

function readRelative(parser: Parser): Node {
  const { scanner } = parser;
  const { start } = scanner;
  while (scanner.kind === "." || scanner.kind === "...") scanner.next();
  if (scanner.start === start) giveUp();
  const prefix = new Node("import_prefix", start, scanner.lastEnd);
  const children = scanner.kind === "name" ? [prefix, readDottedName(parser)] : [prefix];
  return new Node("relative_import", start, scanner.lastEnd, children);
}

function readMembers(parser: Parser): Node[] {
  const { scanner } = parser;
  if (scanner.kind === "*") {
    const start = scanner.take("*");
    return [new Node("wildcard_import", start, scanner.lastEnd)];
  }
  const isBracketed = scanner.kind === "(";
  if (isBracketed) {
    scanner.brackets += 1;
    scanner.next();
  }
  const names = [readImported(parser)];
  const end = isBracketed ? ")" : null;
  while (scanner.skip(",") && scanner.kind !== end) names.push(readImported(parser));
  if (isBracketed) {
    scanner.brackets -= 1;
    scanner.take(")");
  }
  return names;
}

/** `a.b as c` */
function readImported(parser: Parser): Node {
  const { scanner } = parser;
  const name = readDottedName(parser);
  if (!scanner.skip("as")) return put("name", name);
  const alias = readName(parser);
  return put("name", new Node("aliased_import", name.start, alias.end, [put("name", name), put("alias", alias)]));
}

function readDottedName(parser: Parser): Node {
  const { scanner } = parser;
  const names = [readName(parser)];
  while (scanner.skip(".")) names.push(readName(parser));
  return new Node("dotted_name", names[0]?.start ?? 0, scanner.lastEnd, names);
}
