import { decodeAnsiC } from "./ansi-c.ts";
import { parseBrace } from "./parse-brace.ts";
import { parseDollar } from "./parse-parameter.ts";
import { isContinuation, isTooDeep, MAX_OPEN_QUOTES, skipContinuation, type Cursor } from "./cursor.ts";
import type { Part, Word } from "./tree.ts";

/** What ends an unquoted word (POSIX: metacharacters). */
const METACHARACTERS = new Set([" ", "\t", "\n", "\r", ";", "&", "|", "<", ">", "(", ")", "\u{A0}"]);
const PLAIN = /[^ \t\n\r;&|<>()\u{A0}\\'"$`{}=]+/uy;
/** `<your-key>`, `<path/to/file>`: manuals mean "put your own here". */
const PLACEHOLDER = /<[A-Za-z_][^<>\n|;&$`"']{0,58}[\w)\]}.…*]>|<[A-Za-z]>/uy;
/** The rest of `@(a|b)`, `!(keep)`, `*(.)`: patterns of Bash and zsh, no commands. */
const QUALIFIER = /(?<=[@?*+!])\([^\s()"'`$;&<>]{0,100}\)/uy;
/** `{start|stop}`, `[a|b]`: a choice in a synopsis, not a pipeline. */
const SYNOPSIS = /[\w-]{1,20}(?:\|[\w.-]{1,20}){1,12}[\]}]/uy;
const CHOICE_BEGINS = /\[[\w-]{1,20}$/u;
const CHOICE_GOES_ON = /(?:\|[\w.-]{1,20}){1,12}\]/uy;

/** Parses one word; null where none begins. `stops` are further characters that end it. */
export function parseWord(cursor: Cursor, stops = ""): Word | null {
  const start = cursor.pos;
  const parts: Part[] = [];
  while (cursor.pos < cursor.end) {
    const { text, pos } = cursor;
    const char = text[pos] ?? "";
    if (stops !== "" && stops.includes(char)) break;
    if (char === "<" && cursor.isSnippet && takeMatch(cursor, PLACEHOLDER, parts)) continue;
    if ((char === "<" || char === ">" || (char === "=" && pos === start)) && text[pos + 1] === "(") {
      if (parts.length > 0 || isTooDeep(cursor)) break;
      parts.push(parseProcess(cursor));
      continue;
    }
    if (char === "(" && parts.length > 0 && takeMatch(cursor, QUALIFIER, parts)) continue;
    if (METACHARACTERS.has(char)) break;
    if (isContinuation(cursor)) {
      skipContinuation(cursor);
      continue;
    }
    parsePart(cursor, parts);
  }
  if (cursor.pos === start) return null;
  return { start, end: cursor.pos, parts };
}

function parsePart(cursor: Cursor, parts: Part[]): void {
  const { text, pos } = cursor;
  switch (text[pos]) {
    case "\\":
      pushText(
        parts,
        pos,
        Math.min(pos + 2, cursor.end),
        text.slice(pos + 1, Math.min(pos + 2, cursor.end)),
        null,
        true,
      );
      cursor.pos = Math.min(pos + 2, cursor.end);
      return;
    case "'":
      parseSingleQuoted(cursor, parts);
      return;
    case '"':
      parseDoubleQuoted(cursor, parts);
      return;
    case "$":
      parseDollarOrQuote(cursor, parts, false);
      return;
    case "`":
      parseBackticks(cursor, parts, false);
      return;
    case "{": {
      const brace = parseBrace(cursor, parseAlternative);
      if (brace !== null) parts.push(brace);
      else if (!(cursor.isSnippet && takeSynopsis(cursor, parts))) takePlain(cursor, parts);
      return;
    }
    default:
      takePlain(cursor, parts);
  }
}

function takePlain(cursor: Cursor, parts: Part[]): void {
  const { text, pos } = cursor;
  PLAIN.lastIndex = pos;
  const length = PLAIN.exec(text)?.[0].length ?? 1;
  const end = Math.min(pos + length, cursor.end);
  pushText(parts, pos, end, text.slice(pos, end), pos, false);
  cursor.pos = end;
  if (cursor.isSnippet && text[end] === "|" && CHOICE_BEGINS.test(text.slice(Math.max(pos, end - 22), end)))
    takeSynopsis(cursor, parts);
}

function takeSynopsis(cursor: Cursor, parts: Part[]): boolean {
  const { text, pos } = cursor;
  const isBrace = text[pos] === "{";
  const from = isBrace ? pos + 1 : pos;
  const pattern = isBrace ? SYNOPSIS : CHOICE_GOES_ON;
  pattern.lastIndex = from;
  const found = pattern.exec(text);
  if (found === null || from + found[0].length > cursor.end) return false;
  pushText(parts, pos, from + found[0].length, text.slice(pos, from + found[0].length), pos, true);
  cursor.pos = from + found[0].length;
  return true;
}

function takeMatch(cursor: Cursor, pattern: RegExp, parts: Part[]): boolean {
  pattern.lastIndex = cursor.pos;
  const found = pattern.exec(cursor.text);
  if (found === null || cursor.pos + found[0].length > cursor.end) return false;
  pushText(parts, cursor.pos, cursor.pos + found[0].length, found[0], cursor.pos, true);
  cursor.pos += found[0].length;
  return true;
}

function pushText(
  parts: Part[],
  start: number,
  end: number,
  text: string,
  offset: number | null,
  quoted: boolean,
  escaped = false,
): void {
  const last = parts.at(-1);
  // Neighbouring plain runs become one part, so that a long word does not become thousands.
  if (
    last?.kind === "text" &&
    last.quoted === quoted &&
    last.offset !== null &&
    offset !== null &&
    last.offset + last.text.length === offset
  ) {
    parts[parts.length - 1] = { ...last, text: last.text + text, end };
    return;
  }
  parts.push({ kind: "text", text, start, end, offset, quoted, escaped });
}

function parseSingleQuoted(cursor: Cursor, parts: Part[]): void {
  const { text, pos } = cursor;
  const close = text.indexOf("'", pos + 1);
  if (close === -1 || close >= cursor.end) {
    // "Don't" in a manual: no quotation begins here. There is no further quote, so this costs one search.
    cursor.openQuotes += 1;
    pushText(parts, pos, pos + 1, "'", pos, false);
    cursor.pos = pos + 1;
    return;
  }
  pushText(parts, pos, close + 1, text.slice(pos + 1, close), pos + 1, true);
  cursor.pos = close + 1;
}

function parseAlternative(cursor: Cursor): Word | null {
  return parseWord(cursor);
}

function parseOperand(cursor: Cursor, stops: string): Word | null {
  return stops === '"' ? parseQuotedRange(cursor) : parseWord(cursor, stops);
}

function parseDollarOrQuote(cursor: Cursor, parts: Part[], quoted: boolean): void {
  const { text, pos } = cursor;
  if (!quoted && text[pos + 1] === "'") {
    let close = pos + 2;
    while (close < cursor.end && text[close] !== "'") close += text[close] === "\\" ? 2 : 1;
    if (close >= cursor.end && isPlainQuote(cursor, pos)) {
      pushText(parts, pos, pos + 1, "$", pos, false);
      cursor.pos = pos + 1;
      return;
    }
    const inner = decodeAnsiC(text.slice(pos + 2, Math.min(close, cursor.end)));
    cursor.pos = Math.min(close + 1, cursor.end);
    pushText(parts, pos, cursor.pos, inner.text, null, true, inner.numeric);
    return;
  }
  if (!quoted && text[pos + 1] === '"') {
    cursor.pos += 1;
    parseDoubleQuoted(cursor, parts);
    return;
  }
  const part = parseDollar(cursor, quoted, parseOperand, parseRange);
  if (part !== null) {
    parts.push(part);
    return;
  }
  pushText(parts, pos, pos + 1, "$", pos, quoted);
  cursor.pos = pos + 1;
}

function parseDoubleQuoted(cursor: Cursor, parts: Part[]): void {
  const open = cursor.pos;
  const { depth } = cursor;
  const before = parts.length;
  const heredocs = cursor.heredocs.length;
  cursor.pos = open + 1;
  parseExpansions(cursor, parts, '"');
  if ((cursor.pos >= cursor.end && cursor.text[cursor.pos - 1] !== '"') || cursor.text[cursor.pos] !== '"') {
    if (isPlainQuote(cursor, open)) {
      cursor.depth = depth;
      cursor.heredocs.length = Math.min(heredocs, cursor.heredocs.length);
      parts.length = before;
      pushText(parts, open, open + 1, '"', open, false);
      cursor.pos = open + 1;
    }
    return;
  }
  if (parts.length === before) pushText(parts, open, open + 2, "", open + 1, true);
  cursor.pos += 1;
}

/** No end: the quote is read as a character, so that what follows is not swallowed; but not again and again. */
function isPlainQuote(cursor: Cursor, open: number): boolean {
  cursor.openQuotes += 1;
  if (cursor.openQuotes <= MAX_OPEN_QUOTES && cursor.lookAhead > 0) {
    cursor.lookAhead -= cursor.end - open;
    return true;
  }
  cursor.limits.gaveUp = true;
  return false;
}

/** Text with `$…` and backticks in it, up to `closer` or the end: a double-quoted string or a here-document. */
export function parseExpansions(cursor: Cursor, parts: Part[], closer: string): void {
  const escapable = closer === '"' ? '$`"\\' : "$`\\";
  const { text } = cursor;
  let run = cursor.pos;
  const flush = (): void => {
    if (cursor.pos > run) pushText(parts, run, cursor.pos, text.slice(run, cursor.pos), run, true);
  };
  while (cursor.pos < cursor.end) {
    const char = text[cursor.pos] ?? "";
    if (char === closer) break;
    if (char === "\\") {
      const next = text[cursor.pos + 1] ?? "";
      if (isContinuation(cursor)) {
        flush();
        skipContinuation(cursor);
        run = cursor.pos;
      } else if (next !== "" && escapable.includes(next)) {
        flush();
        pushText(parts, cursor.pos, cursor.pos + 2, next, null, true);
        cursor.pos += 2;
        run = cursor.pos;
      } else cursor.pos += next === "" ? 1 : 2;
    } else if (char === "$" || char === "`") {
      flush();
      if (char === "$") parseDollarOrQuote(cursor, parts, true);
      else parseBackticks(cursor, parts, true);
      run = cursor.pos;
    } else cursor.pos += 1;
  }
  cursor.pos = Math.min(cursor.pos, cursor.end);
  flush();
}

function parseQuotedRange(cursor: Cursor): Word {
  const start = cursor.pos;
  const parts: Part[] = [];
  parseExpansions(cursor, parts, "}");
  return { start, end: cursor.pos, parts };
}

/** What is substituted up to `end`, in text that is no command: a calculation. */
export function parseRange(cursor: Cursor, end: number): Word {
  const { pos: start, end: limit } = cursor;
  const parts: Part[] = [];
  cursor.end = end;
  parseExpansions(cursor, parts, "");
  cursor.end = limit;
  return { start, end, parts };
}

function parseBackticks(cursor: Cursor, parts: Part[], quoted: boolean): void {
  const { text, pos, end } = cursor;
  let close = pos + 1;
  while (close < end && text[close] !== "`") close += text[close] === "\\" ? 2 : 1;
  if (close >= end || isTooDeep(cursor)) {
    pushText(parts, pos, pos + 1, "`", pos, quoted);
    cursor.pos = pos + 1;
    return;
  }
  cursor.pos = pos + 1;
  cursor.end = close;
  const body = cursor.parseBody(cursor, "`");
  cursor.end = end;
  cursor.pos = close + 1;
  parts.push({ kind: "substitution", body, quoted, start: pos, end: close + 1 });
}

function parseProcess(cursor: Cursor): Part {
  const start = cursor.pos;
  const direction = cursor.text[start] === ">" ? "out" : "in";
  cursor.pos += 2;
  const body = cursor.parseBody(cursor, ")");
  return { kind: "process", direction, body, start, end: cursor.pos };
}
