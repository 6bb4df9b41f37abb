import { parseClosureBody, parseParameters } from "./parse-closure.ts";
import type { Parser } from "./parser.ts";
import type { Node } from "./tree.ts";

const TYPE = String.raw`[A-Za-z_][\w.:]{0,80}(?:<[^()\n;{}=]{0,80}>)?(?:\[\])?[?*&]{0,2}`;
/** Types and modifiers before the name: `static async Task deliver(`, `const std::string &text =`. */
/** Words that no type and no modifier is. */
const NO_TYPE =
  "return|new|await|throw|else|case|in|is|as|yield|delete|goto|if|try|while|for|switch|when|import|package|using|namespace|class|struct|interface|enum|record|object|extension|protocol|func|fun|guard|do";
/** Types and modifiers before the name: `static async Task deliver(`, `const std::string &text =`. */
const BEFORE = String.raw`(?:(?!(?:${NO_TYPE})\b)${TYPE}[ \t]{1,8}){1,6}[*&]{0,2}`;
const FUNCTION = new RegExp(String.raw`${BEFORE}([A-Za-z_]\w{0,80})[ \t]{0,4}(?=\()`, "y");
const CONSTRUCTOR = /([A-Z]\w{0,80})[ \t]{0,4}(?=\([^()]{0,300}\)[^;{}()\n]{0,200}\n?[ \t]{0,80}\{)/y;
const DECLARATION = new RegExp(
  String.raw`${BEFORE}([A-Za-z_]\w{0,80})[ \t]{0,4}(?:\[\w{0,8}\][ \t]{0,4})?(?==(?![=>])|\{)`,
  "y",
);
/** `let x: Type =`, `val x: Type by lazy`: a name with its type behind. */
const ANNOTATED =
  /(?:let|var|val|const|auto)[ \t]{1,8}([A-Za-z_]\w{0,80})[ \t]{0,4}:[ \t]{0,4}[^=\n;{}()]{1,100}=(?!=)/y;
const ANNOTATION = /@[A-Za-z][\w.]{0,60}(?:\([^()\n]{0,200}\))?[ \t\r\n]{0,80}/y;
/** What stands between the parameters of a function and its body. */
const BODY = /[^;{}()=]{0,200}(?:\{|=>|=(?![=>]))/y;
const MAX_HEAD = 2_000;

/** Statements that begin with a type, and types themselves. Null: something else stands here. */
export function parseTyped(parser: Parser): Node | null {
  const { cursor } = parser;
  const start = cursor.at;
  for (let count = 0; count < 8; count += 1) cursor.at += cursor.match(ANNOTATION)?.[0].length ?? 0;
  const named = cursor.match(FUNCTION) ?? cursor.match(CONSTRUCTOR);
  if (named !== null) return parseNamed(parser, named, start);
  const declared = cursor.match(ANNOTATED) ?? cursor.match(DECLARATION);
  if (declared === null) {
    cursor.at = start;
    return null;
  }
  cursor.at += declared[0].length;
  const target: Node = { kind: "name", name: declared[1] ?? "", start, end: cursor.at };
  cursor.take("=");
  cursor.skipBlanks();
  const value = parser.expression();
  return value === null ? target : { kind: "assign", target, operator: "=", value, start, end: cursor.at };
}

/** A function with a body; `std::ofstream log(path)`, a name that is given an object. */
function parseNamed(parser: Parser, found: RegExpExecArray, start: number): Node | null {
  const { cursor } = parser;
  const name = found[1] ?? "";
  const from = cursor.at;
  cursor.at = closing(parser, from + found[0].length);
  if (cursor.match(BODY) !== null) {
    cursor.at = from + found[0].length;
    const parameters = parseParameters(parser);
    const closure = parseClosureBody(parser, start, parameters);
    return { kind: "function", name, closure, start, end: cursor.at };
  }
  const type = /^[\w:]{1,80}/u.exec(found[0])?.[0] ?? "";
  cursor.at = from + found[0].length - 1 - (/[ \t]{1,4}$/u.exec(found[0])?.[0].length ?? 0) + 1;
  cursor.skipBlanks(false);
  const base: Node = { kind: "name", name: type.replaceAll("::", "."), start, end: cursor.at };
  if (found[0].length === name.length || type === "" || cursor.char() !== "(") {
    cursor.at = start;
    return null;
  }
  const value = parser.links(base, true);
  const target: Node = { kind: "name", name, start, end: cursor.at };
  return { kind: "assign", target, operator: "=", value, start, end: cursor.at };
}

/** Behind the bracket that closes the one at `at`. */
function closing(parser: Parser, at: number): number {
  const { text, end } = parser.cursor;
  const limit = Math.min(end, at + MAX_HEAD);
  let depth = 0;
  for (; at < limit; at += 1) {
    const char = text[at];
    if (char === "(") depth += 1;
    else if (char === ")" && --depth === 0) return at + 1;
  }
  return limit;
}
