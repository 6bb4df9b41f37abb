import { parseClosureBody, parseParameters } from "./parse-closure.ts";
import { withModifiers } from "./modifiers.ts";
import { parseBranch, parseLoop, parsePlain } from "./parse-blocks.ts";
import { parseDeclaration, parseImport } from "./parse-declaration.ts";
import { KEYWORDS, type Keywords } from "./keywords.ts";
import { parseTyped } from "./parse-typed.ts";
import type { Parser } from "./parser.ts";
import { severalTargets } from "./several-targets.ts";
import type { Body, Node } from "./tree.ts";

const WORD = /[A-Za-z_]\w*/y;
/** A name, not a keyword, stands before these. */
const LABEL = /^[ \t]{0,8}(?:=>|:(?![:=])|=(?![=~]))/u;
const FAT_COMMA = /^[ \t]{0,8}(?:=>|=(?![=~]))/u;
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

export function parseStatement(parser: Parser): Node | null {
  const { cursor } = parser;
  const keywords = KEYWORDS[cursor.dialect.language];
  const start = cursor.at;
  if (cursor.dialect.isTyped) {
    const typed = parseTyped(parser);
    if (typed !== null) return typed;
  }
  const word = cursor.match(WORD)?.[0] ?? "";
  const label = /^(?:ruby|go|lua|julia|elixir|r)$/u.test(cursor.dialect.language) ? LABEL : FAT_COMMA;
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

/** `try! run()`, `object.x`: these open a block only where one follows. */
const BLOCKS = /^(?:try|do|init|object|record|actor|union|repeat|lock|using)$/u;
const BEFORE_BLOCK =
  /\w{1,20}(?:[ \t]{1,8}[A-Za-z_][^;={}\n]{0,200})?\s{0,8}(?:\([^()\n]{0,200}\)[^;={}()\n]{0,120}\s{0,8})?\{/y;

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
  if (
    keywords.plain.has(word) &&
    !(cursor.dialect.isTyped && BLOCKS.test(word) && cursor.match(BEFORE_BLOCK) === null)
  ) {
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
    const value =
      /[\n;}]/u.test(cursor.char()) || /^(?:if|unless)\b/u.test(cursor.text.slice(cursor.at, cursor.at + 7))
        ? null
        : parser.expression();
    const node: Node = { kind: "return", value, start, end: cursor.at };
    return withModifiers(parser, node);
  }
  if (keywords.skip.has(word)) {
    enter();
    return { kind: "nothing", start, end: cursor.at };
  }
  if (word === "use" || word === "import") return parseImport(parser, start, word);
  // Perl's `my` stands in expressions too and is read there.
  if (keywords.declare.has(word) && cursor.dialect.language !== "perl") {
    enter();
    return parseDeclaration(parser);
  }
  return null;
}

function parseFunction(parser: Parser, start: number): Node | null {
  const { cursor } = parser;
  cursor.skipBlanks(false);
  // Go's receiver: `func (r *T) name(`.
  const receiver = cursor.dialect.language === "go" ? cursor.match(/\([^()\n]{0,120}\)[ \t]{1,4}(?=\w)/y) : null;
  if (receiver !== null) cursor.at += receiver[0].length;
  const found = cursor.match(/&?[ \t]{0,4}(?:[A-Za-z_]\w{0,40}[.:])?([A-Za-z_]\w*[?!=]?)(?:<[^<>\n]{0,120}>)?/y);
  if (found === null) {
    cursor.at = start;
    return parser.deeper(() => parser.operand());
  }
  cursor.at += found[0].length;
  const parameters = parseParameters(parser);
  const closure = parseClosureBody(parser, start, parameters);
  return { kind: "function", name: found[1] ?? "", closure, start, end: cursor.at };
}
