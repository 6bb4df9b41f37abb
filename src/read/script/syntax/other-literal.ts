import type { Parser } from "./parser.ts";
import { readQuoted, type Quoting } from "./parse-string.ts";
import type { Node } from "./tree.ts";

/** Prefixes that say how a text is read: C#'s `$@"`, C++'s `L"`, Elixir's `~c"`, R's and Julia's `r"`. */
const PREFIXED = /(?:\$@|@\$|[$@LrR]|u8|~[a-zA-Z])(?=")/y;
const RAW_CPP = /R"(\w{0,16})\(/y;
const LONG = /\[(={0,4})\[/y;

/** Texts of Lua, R, Julia, Elixir and the typed languages. Null: something else stands here. */
export function otherLiteral(parser: Parser): Node | null {
  const { cursor } = parser;
  const { language } = cursor.dialect;
  const start = cursor.at;
  const raw = language === "java" ? cursor.match(RAW_CPP) : null;
  if (raw !== null)
    return quoted(parser, raw[0].length, { close: `)${raw[1] ?? ""}"`, interpolates: false, escapes: "none" });
  const long = language === "lua" ? cursor.match(LONG) : null;
  if (long !== null)
    return quoted(parser, long[0].length, { close: `]${long[1] ?? ""}]`, interpolates: false, escapes: "none" });
  if (language === "elixir" && cursor.is(':"')) cursor.at += 1;
  const prefix = cursor.match(PREFIXED)?.[0] ?? "";
  const isMarked = prefix.includes("$");
  cursor.at += prefix.length;
  const quote = cursor.char();
  if (quote === "`" && language === "julia") {
    const command = quoted(parser, 1, { close: "`", interpolates: true, escapes: "all" });
    const span = { start, end: cursor.at };
    const base: Node = { kind: "name", name: "backticks", ...span };
    return { kind: "chain", base, links: [{ kind: "call", arguments: [command], block: null, ...span }], ...span };
  }
  if (quote !== '"' && quote !== "'") {
    cursor.at = start;
    return null;
  }
  const close = cursor.is(quote.repeat(3)) ? quote.repeat(3) : quote;
  const interpolates =
    isMarked || (language !== "csharp" && language !== "java" && language !== "lua" && language !== "r");
  const escapes = prefix.includes("@") || prefix === "R" || prefix === "r" ? "none" : "all";
  return quoted(parser, close.length, { close, interpolates, escapes });
}

function quoted(parser: Parser, opening: number, quoting: Quoting): Node {
  const start = parser.cursor.at;
  parser.cursor.at += opening;
  return readQuoted(parser, start, quoting);
}
