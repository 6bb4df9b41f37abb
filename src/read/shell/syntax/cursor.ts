import type { Pipeline, Redirect, Word } from "./tree.ts";

/** Substitutions and compound commands inside each other. Deeper brackets are read as plain characters. */
export const MAX_DEPTH = 48;
/** Quotes without an end that are read as plain characters; each costs one pass over the rest of the text. */
export const MAX_OPEN_QUOTES = 16;

/** Six times what is followed of one text (run/limits.ts); `$(` a million times over would be a gigabyte of them. */
export const MAX_COMMANDS = 240_000;

interface PendingHeredoc {
  readonly delimiter: string;
  readonly quoted: boolean;
  readonly stripTabs: boolean;
  readonly redirect: { -readonly [key in keyof Redirect]: Redirect[key] };
}

/** What was not read as a shell would; each becomes a gap. */
export interface Limits {
  /** More than MAX_DEPTH levels of brackets. */
  isTooDeep: boolean;
  /** More than MAX_OPEN_QUOTES quotes without an end or MAX_COMMANDS commands, or the look-ahead used up. */
  gaveUp: boolean;
}

/** Where the parser stands. One for a whole text; nested parts narrow `end` for a while. */
export interface Cursor {
  readonly text: string;
  pos: number;
  end: number;
  depth: number;
  openQuotes: number;
  commands: number;
  /** A snippet from a manual: prompts and `<placeholders>` are to be expected. */
  readonly isSnippet: boolean;
  readonly heredocs: PendingHeredoc[];
  /** What the parser had to skip, in UTF-16 units. */
  skipped: number;
  /** UTF-16 units that searches for the end of a bracket may still cost in vain: keeps a run of openings linear. */
  lookAhead: number;
  readonly limits: Limits;
  /** Set by parse-commands.ts: words hold commands and commands hold words. */
  readonly parseBody: (cursor: Cursor, closer: ")" | "`") => readonly Pipeline[];
}

export function emptyWord(at: number): Word {
  return { start: at, end: at, parts: [] };
}

/** True where no further level is opened: what stands there is read as plain characters. */
export function isTooDeep({ depth, limits }: Cursor): boolean {
  if (depth < MAX_DEPTH) return false;
  limits.isTooDeep = true;
  return true;
}

/** How far a search from `from` may go. */
export function lookAheadEnd(cursor: Cursor, from: number, most: number): number {
  if (cursor.lookAhead <= 0) cursor.limits.gaveUp = true;
  return Math.min(cursor.end, from + Math.min(most, Math.max(cursor.lookAhead, 0)));
}

export function isBlank(char: string | undefined): boolean {
  return char === " " || char === "\t" || char === "\r" || char === "\u{A0}";
}

/** True on a backslash that joins two lines, with or without a carriage return. */
export function isContinuation({ text, pos }: Cursor): boolean {
  return text[pos] === "\\" && (text[pos + 1] === "\n" || (text[pos + 1] === "\r" && text[pos + 2] === "\n"));
}

export function skipContinuation(cursor: Cursor): void {
  cursor.pos += cursor.text[cursor.pos + 1] === "\r" ? 3 : 2;
}

export function skipBlanks(cursor: Cursor): void {
  while (cursor.pos < cursor.end) {
    if (isBlank(cursor.text[cursor.pos])) cursor.pos += 1;
    else if (isContinuation(cursor)) skipContinuation(cursor);
    else break;
  }
}
