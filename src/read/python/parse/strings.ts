import { Node, put } from "./node.ts";
import type { Parser } from "./parser.ts";
import type { Quoted } from "./quotes.ts";
import { giveUp } from "./unreadable.ts";

const NEWLINE = 0x0a;
const RETURN = 0x0d;
const BACKSLASH = 0x5c;
const OPEN = 0x7b;
const CLOSE = 0x7d;

/** A string, or several beside one another. Of the parts of one only code and what stands between codes becomes a node. */
export function readStrings(parser: Parser): Node {
  const { scanner } = parser;
  const first = readString(parser);
  if (scanner.kind !== "string" && scanner.kind !== "fstring") return first;
  const all = [first];
  while (scanner.kind === "string" || scanner.kind === "fstring") all.push(readString(parser));
  return new Node("concatenated_string", first.start, scanner.lastEnd, all);
}

function readString(parser: Parser): Node {
  const { scanner } = parser;
  const { start, kind, end, quoted } = scanner;
  if (kind === "string") {
    scanner.next();
    return new Node("string", start, end);
  }
  parser.enter();
  const parts: Node[] = [];
  const closing = readParts(parser, end, quoted, parts);
  parser.leave();
  scanner.kind = "fstring";
  scanner.nextFrom(closing + quoted.quote.length);
  return new Node("string", start, closing + quoted.quote.length, parts);
}

/** Up to the closing quote, whose place is returned. */
function readParts(parser: Parser, from: number, quoted: Quoted, into: Node[]): number {
  const { text } = parser.scanner;
  const { quote } = quoted;
  let content = from;
  for (let at = from; at < text.length;) {
    const code = text.charCodeAt(at);
    if (code === BACKSLASH) at = behindEscape(text, at, quoted.isRaw);
    else if (code === NEWLINE && quote.length === 1) giveUp();
    else if (code === OPEN || code === CLOSE) {
      if (text.charCodeAt(at + 1) === code) at += 2;
      else if (code === CLOSE) giveUp();
      else {
        if (at > content) into.push(new Node("string_content", content, at));
        const interpolation = readInterpolation(parser, at, quote);
        into.push(interpolation);
        at = interpolation.end;
        content = at;
      }
    } else if (code === quote.charCodeAt(0) && text.startsWith(quote, at)) {
      if (at > content) into.push(new Node("string_content", content, at));
      return at;
    } else at += 1;
  }
  return giveUp();
}

/** Code begins behind a backslash too, unless the backslash gives a character its name. */
function behindEscape(text: string, at: number, isRaw: boolean): number {
  const code = text.charCodeAt(at + 1);
  if (!isRaw && text.startsWith("N{", at + 1)) {
    const end = text.indexOf("}", at);
    return end === -1 ? giveUp() : end + 1;
  }
  if (code === OPEN || code === CLOSE) return at + 1;
  return at + (code === RETURN ? 3 : 2);
}

/** `{code!r:format}`, from its brace. */
function readInterpolation(parser: Parser, start: number, quote: string): Node {
  const { scanner } = parser;
  scanner.brackets += 1;
  scanner.kind = "{";
  scanner.nextFrom(start + 1);
  const expression = scanner.kind === "yield" ? parser.yielded() : parser.elements();
  scanner.skip("=");
  if (scanner.skip("!")) scanner.take("name");
  scanner.brackets -= 1;
  const children = [put("expression", expression)];
  const end = scanner.kind === ":" ? readFormat(parser, scanner.end, quote, children) : scanner.start;
  if (scanner.text.charCodeAt(end) !== CLOSE) giveUp();
  return new Node("interpolation", start, end + 1, children);
}

/** Behind the colon, up to the brace that closes. Code in it runs as well. */
function readFormat(parser: Parser, from: number, quote: string, into: Node[]): number {
  const { text } = parser.scanner;
  for (let at = from; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === CLOSE) return at;
    if (code === BACKSLASH || code === quote.charCodeAt(0) || (code === NEWLINE && quote.length === 1)) giveUp();
    if (code === OPEN) {
      parser.enter();
      const inner = readInterpolation(parser, at, quote);
      parser.leave();
      into.push(put("format_specifier", inner));
      at = inner.end - 1;
    }
  }
  return giveUp();
}
