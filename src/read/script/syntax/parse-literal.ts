import type { Parser } from "./parser.ts";
import { readDelimited, readHeredoc, readQuoted, splitWords, type Quoting } from "./parse-string.ts";
import { otherLiteral } from "./other-literal.ts";
import type { Node } from "./tree.ts";

/** Texts, words, symbols, commands, regular expressions. Null: something else stands here. */
export function parseLiteral(parser: Parser): Node | null {
  const { cursor } = parser;
  const { language } = cursor.dialect;
  const char = cursor.char();
  const own =
    cursor.dialect.isTyped || cursor.dialect.joins !== null || language === "r" ? otherLiteral(parser) : undefined;
  if (own !== undefined) return own;
  switch (char) {
    case '"':
      return quoted(parser, 1, { close: '"', interpolates: language !== "go" && language !== "rust", escapes: "all" });
    case "'":
      if (language === "rust") return character(parser);
      return quoted(parser, 1, { close: "'", interpolates: false, escapes: language === "go" ? "all" : "quote" });
    case "`":
      if (language === "go") return quoted(parser, 1, { close: "`", interpolates: false, escapes: "none" });
      return language === "rust"
        ? null
        : command(parser, quoted(parser, 1, { close: "`", interpolates: true, escapes: "all" }));
    case "<":
      return readHeredoc(parser) ?? readHandle(parser);
    case "%":
      return language === "ruby" ? percent(parser) : null;
    case ":":
      return language === "ruby" ? symbol(parser) : null;
    case "/":
      return language === "ruby" || language === "perl" ? expression(parser) : null;
    case "q":
    case "m":
    case "s":
    case "t":
    case "y":
      return language === "perl" ? perlQuote(parser) : null;
    case "b":
    case "r":
    case "c":
      return language === "rust" ? rustRaw(parser) : null;
    case "?":
      return null;
    default:
      return null;
  }
}

function quoted(parser: Parser, opening: number, quoting: Quoting): Node {
  const start = parser.cursor.at;
  parser.cursor.at += opening;
  return readQuoted(parser, start, quoting);
}

function command(parser: Parser, text: Node): Node {
  return { kind: "command", command: text, start: text.start, end: parser.cursor.at };
}

/** A character or a lifetime. */
function character(parser: Parser): Node | null {
  const found = parser.cursor.match(/'(?:[^\\'\n]|\\(?:u\{[0-9A-Fa-f]{1,6}\}|x[0-9A-Fa-f]{2}|.))'/uy);
  if (found !== null) return quoted(parser, 1, { close: "'", interpolates: false, escapes: "all" });
  const lifetime = parser.cursor.match(/'[A-Za-z_]\w*/y);
  if (lifetime === null) return null;
  const start = parser.cursor.at;
  parser.cursor.at += lifetime[0].length;
  return { kind: "nothing", start, end: parser.cursor.at };
}

function rustRaw(parser: Parser): Node | null {
  const found = parser.cursor.match(/[bc]?r(#{0,8})"|[bc]"|b'/y);
  if (found === null) return null;
  const [opening, hashes] = found;
  if (hashes !== undefined)
    return quoted(parser, opening.length, { close: `"${hashes}`, interpolates: false, escapes: "none" });
  return quoted(parser, opening.length, { close: opening.slice(-1), interpolates: false, escapes: "all" });
}

/** `<STDIN>`, `<$fh>`: a line of it. */
function readHandle(parser: Parser): Node | null {
  const { cursor } = parser;
  if (cursor.dialect.language !== "perl") return null;
  const found = cursor.match(/<(\$?)(\w{0,60})>/y);
  if (found === null) return null;
  const start = cursor.at;
  cursor.at += found[0].length;
  const span = { start, end: cursor.at };
  const base: Node =
    found[1] === "$"
      ? { kind: "variable", name: found[2] ?? "", ...span }
      : { kind: "name", name: found[2] === "" ? "STDIN" : (found[2] ?? ""), ...span };
  return {
    kind: "chain",
    base,
    links: [
      { kind: "member", name: "readline", ...span },
      { kind: "call", arguments: [], block: null, ...span },
    ],
    ...span,
  };
}

/** `%w[]`, `%q()`, `%Q{}`, `%x()`, `%()`. */
function percent(parser: Parser): Node | null {
  const { cursor } = parser;
  const found = cursor.match(/%([wWqQxiIrs]?)(?=[([{<|!/])/y);
  if (found === null) return null;
  const start = cursor.at;
  cursor.at += found[0].length;
  const kind = found[1] ?? "";
  const text = readDelimited(parser, start, kind !== "q" && kind !== "w" && kind !== "i");
  if (/^[wWiI]$/u.test(kind)) return splitWords(text);
  if (kind === "x") return command(parser, text);
  return kind === "r" ? { kind: "nothing", start, end: cursor.at } : text;
}

function symbol(parser: Parser): Node | null {
  const { cursor } = parser;
  const found = cursor.match(/:(?:([A-Za-z_]\w*[?!=]?)|(["']))/y);
  if (found === null) return null;
  const start = cursor.at;
  if (found[2] !== undefined)
    return quoted(parser, 2, { close: found[2], interpolates: found[2] === '"', escapes: "all" });
  cursor.at += found[0].length;
  return { kind: "text", parts: [found[1] ?? ""], offset: null, escaped: false, start, end: cursor.at };
}

/** A regular expression: on one line, for a slash may also divide. */
function expression(parser: Parser): Node | null {
  const { cursor } = parser;
  const found = cursor.match(/\/(?:[^/\\\n]|\\.){0,1000}\/[a-z]{0,8}/y);
  if (found === null) return null;
  const start = cursor.at;
  cursor.at += found[0].length;
  return { kind: "nothing", start, end: cursor.at };
}

const PERL_QUOTE = /(qq|qw|qx|qr|q|m|tr|s|y)(?:(?=[^\w\s=,;)#]|=(?![=>~]))|[ \t]{1,4}(?=[{(["/|!<]))/y;

/** q() qq() qw() qx() qr() m() s()() tr()() */
function perlQuote(parser: Parser): Node | null {
  const { cursor } = parser;
  const found = cursor.match(PERL_QUOTE);
  if (found === null) return null;
  const start = cursor.at;
  const kind = found[1] ?? "";
  // `=> s`, `{y}`, `-s $file`: names after all.
  if (
    cursor.text.startsWith("=>", start + found[0].length) ||
    cursor.text[start - 1] === "{" ||
    cursor.text[start - 1] === "-"
  )
    return null;
  cursor.at += found[0].length;
  const bracketed = /[[({<]/u.test(cursor.char());
  const text = readDelimited(parser, start, kind === "qq" || kind === "qx");
  if (kind === "qw") return splitWords(text);
  if (kind === "qx") return command(parser, text);
  if (kind === "q" || kind === "qq") return text;
  const texts: Node[] = [text];
  if (kind === "s" || kind === "tr" || kind === "y") {
    if (bracketed) cursor.skipBlanks();
    else cursor.at -= 1;
    texts.push(readDelimited(parser, cursor.at, false));
  }
  cursor.at += cursor.match(/[a-z]{0,10}/y)?.[0].length ?? 0;
  const span = { start, end: cursor.at };
  if (texts.length === 1) return { kind: "nothing", ...span };
  const name: Node = { kind: "name", name: kind === "s" ? "s" : "tr", ...span };
  return { kind: "chain", base: name, links: [{ kind: "call", arguments: texts, block: null, ...span }], ...span };
}
