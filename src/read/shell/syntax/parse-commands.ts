import { MAX_COMMANDS, isBlank, isTooDeep, skipBlanks, type Cursor, type Limits } from "./cursor.ts";
import { parseCase, parseIf, type Lists } from "./parse-branch.ts";
import { parseCalculation } from "./parse-calculation.ts";
import { parseFor } from "./parse-for.ts";
import { parseRedirect, readHeredocs } from "./parse-redirect.ts";
import { isCommentStart, parseSimple, skipComment } from "./parse-simple.ts";
import { parseWord } from "./parse-word.ts";
import type { Command, Pipeline, Redirect } from "./tree.ts";

export interface ShellScript {
  readonly body: readonly Pipeline[];
  /** UTF-16 units that fit nowhere. */
  readonly skipped: number;
  /** Quotes without an end. */
  readonly openQuotes: number;
  readonly limits: Limits;
}

/**
 * A shell's grammar (POSIX.1-2024 XCU 2.10, with what Bash and zsh add), for text that need not be correct: it may be
 * a fragment, a manual's synopsis or a trap. Nothing is rejected; what fits nowhere is stepped over and counted, and
 * the next command is read. One pass from left to right.
 */
export function parseShell(text: string, isSnippet: boolean): ShellScript {
  const cursor: Cursor = {
    text,
    pos: 0,
    end: text.length,
    depth: 0,
    openQuotes: 0,
    commands: 0,
    isSnippet,
    heredocs: [],
    skipped: 0,
    lookAhead: 2 * text.length + MIN_LOOK_AHEAD,
    limits: { isTooDeep: false, gaveUp: false },
    parseBody,
  };
  const body = parseList(cursor, []);
  return { body, skipped: cursor.skipped, openQuotes: cursor.openQuotes, limits: cursor.limits };
}

/** Short texts may look ahead freely. */
const MIN_LOOK_AHEAD = 65_536;

const CLOSERS = new Set(["then", "elif", "else", "fi", "do", "done", "esac", "}"]);
/** A word that goes on, be it in quotes (`fi""nd`), is none of these. */
const RESERVED =
  /(?:if|then|elif|else|fi|for|select|while|until|do|done|case|esac|function|time|coproc)(?=[\s;|&()<>`]|\\\r?\n\s|$)|!(?=[ \t\n])|[{}](?=[ \t\r\n;|&)<>]|$)/uy;
/** Letters and signs that one of these begins with: most commands begin with another. */
const RESERVED_BEGIN: ReadonlySet<string> = new Set("itefswudc!{}");
/** `$ `, `% `, `❯ ` and `user@host:~$ ` before a command in a manual. A root's `# ` is a comment. */
const PROMPT = /(?:\([\w.-]{1,30}\) )?(?:[\w.-]{1,30}@[\w.-]{1,60}(?::[^\s$#]{0,60})?\s?)?[$%❯➜›][ \t]+/uy;
const QUOTE_PROMPT = /> (?=[\w./~])/uy;
const PROMPTS = [PROMPT];
const SNIPPET_PROMPTS = [PROMPT, QUOTE_PROMPT];

function parseBody(cursor: Cursor, closer: ")" | "`"): readonly Pipeline[] {
  cursor.depth += 1;
  const body = parseList(cursor, closer === ")" ? [")"] : []);
  cursor.depth -= 1;
  if (closer === ")" && cursor.text[cursor.pos] === ")" && cursor.pos < cursor.end) cursor.pos += 1;
  return body;
}

/** Pipelines up to one of `stops` (not consumed) or the end. */
function parseList(cursor: Cursor, stops: readonly string[]): readonly Pipeline[] {
  const list: Pipeline[] = [];
  let fresh = true;
  while (cursor.pos < cursor.end) {
    const before = cursor.pos;
    skipBlanks(cursor);
    const char = cursor.text[cursor.pos];
    if (cursor.pos >= cursor.end) break;
    if (char === "\n") {
      cursor.pos += 1;
      readHeredocs(cursor);
      fresh = true;
      continue;
    }
    if (isCommentStart(cursor)) {
      skipComment(cursor);
      continue;
    }
    if (char === ")" && stops.includes(")")) break;
    if (char === ";" && cursor.text[cursor.pos + 1] === ";" && stops.includes(";;")) break;
    if (char === ";" || (char === "&" && cursor.text[cursor.pos + 1] !== ">") || char === "|") {
      cursor.pos += 1;
      continue;
    }
    if (fresh) skipPrompt(cursor);
    fresh = false;
    const reserved = peekReserved(cursor);
    if (reserved !== null && stops.includes(reserved)) break;
    if (reserved !== null && CLOSERS.has(reserved)) {
      cursor.pos += reserved.length;
      cursor.skipped += reserved.length;
      continue;
    }
    const pipeline = parsePipeline(cursor);
    if (pipeline !== null) list.push(pipeline);
    if (cursor.pos <= before) {
      cursor.pos = before + 1;
      cursor.skipped += 1;
    }
  }
  return list;
}

function skipPrompt(cursor: Cursor): void {
  for (const pattern of cursor.isSnippet ? SNIPPET_PROMPTS : PROMPTS) {
    pattern.lastIndex = cursor.pos;
    const prompt = pattern.exec(cursor.text)?.[0];
    if (prompt !== undefined && cursor.pos + prompt.length < cursor.end) cursor.pos += prompt.length;
  }
}

function peekReserved(cursor: Cursor): string | null {
  if (!RESERVED_BEGIN.has(cursor.text[cursor.pos] ?? "")) return null;
  RESERVED.lastIndex = cursor.pos;
  const word = RESERVED.exec(cursor.text)?.[0] ?? null;
  return word !== null && cursor.pos + word.length <= cursor.end ? word : null;
}

function parsePipeline(cursor: Cursor): Pipeline | null {
  const start = cursor.pos;
  const commands: Command[] = [];
  let end = start;
  for (;;) {
    if (commands.length > 0) skipLines(cursor);
    else skipBlanks(cursor);
    const command = parseCommand(cursor);
    if (command !== null) {
      commands.push(command);
      end = Math.max(end, cursor.pos);
    }
    skipBlanks(cursor);
    const { text, pos } = cursor;
    if (pos >= cursor.end || text[pos] !== "|" || text[pos + 1] === "|" || command === null) break;
    cursor.pos += text[pos + 1] === "&" ? 2 : 1;
  }
  if (commands.length === 0) return null;
  while (end > start && /\s/u.test(cursor.text[end - 1] ?? "")) end -= 1;
  return { commands, start, end };
}

/** A pipe may end a line, a comment behind it. */
function skipLines(cursor: Cursor): void {
  skipBlanks(cursor);
  while (cursor.pos < cursor.end && (cursor.text[cursor.pos] === "\n" || isCommentStart(cursor))) {
    if (cursor.text[cursor.pos] === "\n") {
      cursor.pos += 1;
      readHeredocs(cursor);
    } else skipComment(cursor);
    skipBlanks(cursor);
  }
}

function parseCommand(cursor: Cursor): Command | null {
  const { text, pos: start } = cursor;
  cursor.commands += 1;
  if (cursor.commands > MAX_COMMANDS) {
    cursor.limits.gaveUp = true;
    cursor.pos = cursor.end;
    return null;
  }
  const reserved = peekReserved(cursor);
  if (reserved !== null && (CLOSERS.has(reserved) || !isTooDeep(cursor))) {
    if (CLOSERS.has(reserved)) return null;
    cursor.pos += reserved.length;
    switch (reserved) {
      case "if":
        return nested(cursor, () => parseIf(cursor, start, listsAt(cursor)));
      case "case":
        return nested(cursor, () => parseCase(cursor, start, listsAt(cursor)));
      case "for":
      case "select":
        return nested(cursor, () => parseFor(cursor, start, listsAt(cursor)));
      case "while":
      case "until":
        return nested(cursor, () => {
          const condition = parseList(cursor, ["do", "done"]);
          take(cursor, "do");
          const body = parseList(cursor, ["done"]);
          take(cursor, "done");
          const redirects = parseRedirects(cursor);
          return { kind: "loop", variable: null, items: [], condition, body, redirects, start, end: cursor.pos };
        });
      case "{":
        return nested(cursor, () => {
          const body = parseList(cursor, ["}"]);
          take(cursor, "}");
          return { kind: "group", body, redirects: parseRedirects(cursor), start, end: cursor.pos };
        });
      case "function": {
        skipBlanks(cursor);
        const name = parseWord(cursor);
        if (name === null) return null;
        return parseFunction(cursor, start, text.slice(name.start, name.end));
      }
      case "coproc":
        return nested(cursor, () => parseBeside(cursor, start));
      default: // `!`, `time` before a command
        skipBlanks(cursor);
        return nested(cursor, () => parseCommand(cursor));
    }
  }
  if (text[start] === "(" && !isTooDeep(cursor)) return parseParentheses(cursor);
  const found = functionName(cursor);
  if (found !== null) {
    cursor.pos += found.length;
    return parseFunction(cursor, start, found.name);
  }
  const simple = parseSimple(cursor);
  return simple.words.length + simple.assignments.length + simple.redirects.length === 0 ? null : simple;
}

/** Only what is no simple command may have a name. */
function parseBeside(cursor: Cursor, start: number): Command | null {
  skipBlanks(cursor);
  const named = NAMED.exec(cursor.text.slice(cursor.pos, cursor.pos + MAX_NAMED));
  if (named !== null) cursor.pos += named[0].length;
  const command = parseCommand(cursor);
  if (command === null) return null;
  const span = { start, end: cursor.pos };
  const body = [{ commands: [command], ...span }];
  return { kind: "group", body, redirects: [], beside: named?.[1] ?? "COPROC", ...span };
}

const NAMED = /^([A-Za-z_]\w{0,60})[ \t]{1,8}(?=[{(]|(?:while|until|for|if)\b)/u;
const MAX_NAMED = 80;

function nested<T>(cursor: Cursor, parse: () => T): T {
  cursor.depth += 1;
  const result = parse();
  cursor.depth -= 1;
  return result;
}

function parseParentheses(cursor: Cursor): Command {
  const start = cursor.pos;
  if (cursor.text[start + 1] === "(") {
    const calculation = parseCalculation(cursor);
    if (calculation !== null) return calculation;
  }
  cursor.pos += 1;
  const body = parseBody(cursor, ")");
  return { kind: "group", body, redirects: parseRedirects(cursor), start, end: cursor.pos };
}

const FUNCTION = /([^\s;&|<>()'"$`\\=#]{1,100})[ \t]{0,8}\([ \t]{0,8}\)/uy;

function functionName(cursor: Cursor): { readonly name: string; readonly length: number } | null {
  FUNCTION.lastIndex = cursor.pos;
  const [whole, name] = FUNCTION.exec(cursor.text) ?? [];
  return whole === undefined || name === undefined || cursor.pos + whole.length > cursor.end
    ? null
    : { name, length: whole.length };
}

function parseFunction(cursor: Cursor, start: number, name: string): Command | null {
  while (
    cursor.pos < cursor.end &&
    (isBlank(cursor.text[cursor.pos]) || "\n()".includes(cursor.text[cursor.pos] ?? "x"))
  )
    cursor.pos += 1;
  if (isTooDeep(cursor)) return null;
  const body = nested(cursor, () => parseCommand(cursor));
  if (body === null) return null;
  return {
    kind: "function",
    name: name.replace(/\(\)$/u, ""),
    body: [{ commands: [body], start: body.start, end: body.end }],
    start,
    end: cursor.pos,
  };
}

function listsAt(cursor: Cursor): Lists {
  return {
    list: (stops) => parseList(cursor, stops),
    take: (word) => take(cursor, word),
    redirects: () => parseRedirects(cursor),
    skipLines: () => skipLines(cursor),
  };
}

function take(cursor: Cursor, word: string): boolean {
  if (peekReserved(cursor) !== word) return false;
  cursor.pos += word.length;
  return true;
}

function parseRedirects(cursor: Cursor): readonly Redirect[] {
  const redirects: Redirect[] = [];
  for (;;) {
    const { pos } = cursor;
    skipBlanks(cursor);
    const redirect = parseRedirect(cursor);
    if (redirect === null) {
      cursor.pos = pos;
      return redirects;
    }
    redirects.push(redirect);
  }
}
