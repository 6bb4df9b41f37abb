import { KEYWORDS } from "./keywords.ts";
import { parseClosureBody, parseParameters } from "./parse-closure.ts";
import { parseLinks } from "./parse-links.ts";
import { parseArrow, skipCast } from "./parse-lambda.ts";
import { parseLiteral } from "./parse-literal.ts";
import { commaList, entryList } from "./parse-lists.ts";
import { rubyBlock } from "./ruby-block.ts";
import type { Parser } from "./parser.ts";
import type { Node } from "./tree.ts";

const PREFIX =
  /\+\+|--|!(?![=~])|~|&&?|\*{1,2}|-(?![\d>])|\\|@(?!["\w])|\.\.\.|<-|(?:not|new|await|defined|print|ref|mut|move|dyn|defer|go)\b[ \t]{0,8}(?![=,;)(]|=>)/y;
const TYPED_PREFIX = new RegExp(String.raw`(?:try[!?]|try|throw)[ \t]{1,8}|${PREFIX.source}`, "y");
const NUMBER =
  /0[xX][0-9A-Fa-f_]+(?:[ui](?:8|16|32|64|128|size))?|0[bB][01_]+|0[oO][0-7_]+|\d[\d_]*(?:\.\d[\d_]*)?(?:[eE][+-]?\d+)?(?:[ui](?:8|16|32|64|128|size)|f(?:32|64))?/y;
const PHP_CAST = /\((?:string|int|integer|array|object|bool|float|binary)\)[ \t]{0,4}/iy;
/** Swift's `.post`: a name of the type that is wanted. */
const SHORT_NAME = /\.([A-Za-z_]\w{0,60})/y;
/** `new String[] {`, `new[] {` */
const ARRAY = /new[ \t]{0,4}(?:[A-Za-z][\w.]{0,60})?\[\w{0,8}\][ \t\n]{0,8}\{/y;
/** Prefixes before one operand. */
const MAX_PREFIXES = 16;

/** A literal, name, bracket or block, with what is called and looked up on it. */
export function parseOperand(parser: Parser): Node | null {
  const { cursor } = parser;
  const header = parser.inHeader;
  const start = cursor.at;
  const array = cursor.dialect.isTyped ? cursor.match(ARRAY) : null;
  if (array !== null) {
    cursor.at += array[0].length;
    const list: Node = {
      kind: "list",
      items: parser.deeper(() => commaList(parser, "}")) ?? [],
      start,
      end: cursor.at,
    };
    return parseLinks(parser, list, false);
  }
  const prefixes: string[] = [];
  if (cursor.dialect.isTyped) skipCast(parser);
  if (cursor.dialect.language === "php") cursor.at += cursor.match(PHP_CAST)?.[0].length ?? 0;
  for (;;) {
    const found = cursor.match(cursor.dialect.isTyped ? TYPED_PREFIX : PREFIX);
    if (found === null || prefixes.length >= MAX_PREFIXES) break;
    const operator = found[0].trim();
    if (operator === "print" && cursor.dialect.language !== "php") break;
    if (/^\w/u.test(operator) && cursor.dialect.language === "ruby" && operator !== "not" && operator !== "defined")
      break;
    // Perl's `&name` and `*STDOUT`, Rust's `|x|`, and Perl's `-e $file` come as variables or names.
    if (operator === "&" && cursor.dialect.language === "perl" && /[A-Za-z_$]/u.test(cursor.char(1))) break;
    cursor.at += found[0].length;
    cursor.skipBlanks(false);
    prefixes.push(operator);
    if (cursor.dialect.isTyped) skipCast(parser);
  }
  parser.inHeader = header;
  const base = parseBase(parser);
  if (base === null) {
    if (cursor.at > start) return { kind: "nothing", start, end: cursor.at };
    return null;
  }
  parser.inHeader = header;
  let node = parseLinks(parser, base, prefixes.includes("new"));
  for (const operator of prefixes.reverse()) {
    if (!/^(?:new|try[!?]?|throw)$/u.test(operator))
      node = { kind: "prefix", operator, operand: node, start, end: node.end };
  }
  return node;
}

export function parseBase(parser: Parser): Node | null {
  const { cursor } = parser;
  const { language } = cursor.dialect;
  const start = cursor.at;
  const char = cursor.char();
  const literal = parseLiteral(parser);
  if (literal !== null) return literal;
  const number = /\d/u.test(char) ? cursor.match(NUMBER) : null;
  if (number !== null) {
    cursor.at += number[0].length;
    const plain = number[0].replaceAll("_", "").replace(/[ui](?:8|16|32|64|128|size)$/u, "");
    const digits = /^0x/iu.test(plain) ? plain : plain.replace(/f(?:32|64)$/u, "");
    const value = Number(/^0\d/u.test(digits) ? `0o${digits.slice(1)}` : digits);
    return { kind: "number", value, start, end: cursor.at };
  }
  if (cursor.dialect.isTyped) {
    const arrow = parseArrow(parser);
    if (arrow !== null) return arrow;
  }
  if (char === "(") {
    cursor.at += 1;
    const items = commaList(parser, ")");
    const [only] = items;
    if (items.length === 1 && only !== undefined) return { ...only, start, end: cursor.at };
    return { kind: "list", items, start, end: cursor.at };
  }
  const short = cursor.dialect.isTyped ? cursor.match(SHORT_NAME) : null;
  if (short !== null) {
    cursor.at += short[0].length;
    return { kind: "name", name: short[1] ?? "", start, end: cursor.at };
  }
  const map = language === "elixir" ? cursor.match(/%[\w.]{0,60}\{/y) : null;
  if (map !== null) {
    cursor.at += map[0].length;
    return entryList(parser, "}");
  }
  if (char === "[") return parseBracket(parser);
  if (char === "{" && !parser.inHeader) return parseBrace(parser);
  if (char === "|" && (language === "rust" || language === "ruby")) return parseBars(parser);
  if (char === "-" && /\d/u.test(cursor.char(1))) {
    cursor.at += 1;
    const positive = cursor.match(NUMBER);
    cursor.at += positive?.[0].length ?? 0;
    return { kind: "number", value: -Number(positive?.[0].replaceAll("_", "") ?? 0), start, end: cursor.at };
  }
  if (cursor.dialect.variable !== null) {
    const variable = parseVariable(parser);
    if (variable !== null) return variable;
  }
  return parseName(parser);
}

/** Perl's `@{…}`, `${…}`, `$$x` point at something: what they point at stands for it. */
function parseVariable(parser: Parser): Node | null {
  const { cursor } = parser;
  if (cursor.dialect.language === "perl" || cursor.dialect.language === "php") {
    const deref = cursor.match(/[$@%](?=\$)|[$@%&]\{(?![\w^]{1,80}\})/y);
    if (deref !== null) {
      cursor.at += deref[0].length;
      if (!deref[0].endsWith("{")) return parser.deeper(() => parseVariable(parser));
      return parser.enclosed("}");
    }
  }
  return parser.variable();
}

function parseName(parser: Parser): Node | null {
  const { cursor } = parser;
  const start = cursor.at;
  const found = cursor.match(cursor.dialect.name);
  if (found === null) return null;
  const [word] = found;
  const { language } = cursor.dialect;
  // PHP's `match (…) {}`, Ruby's `x = if …`, Rust's `let x = match …`, Perl's `do { … }`, `eval { … }`.
  const follows = cursor.text.slice(start + word.length, start + word.length + 8);
  if (
    /^(?:function|fn|func|sub|lambda|proc)$/u.test(word) &&
    (/^\s{0,4}[({|]/u.test(follows) || (language === "ruby" && /^\s{0,4}do\b/u.test(follows)))
  )
    return parseClosure(parser, word);
  if (/^(?:eval|do|begin|unsafe|async|BEGIN)$/u.test(word) && /^\s{0,6}\{/u.test(follows) && language !== "ruby") {
    cursor.at = cursor.text.indexOf("{", start) + 1;
    return parser.enclosed("}");
  }
  if (language === "elixir" && word === "fn") return parseElixirFunction(parser);
  if (language === "r" && word === "function") return parseClosure(parser, word);
  const keywords = KEYWORDS[language];
  if (
    !/^\s{0,4}(?:=>|:(?!:))/u.test(follows) &&
    (keywords.branch.has(word) || keywords.loop.has(word) || (keywords.plain.has(word) && word === "begin"))
  ) {
    return parser.deeper(() => parser.keyword(word));
  }
  if (keywords.declare.has(word) && language === "perl") {
    cursor.at += word.length;
    cursor.skipBlanks(false);
    // `my ($x) = @_`: a list even of one.
    if (cursor.take("("))
      return { kind: "list", items: parser.deeper(() => commaList(parser, ")")) ?? [], start, end: cursor.at };
    return parser.deeper(() => parseOperand(parser));
  }
  cursor.at += word.length;
  const bare = language === "r" ? word.replace(/^.*::/u, "") : word;
  const name = bare.replace(/^\\|::$|^r#/u, "").replaceAll(/::|\\/gu, ".");
  return { kind: "name", name, start, end: cursor.at };
}

function parseClosure(parser: Parser, word: string): Node {
  const { cursor } = parser;
  const start = cursor.at;
  cursor.at += word.length;
  cursor.skipBlanks(false);
  const block = /^(?:lambda|proc)$/u.test(word) || cursor.dialect.language === "ruby" ? rubyBlock(parser) : null;
  if (block !== null) return block;
  const parameters = parseParameters(parser);
  if (word === "fn" && cursor.dialect.language === "php") {
    cursor.skipBlanks();
    cursor.take("=>");
    cursor.skipBlanks();
    const value = parser.deeper(() => parser.expression());
    return { kind: "closure", parameters, body: value === null ? [] : [value], start, end: cursor.at };
  }
  return parseClosureBody(parser, start, parameters);
}

/** `fn a, b -> … end`. */
function parseElixirFunction(parser: Parser): Node {
  const { cursor } = parser;
  const start = cursor.at;
  const head = cursor.match(/fn[ \t]{0,4}([^\n>]{0,200}?)->/y);
  cursor.at += head?.[0].length ?? 2;
  const parameters = (head?.[1] ?? "")
    .split(",")
    .flatMap((part) => /([a-z_]\w{0,60})\W{0,8}$/u.exec(part.slice(-80))?.[1] ?? []);
  const body = parser.deeper(() => parser.statements(["end"])) ?? [];
  cursor.take("end");
  return { kind: "closure", parameters, body, start, end: cursor.at };
}

function parseBars(parser: Parser): Node {
  const { cursor } = parser;
  const start = cursor.at;
  const parameters = parseParameters(parser);
  cursor.skipBlanks();
  const value = parser.deeper(() => parser.expression());
  return { kind: "closure", parameters, body: value === null ? [] : [value], start, end: cursor.at };
}

const GO_TYPE = /\[[\w.]{0,20}\](?:\*?[\w.]{1,60}|\[\][\w.]{1,60}|interface\{\})(?=[({])/y;

function parseBracket(parser: Parser): Node {
  const { cursor } = parser;
  const start = cursor.at;
  const type = cursor.dialect.language === "go" ? cursor.match(GO_TYPE) : null;
  if (type !== null) {
    cursor.at += type[0].length;
    const open = cursor.char();
    cursor.at += 1;
    const items = commaList(parser, open === "(" ? ")" : "}");
    const [only] = items;
    // `[]byte("x")` is a conversion.
    if (open === "(" && only !== undefined) return { ...only, start, end: cursor.at };
    return { kind: "list", items, start, end: cursor.at };
  }
  cursor.at += 1;
  const entries = entryList(parser, "]");
  return entries;
}

/** A hash, a composite literal or a block: what has `=>` or `:` between is a hash. */
function parseBrace(parser: Parser): Node | null {
  const { cursor } = parser;
  if (cursor.dialect.language === "go" || cursor.dialect.language === "rust") {
    const start = cursor.at;
    cursor.at += 1;
    const body = parser.deeper(() => parser.statements(["}"])) ?? [];
    cursor.take("}");
    return { kind: "sequence", body, start, end: cursor.at };
  }
  cursor.at += 1;
  return entryList(parser, "}");
}
