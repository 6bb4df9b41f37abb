import { parseClosureBody, parseParameters } from "./parse-closure.ts";
import { parseOperand } from "./parse-operand.ts";
import { KEYWORDS, type Keywords } from "./keywords.ts";
import type { Parser } from "./parser.ts";
import type { Body, Node } from "./tree.ts";

const WORD = /[A-Za-z_]\w*/y;
const NOTHING: Body = [];
/** A name, not a keyword, stands before these. */
const LABEL = /^[ \t]{0,8}(?:=>|:(?![:=])|=(?![=~]))/u;
const FAT_COMMA = /^[ \t]{0,8}(?:=>|=(?![=~]))/u;
/** Looked for before anything is read, so that a list of a million names is not read sixteen times. */
const MORE_TARGETS = /(?:[ \t]{0,8},[ \t]{0,8}[@$*\w.[\]]{1,60}){1,15}[ \t]{0,8}:?=(?![=~>])/y;
/** Targets of one assignment: `a, b, c = …`. */
const MAX_TARGETS = 16;

/** Statements up to one of the closers (a bracket or a word such as `end`), which is left standing. */
export function parseStatements(parser: Parser, closers: readonly string[]): Body {
  const { cursor } = parser;
  const body: Node[] = [];
  for (;;) {
    cursor.skipBlanks();
    if (cursor.done || closers.some((closer) => isCloser(parser, closer))) return body;
    const before = cursor.at;
    if (/[;,]/u.test(cursor.char())) {
      cursor.at += 1;
      continue;
    }
    const statement = parseStatement(parser);
    if (statement !== null && statement.kind !== "nothing") body.push(statement);
    if (cursor.at === before) cursor.at += 1;
  }
}

function isCloser(parser: Parser, closer: string): boolean {
  const { cursor } = parser;
  return cursor.is(closer) && !(/\w/u.test(closer) && /[\w:?!]/u.test(cursor.char(closer.length)));
}

function parseStatement(parser: Parser): Node | null {
  const { cursor } = parser;
  const keywords = KEYWORDS[cursor.dialect.language];
  const start = cursor.at;
  const word = cursor.match(WORD)?.[0] ?? "";
  const label = /^(?:ruby|go)$/u.test(cursor.dialect.language) ? LABEL : FAT_COMMA;
  const isLabel = word !== "" && label.test(cursor.text.slice(start + word.length, start + word.length + 12));
  if (word !== "" && !isLabel) {
    const special = parseKeyword(parser, word, keywords);
    if (special !== null) return special;
  }
  if (cursor.dialect.language === "php" && cursor.is("?>")) return skipMarkup(parser);
  if (cursor.char() === "{" && !cursor.dialect.blocksEnd) {
    cursor.at += 1;
    const inner = parser.enclosed("}");
    return inner;
  }
  const expression = parser.expression();
  return expression === null ? null : withModifiers(parser, severalTargets(parser, expression));
}

/** Ruby's and Go's `a, b = x, y`. */
function severalTargets(parser: Parser, first: Node): Node {
  const { cursor } = parser;
  const { language } = cursor.dialect;
  if (language !== "ruby" && language !== "go") return first;
  if (first.kind !== "assign" && cursor.match(MORE_TARGETS) === null) return first;
  const items: Node[] = [first];
  let assigned: Extract<Node, { kind: "assign" }> | null = first.kind === "assign" ? first : null;
  const values: Node[] = assigned === null ? [] : [assigned.value];
  for (let count = 0; count < MAX_TARGETS; count += 1) {
    cursor.skipBlanks(false);
    if (cursor.char() !== ",") break;
    cursor.at += 1;
    cursor.skipBlanks();
    const next = parser.expression();
    if (next === null) break;
    if (assigned !== null) values.push(next);
    else if (next.kind === "assign") {
      assigned = next;
      items.push(next.target);
      values.push(next.value);
    } else items.push(next);
  }
  if (assigned === null) return first;
  const span = { start: first.start, end: cursor.at };
  const target: Node = items.length === 1 ? assigned.target : { kind: "list", items, ...span };
  const [only] = values;
  const value: Node = values.length === 1 && only !== undefined ? only : { kind: "list", items: values, ...span };
  return { ...assigned, target, value, ...span };
}

/** Text between PHP's tags is printed: not code. */
function skipMarkup(parser: Parser): Node | null {
  const { cursor } = parser;
  const open = cursor.text.indexOf("<?", cursor.at);
  cursor.at = open === -1 ? cursor.end : open;
  skipOpenTag(parser);
  return null;
}

export function skipOpenTag(parser: Parser): void {
  const found = parser.cursor.match(/<\?(?:php|=)?/iy);
  if (found !== null) parser.cursor.at += found[0].length;
}

export function parseKeyword(parser: Parser, word: string, keywords: Keywords): Node | null {
  const { cursor } = parser;
  const start = cursor.at;
  const enter = (): void => {
    cursor.at = start + word.length;
  };
  if (keywords.branch.has(word)) {
    enter();
    return parseBranch(parser, start, word);
  }
  if (keywords.loop.has(word)) {
    enter();
    return parseLoop(parser, start, word);
  }
  if (keywords.define.has(word)) {
    enter();
    return parseFunction(parser, start);
  }
  if (keywords.plain.has(word)) {
    enter();
    return parsePlain(parser, start, word);
  }
  if (keywords.more.has(word)) {
    // A branch that was not opened here: its block is read all the same.
    enter();
    return { kind: "nothing", start, end: cursor.at };
  }
  if (word === "return") {
    enter();
    cursor.skipBlanks(false);
    const value = /[\n;}]/u.test(cursor.char()) || /^(?:if|unless)\b/u.test(cursor.text.slice(cursor.at, cursor.at + 7)) ? null : parser.expression();
    const node: Node = { kind: "return", value, start, end: cursor.at };
    return withModifiers(parser, node);
  }
  if (keywords.skip.has(word)) {
    enter();
    return { kind: "nothing", start, end: cursor.at };
  }
  if (word === "use" || word === "import") return parseImport(parser, start, word);
  if (keywords.declare.has(word)) {
    enter();
    return parseDeclaration(parser);
  }
  return null;
}

/** `x if y`, `x while y`, `x for @y`: the condition is read after what it decides about. */
function withModifiers(parser: Parser, statement: Node): Node {
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
    if (word === "if" || word === "unless") statement = { kind: "branch", header: [condition], branches: [[statement]], ...span };
    else if (word === "rescue") statement = { kind: "branch", header: [], branches: [[statement], [condition]], ...span };
    else {
      const isList = word.startsWith("for");
      const variable: Node | null = isList ? { kind: "variable", name: "_", ...span } : null;
      statement = { kind: "loop", variable, header: [condition], body: [statement], ...span };
    }
  }
  return statement;
}

/** Expressions up to the block that they stand before. */
function parseHeader(parser: Parser): readonly Node[] {
  const { cursor } = parser;
  const header: Node[] = [];
  const outer = parser.inHeader;
  parser.inHeader = true;
  for (let count = 0; count < 16 && !cursor.done; count += 1) {
    cursor.skipBlanks(!cursor.dialect.newlineEnds);
    if (/[{\n]/u.test(cursor.char()) || (cursor.dialect.blocksEnd && cursor.match(/(?:then|do)\b|;/y) !== null)) break;
    const before = cursor.at;
    cursor.at += cursor.match(/(?:let|my|our|var)\b/y)?.[0].length ?? 0;
    const expression = parser.expression();
    if (expression !== null) header.push(expression);
    cursor.skipBlanks(!cursor.dialect.newlineEnds);
    if (/[;,]/u.test(cursor.char()) && !cursor.dialect.blocksEnd) cursor.at += 1;
    else if (cursor.at === before) break;
  }
  parser.inHeader = outer;
  return header;
}

/** The block after a header: braces, words up to `end`, PHP's `:` … `endif`, or one statement. */
function parseBlock(parser: Parser, ends: readonly string[]): Body {
  const { cursor } = parser;
  if (cursor.dialect.blocksEnd) {
    cursor.skipBlanks();
    const opener = cursor.match(/(?:then|do)\b/y)?.[0];
    if (opener !== undefined) cursor.at += opener.length;
    return parser.deeper(() => parser.statements(ends)) ?? NOTHING;
  }
  cursor.skipBlanks();
  if (cursor.take("{")) {
    const body = parser.deeper(() => parser.statements(["}"])) ?? NOTHING;
    cursor.take("}");
    return body;
  }
  if (cursor.dialect.language === "php") {
    if (cursor.char() === ":") cursor.at += 1;
    const one = parser.deeper(() => parseStatement(parser));
    return one === null ? NOTHING : [one];
  }
  return NOTHING;
}

const RUBY_ENDS = ["end", "elsif", "else", "when", "in ", "rescue", "ensure"];

function parseBranch(parser: Parser, start: number, word: string): Node {
  const { cursor } = parser;
  const keywords = KEYWORDS[cursor.dialect.language];
  const header = [...parseHeader(parser)];
  const branches: Body[] = [];
  if (!(word === "case" && cursor.dialect.blocksEnd)) branches.push(parseBlock(parser, RUBY_ENDS));
  for (;;) {
    const before = cursor.at;
    cursor.skipBlanks();
    const more = cursor.match(WORD)?.[0] ?? "";
    if (!keywords.more.has(more)) {
      if (!cursor.dialect.blocksEnd) cursor.at = before;
      break;
    }
    cursor.at += more.length;
    if (more === "else") {
      cursor.skipBlanks();
      const next = cursor.match(/if\b/y);
      if (next !== null) {
        cursor.at += 2;
        header.push(...parseHeader(parser));
      }
    } else header.push(...parseHeader(parser));
    branches.push(parseBlock(parser, RUBY_ENDS));
    if (cursor.at === before) break;
  }
  if (cursor.dialect.blocksEnd) takeEnd(parser);
  return { kind: "branch", header, branches, start, end: cursor.at };
}

function takeEnd(parser: Parser): void {
  parser.cursor.skipBlanks();
  const found = parser.cursor.match(/end\b/y);
  if (found !== null) parser.cursor.at += 3;
}

function parseLoop(parser: Parser, start: number, word: string): Node {
  const { cursor } = parser;
  const names = cursor.match(/[ \t]{0,8}(?:my[ \t]{1,8}|our[ \t]{1,8})?[$@]?([A-Za-z_]\w*)(?:[ \t]{0,4},[ \t]{0,4}([A-Za-z_]\w*))?[ \t]{1,8}(?:in\b|:=[ \t]{0,4}range\b)|[ \t]{0,8}(?:my[ \t]{1,8})?\$(\w+)[ \t]{0,8}(?=\()/y);
  let variable: Node | null = null;
  if (names !== null && word.startsWith("for")) {
    const span = { start: cursor.at, end: cursor.at + names[0].length };
    cursor.at = span.end;
    variable = { kind: "variable", name: names[2] ?? names[1] ?? names[3] ?? "", ...span };
  }
  const php = word === "foreach" && names === null ? cursor.match(/[^;{}]{0,300}?\bas[ \t]{1,8}(?:\$\w{1,60}[ \t]{0,4}=>[ \t]{0,4})?&?\$(\w{1,60})/y) : null;
  if (php !== null) variable = { kind: "variable", name: php[1] ?? "", start, end: cursor.at };
  const header = parseHeader(parser);
  const body = parseBlock(parser, ["end"]);
  if (cursor.dialect.blocksEnd) takeEnd(parser);
  return { kind: "loop", variable, header, body, start, end: cursor.at };
}

/** `class X … end`, `begin … rescue … end`, `impl X { … }`, `package main;`. */
function parsePlain(parser: Parser, start: number, word: string): Node {
  const { cursor } = parser;
  if (cursor.dialect.blocksEnd) {
    if (word !== "begin") {
      const end = cursor.text.indexOf("\n", cursor.at);
      const semicolon = cursor.text.slice(cursor.at, end === -1 ? cursor.end : end).indexOf(";");
      cursor.at = semicolon === -1 ? (end === -1 ? cursor.end : end) : cursor.at + semicolon;
    }
    const parts: Node[] = [];
    for (let count = 0; count < 64; count += 1) {
      parts.push(...(parser.deeper(() => parser.statements(["end", "rescue", "ensure", "else"])) ?? NOTHING));
      const more = cursor.match(/(?:rescue|ensure|else)\b[^\n;]*/y);
      if (more === null) break;
      cursor.at += more[0].length;
    }
    takeEnd(parser);
    return { kind: "sequence", body: parts, start, end: cursor.at };
  }
  // Names and types up to the block say nothing about what is done.
  const found = cursor.match(/[^{};=()]{0,400}/y);
  cursor.at += found?.[0].length ?? 0;
  if (cursor.char() !== "{") return { kind: "nothing", start, end: cursor.at };
  const body = parseBlock(parser, []);
  return { kind: "sequence", body, start, end: cursor.at };
}

function parseFunction(parser: Parser, start: number): Node | null {
  const { cursor } = parser;
  cursor.skipBlanks(false);
  // Go's receiver: `func (r *T) name(`.
  const receiver = cursor.dialect.language === "go" ? cursor.match(/\([^()\n]{0,120}\)[ \t]{1,4}(?=\w)/y) : null;
  if (receiver !== null) cursor.at += receiver[0].length;
  const found = cursor.match(/&?[ \t]{0,4}(?:self\.)?([A-Za-z_]\w*[?!=]?)(?:<[^<>\n]{0,120}>)?/y);
  if (found === null) {
    cursor.at = start;
    return parser.deeper(() => parseOperand(parser));
  }
  cursor.at += found[0].length;
  const parameters = parseParameters(parser);
  const closure = parseClosureBody(parser, start, parameters);
  return { kind: "function", name: found[1] ?? "", closure, start, end: cursor.at };
}

const IMPORTED = /[ \t]{0,8}(?:[\w:]+[.:])?(\w+)[ \t]+as[ \t]+(\w+)[ \t]*;/y;
const GO_IMPORT = /[ \t]*(?:([A-Za-z_.]\w*)[ \t]+)?"([^"\n]{1,200})"/y;

function parseImport(parser: Parser, start: number, word: string): Node | null {
  const { cursor } = parser;
  const { language } = cursor.dialect;
  if (language === "ruby" || language === "php") return null;
  cursor.at = start + word.length;
  if (language === "go") {
    cursor.skipBlanks(false);
    const isList = cursor.take("(");
    const body: Node[] = [];
    for (;;) {
      cursor.skipBlanks(isList);
      if (isList && cursor.take(";")) continue;
      const found = cursor.match(GO_IMPORT);
      if (found === null) break;
      const [whole, name = "", path = ""] = found;
      const at = cursor.at;
      cursor.at += whole.length;
      const last = path.slice(path.lastIndexOf("/") + 1);
      if (name !== "" && name !== "_" && name !== ".") body.push({ kind: "alias", name, path: last, start: at, end: cursor.at });
      if (!isList) break;
    }
    if (isList) {
      cursor.skipBlanks();
      cursor.take(")");
    }
    return { kind: "sequence", body, start, end: cursor.at };
  }
  const found = language === "rust" ? cursor.match(IMPORTED) : null;
  const end = cursor.text.indexOf(";", cursor.at);
  const stop = end === -1 || end > cursor.at + 2_000 ? cursor.at : end + 1;
  cursor.at = stop;
  return found === null
    ? { kind: "nothing", start, end: stop }
    : { kind: "alias", name: found[2] ?? "", path: found[1] ?? "", start, end: stop };
}

/** `my ($a, $b) = …`, `let mut x: T = …`, `var x string = …`, `const ( … )`: the type is stepped over. */
function parseDeclaration(parser: Parser): Node | null {
  const { cursor } = parser;
  cursor.skipBlanks(false);
  const { language } = cursor.dialect;
  if (language === "go" || language === "rust") {
    if (language === "go" && cursor.take("(")) return parser.enclosed(")");
    const mut = cursor.match(/mut[ \t]+/y);
    if (mut !== null) cursor.at += mut[0].length;
    const typed = cursor.match(/([A-Za-z_]\w*)[ \t]*(?::[^=;\n]{0,200}|[ \t][\w.[\]*]{1,80}[ \t]*)?=(?!=)/y);
    if (typed !== null) {
      const start = cursor.at;
      cursor.at += typed[0].length;
      const value = parser.expression();
      const target: Node = { kind: "variable", name: typed[1] ?? "", start, end: cursor.at };
      if (value !== null) return { kind: "assign", target, operator: "=", value, start, end: cursor.at };
      return null;
    }
  }
  const expression = parser.expression();
  return expression === null ? null : withModifiers(parser, expression);
}
