import type { Cursor } from "./cursor.ts";
import { readEscape } from "./escapes.ts";
import type { Parser } from "./parser.ts";
import type { Node, TextNode } from "./tree.ts";

/** What is undone between two quotes. */
export interface Quoting {
  readonly close: string;
  /** A bracket that may stand inside in pairs: `%q(a (b) c)`. */
  readonly open?: string;
  readonly interpolates: boolean;
  /** `all`, only the quote and the backslash, or none (Go's and Rust's raw strings). */
  readonly escapes: "all" | "quote" | "none";
}

/** The text from the cursor, which stands behind the opening quote, to behind the closing one or the end. */
export function readQuoted(parser: Parser, start: number, quoting: Quoting): TextNode {
  const { cursor } = parser;
  const { close, open, escapes } = quoting;
  const { text, end } = cursor;
  const first = close[0] ?? "";
  const from = cursor.at;
  const parts: (string | Node)[] = [];
  let run = from;
  let depth = 0;
  let isPlain = true;
  let escaped = false;
  const flush = (): void => {
    if (cursor.at > run) parts.push(text.slice(run, cursor.at));
  };
  while (cursor.at < end) {
    const char = text[cursor.at] ?? "";
    if (char === first && depth === 0 && cursor.is(close)) break;
    if (open !== undefined && char === open) depth += 1;
    else if (char === first && depth > 0) depth -= 1;
    else if (char === "\\" && escapes !== "none") {
      const next = text[cursor.at + 1] ?? "";
      if (next === "(" && quoting.interpolates && cursor.dialect.language === "swift") {
        flush();
        cursor.at += 2;
        parts.push(parser.enclosed(")"));
        isPlain = false;
        run = cursor.at;
        continue;
      }
      if (escapes === "all" || next === "\\" || next === first || next === open) {
        flush();
        const escape = escapes === "all" ? readEscape(text, cursor.at) : { text: next, length: 2, byNumber: false };
        parts.push(escape.text);
        escaped ||= escape.byNumber;
        isPlain = false;
        cursor.at = Math.min(end, cursor.at + escape.length);
        run = cursor.at;
        continue;
      }
    } else if (quoting.interpolates && (char === "#" || char === "$" || char === "@" || char === "{")) {
      const before = cursor.at;
      const inner = readInterpolation(parser, char);
      if (inner !== null) {
        if (before > run) parts.push(text.slice(run, before));
        parts.push(inner);
        isPlain = false;
        run = cursor.at;
        continue;
      }
      cursor.at = before;
    }
    cursor.at += 1;
  }
  flush();
  const stop = Math.min(end, cursor.at + close.length);
  cursor.at = stop;
  return { kind: "text", parts, offset: isPlain ? from : null, escaped, start, end: stop };
}

/** `#{…}`, `$x`, `${x}`, `{$x->y}`, `@{[…]}` at the cursor. Null: just a character. */
function readInterpolation(parser: Parser, char: string): Node | null {
  const { cursor } = parser;
  switch (cursor.dialect.language) {
    case "ruby":
      if (char !== "#") return null;
      if (cursor.take("#{")) return parser.enclosed("}");
      return /^#[@$][A-Za-z_]/u.test(cursor.text.slice(cursor.at, cursor.at + 3)) && cursor.take("#")
        ? parser.variable()
        : null;
    case "php":
      if (char === "{" && cursor.char(1) === "$" && cursor.take("{")) return parser.enclosed("}");
      return char === "$" ? simple(parser, /\[(?:(\w+)|'([^'\n]{0,200})'|\$(\w+))\]|->([A-Za-z_]\w*)/y) : null;
    case "perl":
      if ((char === "@" || char === "$") && cursor.char(1) === "{" && /[[\\(]/u.test(cursor.char(2))) {
        cursor.at += 2;
        return parser.enclosed("}");
      }
      if (char === "@" && !/[A-Za-z_{]/u.test(cursor.char(1))) return null;
      return char === "$" || char === "@"
        ? simple(parser, /(?:->)?(?:\[(-?\w+)\]|\{['"]?([\w-]+)['"]?\}|[[{]\$(\w+)[\]}])/y)
        : null;
    case "elixir":
      return char === "#" && cursor.take("#{") ? parser.enclosed("}") : null;
    case "csharp":
      if (char !== "{" || cursor.char(1) === "{" || !cursor.take("{")) return null;
      return parser.enclosed("}");
    case "swift":
      return null;
    case "kotlin":
      if (char === "$" && cursor.take("${")) return parser.enclosed("}");
      return char === "$" ? bareName(parser) : null;
    case "julia":
      if (char === "$" && cursor.take("$(")) return parser.enclosed(")");
      return char === "$" ? bareName(parser) : null;
    case "go":
    case "rust":
    case "java":
    case "lua":
    case "r":
      return null;
  }
}

/** `$name` where variables have no sigil. */
function bareName(parser: Parser): Node | null {
  const { cursor } = parser;
  const start = cursor.at;
  const found = cursor.match(/\$([A-Za-z_]\w{0,80})/y);
  if (found === null) return null;
  cursor.at += found[0].length;
  return { kind: "name", name: found[1] ?? "", start, end: cursor.at };
}

/** A variable with at most a few subscripts, as it may stand in a string. */
function simple(parser: Parser, subscript: RegExp): Node | null {
  const { cursor } = parser;
  const start = cursor.at;
  const braced = cursor.match(/\$\{(\^?\w+)\}/y);
  if (braced === null && !/[A-Za-z_\d&]/u.test(cursor.char(1))) return null;
  const base: Node | null =
    braced === null
      ? parser.variable()
      : { kind: "variable", name: braced[1] ?? "", start, end: start + braced[0].length };
  if (base === null) return null;
  if (braced !== null) cursor.at = base.end;
  const found = cursor.match(subscript);
  if (found === null) return base;
  cursor.at += found[0].length;
  const span = { start, end: cursor.at };
  const [, first, second, variable, member] = found;
  if (member !== undefined) return { kind: "chain", base, links: [{ kind: "member", name: member, ...span }], ...span };
  const key: Node =
    variable !== undefined
      ? { kind: "variable", name: variable, ...span }
      : { kind: "text", parts: [first ?? second ?? ""], offset: null, escaped: false, ...span };
  return { kind: "chain", base, links: [{ kind: "index", key, ...span }], ...span };
}

const CLOSING = new Map([
  ["(", ")"],
  ["[", "]"],
  ["{", "}"],
  ["<", ">"],
]);

/** `q(…)`, `%w[…]`, `qx{…}` from their delimiter on. */
export function readDelimited(parser: Parser, start: number, interpolates: boolean): TextNode {
  const { cursor } = parser;
  const open = cursor.char();
  cursor.at += 1;
  const close = CLOSING.get(open);
  return close === undefined
    ? readQuoted(parser, start, { close: open, interpolates, escapes: interpolates ? "all" : "quote" })
    : readQuoted(parser, start, { close, open, interpolates, escapes: interpolates ? "all" : "quote" });
}

/** The words of `%w[a b]` and qw(a b). */
export function splitWords(text: TextNode): Node {
  const content = text.parts.map((part) => (typeof part === "string" ? part : " ")).join("");
  const items = content
    .split(/\s+/u)
    .filter((word) => word !== "")
    .map((word): Node => ({
      kind: "text",
      parts: [word],
      offset: null,
      escaped: false,
      start: text.start,
      end: text.end,
    }));
  return { kind: "list", items, start: text.start, end: text.end };
}

const HEREDOC = /<<<?([~-]?)[ \t]{0,2}(["'`]?)([A-Za-z_]\w{0,60})\2/y;

/** `<<~EOS`, `<<"EOT"`, `<<<EOT`: its text starts on the next line. Null: a shift or a class. */
export function readHeredoc(parser: Parser): Node | null {
  const { cursor } = parser;
  const found = cursor.match(HEREDOC);
  if (found === null) return null;
  const [whole, squiggle = "", quote = "", word = ""] = found;
  const isPhp = cursor.dialect.language === "php";
  if (isPhp !== whole.startsWith("<<<") || (quote === "" && squiggle === "" && !isPhp && word !== word.toUpperCase()))
    return null;
  const start = cursor.at;
  const lineEnd = cursor.text.indexOf("\n", start);
  const bodyStart = cursor.jumps.get(lineEnd) ?? (lineEnd === -1 ? cursor.end : lineEnd + 1);
  const close = endOfHeredoc(cursor, bodyStart, word);
  cursor.at = bodyStart;
  const content = readRange(parser, close.start, quote !== "'");
  cursor.at = start + whole.length;
  // In PHP what follows the closing word goes on with the statement: `EOT);`.
  if (isPhp) cursor.at = close.end;
  else cursor.jumps.set(lineEnd, close.end);
  const span = { start, end: start + whole.length };
  return quote === "`" ? { kind: "command", command: { ...content, ...span }, ...span } : { ...content, ...span };
}

function endOfHeredoc(cursor: Cursor, from: number, word: string): { readonly start: number; readonly end: number } {
  const { text } = cursor;
  for (let at = from; at < cursor.end;) {
    let first = at;
    while (text[first] === " " || text[first] === "\t") first += 1;
    if (text.startsWith(word, first) && !/\w/u.test(text[first + word.length] ?? ""))
      return { start: at, end: first + word.length };
    const next = text.indexOf("\n", at);
    if (next === -1) break;
    at = next + 1;
  }
  return { start: cursor.end, end: cursor.end };
}

function readRange(parser: Parser, end: number, interpolates: boolean): TextNode {
  const inner = parser.within(end);
  return readQuoted(inner, inner.cursor.at, { close: "\0\0", interpolates, escapes: interpolates ? "all" : "none" });
}
