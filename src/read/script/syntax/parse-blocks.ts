import { middleOf } from "./parse-closure.ts";
import { KEYWORDS } from "./keywords.ts";
import { commaList } from "./parse-lists.ts";
import type { Parser } from "./parser.ts";
import { severalTargets } from "./several-targets.ts";
import type { Body, Node } from "./tree.ts";

const WORD = /[A-Za-z_]\w*/y;
const NOTHING: Body = [];

/** Expressions up to the block that they stand before. */
function parseHeader(parser: Parser): readonly Node[] {
  const { cursor } = parser;
  const header: Node[] = [];
  const isGo = cursor.dialect.language === "go";
  if ((cursor.dialect.isTyped || cursor.dialect.language === "r") && cursor.match(/[ \t]{0,8}\(/y) !== null) {
    cursor.skipBlanks(false);
    cursor.at += 1;
    header.push(...(parser.deeper(() => commaList(parser, ")")) ?? []));
    // Swift: `if (a) && b {`
    if (cursor.match(/[ \t]{0,4}(?:&&|\|\||[!=]=|,)/y) === null) return header;
  }
  const outer = parser.inHeader;
  parser.inHeader = true;
  for (let count = 0; count < 16 && !cursor.done; count += 1) {
    cursor.skipBlanks(!cursor.dialect.newlineEnds);
    if (/[{\n]/u.test(cursor.char()) || (cursor.dialect.blocksEnd && cursor.match(/(?:then|do)\b|;/y) !== null)) break;
    const before = cursor.at;
    cursor.at += cursor.match(/(?:let|my|our|var)\b/y)?.[0].length ?? 0;
    const expression = parser.expression();
    // Go's `if data, err := os.ReadFile(path); err == nil {`
    if (expression !== null)
      header.push(isGo && expression.kind !== "assign" ? severalTargets(parser, expression) : expression);
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
  if (cursor.dialect.language === "php" || cursor.dialect.isTyped || cursor.dialect.language === "r") {
    if (cursor.char() === ":" && cursor.dialect.language === "php") cursor.at += 1;
    const one = parser.deeper(() => parser.statement());
    return one === null ? NOTHING : [one];
  }
  return NOTHING;
}

/** What a block of a branch ends with. */
function endsOf({ cursor }: Parser): readonly string[] {
  const { language, middles } = cursor.dialect;
  const more = language === "ruby" ? ["elsif", "else", "when", "in "] : [...KEYWORDS[language].more];
  return ["end", ...more, ...middles];
}

export function parseBranch(parser: Parser, start: number, word: string): Node {
  const { cursor } = parser;
  const keywords = KEYWORDS[cursor.dialect.language];
  const header = [...parseHeader(parser)];
  const branches: Body[] = [];
  if (!(word === "case" && cursor.dialect.blocksEnd)) branches.push(parseBlock(parser, endsOf(parser)));
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
    branches.push(parseBlock(parser, endsOf(parser)));
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

/** `(String item : items)`, `case let name as String in …`, `_, item in ipairs(…)`, `(root, dirs, files) in …`: the last name. */
const EACH =
  /[ \t]{0,8}\(?[ \t]{0,4}(?:await[ \t]{1,4})?(?:[\w.:<>?]{1,60}[ \t]{1,8}){0,4}(?:[&*(]|\w{1,60}[ \t]{0,4},[ \t]{0,4}){0,4}([A-Za-z_]\w{0,60})\)?(?:[ \t]{1,4}as[?!]?[ \t]{1,4}\w{1,60})?[ \t]{0,4}(?:(?<=[ \t)])in\b|:(?!:)|<-)[ \t]{0,8}/y;

function parseEachBody(parser: Parser): Body {
  const { cursor } = parser;
  cursor.skipBlanks(false);
  cursor.take(")");
  // Julia's `for … in walkdir(x), name in files`
  for (let count = 0; count < 4 && cursor.match(/[ \t]{0,4},[ \t]{0,4}\w{1,60}[ \t]{1,4}in\b/y) !== null; count += 1) {
    cursor.at += cursor.match(/[ \t]{0,4},[ \t]{0,4}\w{1,60}[ \t]{1,4}in\b/y)?.[0].length ?? 0;
    parser.expression();
  }
  const body = parseBlock(parser, ["end"]);
  if (cursor.dialect.blocksEnd) takeEnd(parser);
  return body;
}

export function parseLoop(parser: Parser, start: number, word: string): Node {
  const { cursor } = parser;
  const names = cursor.match(
    /[ \t]{0,8}(?:my[ \t]{1,8}|our[ \t]{1,8})?[$@]?([A-Za-z_]\w*)(?:[ \t]{0,4},[ \t]{0,4}([A-Za-z_]\w*))?[ \t]{1,8}(?:in\b|:=[ \t]{0,4}range\b)|[ \t]{0,8}(?:my[ \t]{1,8})?\$(\w+)[ \t]{0,8}(?=\()/y,
  );
  let variable: Node | null = null;
  const each =
    cursor.dialect.isTyped ||
    cursor.dialect.language === "r" ||
    cursor.dialect.language === "julia" ||
    cursor.dialect.language === "lua" ||
    cursor.dialect.language === "elixir"
      ? cursor.match(EACH)
      : null;
  if (each !== null && word.startsWith("for")) {
    const span = { start: cursor.at, end: cursor.at + each[0].length };
    cursor.at = span.end;
    const header = parser.expression();
    const blocks = parseEachBody(parser);
    const name: Node = { kind: "variable", name: each[1] ?? "", ...span };
    return {
      kind: "loop",
      variable: name,
      header: header === null ? [] : [header],
      body: blocks,
      start,
      end: cursor.at,
    };
  }
  if (names !== null && word.startsWith("for")) {
    const span = { start: cursor.at, end: cursor.at + names[0].length };
    cursor.at = span.end;
    variable = { kind: "variable", name: names[2] ?? names[1] ?? names[3] ?? "", ...span };
  }
  // Rust's `for (name, value) in env::vars()`
  const pair =
    word === "for" && names === null
      ? cursor.match(/[ \t]{0,8}\(&?(\w{1,60}),[ \t]{0,4}&?(\w{1,60})\)[ \t]{1,8}in\b/y)
      : null;
  if (pair !== null) {
    const span = { start: cursor.at, end: cursor.at + pair[0].length };
    cursor.at = span.end;
    const items = pair.slice(1).map((name): Node => ({ kind: "variable", name, ...span }));
    variable = { kind: "list", items, ...span };
  }
  const php =
    word === "foreach" && names === null
      ? cursor.match(/[^;{}]{0,300}?\bas[ \t]{1,8}(?:\$\w{1,60}[ \t]{0,4}=>[ \t]{0,4})?&?\$(\w{1,60})/y)
      : null;
  if (php !== null) variable = { kind: "variable", name: php[1] ?? "", start, end: cursor.at };
  const header = parseHeader(parser);
  const body = parseBlock(parser, ["end"]);
  if (cursor.dialect.blocksEnd) takeEnd(parser);
  return { kind: "loop", variable, header, body, start, end: cursor.at };
}

/** `class X … end`, `begin … rescue … end`, `impl X { … }`, `package main;`. */
export function parsePlain(parser: Parser, start: number, word: string): Node {
  const { cursor } = parser;
  if (cursor.dialect.blocksEnd) {
    if (!/^(?:begin|do|let|try|quote)$/u.test(word)) {
      const end = cursor.text.indexOf("\n", cursor.at);
      const semicolon = cursor.text.slice(cursor.at, end === -1 ? cursor.end : end).indexOf(";");
      cursor.at = semicolon === -1 ? (end === -1 ? cursor.end : end) : cursor.at + semicolon;
    }
    const parts: Node[] = [];
    for (let count = 0; count < 64; count += 1) {
      parts.push(...(parser.deeper(() => parser.statements(["end", ...cursor.dialect.middles])) ?? NOTHING));
      const more = cursor.match(middleOf(cursor.dialect));
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
