import { emptyWord, isBlank, isTooDeep, skipBlanks, type Cursor } from "./cursor.ts";
import { parseRedirect, readHeredocs } from "./parse-redirect.ts";
import { parseWord } from "./parse-word.ts";
import type { Assignment, Redirect, SimpleCommand, Word } from "./tree.ts";

const ASSIGNMENT = /([A-Za-z_]\w{0,200})(?:\[([^\]\n]{0,200})\])?(\+?)=/uy;
/** Words of one command that are kept; a kernel takes about as many, and megabytes of them say nothing more. */
const MAX_WORDS = 131_072;
/** Their operands are assignments: `export A=b`. */
const DECLARATIONS = new Set(["export", "local", "declare", "typeset", "readonly", "alias"]);

/** Assignments, words and redirections up to an operator or the end of the line. */
export function parseSimple(cursor: Cursor): SimpleCommand {
  const start = cursor.pos;
  const assignments: Assignment[] = [];
  const words: Word[] = [];
  const redirects: Redirect[] = [];
  let declares = false;
  let end = start;
  for (;;) {
    skipBlanks(cursor);
    if (cursor.pos >= cursor.end) break;
    const redirect = parsePlaceholderFirst(cursor) ? null : parseRedirect(cursor);
    if (redirect !== null) {
      redirects.push(redirect);
      end = cursor.pos;
      continue;
    }
    if (cursor.text[cursor.pos] === "#") break;
    const assignment = words.length === 0 || declares ? parseAssignment(cursor) : null;
    if (assignment !== null) {
      assignments.push(assignment);
      end = cursor.pos;
      continue;
    }
    const word = parseWord(cursor) ?? (words.length > 0 ? parseFishSubstitution(cursor) : null);
    if (word === null) break;
    end = cursor.pos;
    if (words.length >= MAX_WORDS) {
      cursor.limits.gaveUp = true;
      continue;
    }
    words.push(word);
    if (words.length === 1) {
      const [part] = word.parts;
      declares = word.parts.length === 1 && part?.kind === "text" && DECLARATIONS.has(part.text);
      // `[[ a < b && c ]]` has operators that mean something else.
      if (part?.kind === "text" && part.text === "[[") {
        skipTest(cursor, words);
        end = cursor.pos;
      }
    }
  }
  return { kind: "simple", assignments, words, redirects, start, end };
}

/** fish writes `eval (curl …)` where others write `eval $(curl …)`. */
function parseFishSubstitution(cursor: Cursor): Word | null {
  const start = cursor.pos;
  if (cursor.text[start] !== "(" || isTooDeep(cursor)) return null;
  cursor.pos += 1;
  const body = cursor.parseBody(cursor, ")");
  const end = cursor.pos;
  return { start, end, parts: [{ kind: "substitution", body, quoted: false, start, end }] };
}

/** `<your-key>` in a manual is no redirection; parseWord knows its form. */
function parsePlaceholderFirst(cursor: Cursor): boolean {
  if (!cursor.isSnippet || cursor.text[cursor.pos] !== "<") return false;
  return /^<[A-Za-z_][^<>\n|;&$`"']{0,58}[\w)\]}.…*]>|^<[A-Za-z]>/u.test(
    cursor.text.slice(cursor.pos, Math.min(cursor.pos + 64, cursor.end)),
  );
}

function parseAssignment(cursor: Cursor): Assignment | null {
  const start = cursor.pos;
  ASSIGNMENT.lastIndex = start;
  const found = ASSIGNMENT.exec(cursor.text);
  if (found === null || start + found[0].length > cursor.end) return null;
  const [whole, name = "", subscript, plus] = found;
  cursor.pos = start + whole.length;
  const base = { name, subscript: subscript ?? null, append: plus === "+", start };
  if (cursor.text[cursor.pos] === "(") {
    const items = parseItems(cursor);
    return { ...base, value: emptyWord(cursor.pos), items, end: cursor.pos };
  }
  const value = parseWord(cursor) ?? emptyWord(cursor.pos);
  return { ...base, value, items: null, end: cursor.pos };
}

function parseItems(cursor: Cursor): readonly Word[] {
  cursor.pos += 1;
  const items: Word[] = [];
  while (cursor.pos < cursor.end) {
    skipBlanks(cursor);
    const char = cursor.text[cursor.pos];
    if (char === ")") {
      cursor.pos += 1;
      break;
    }
    if (char === "#") skipComment(cursor);
    else if (char === "\n") {
      cursor.pos += 1;
      readHeredocs(cursor);
    } else {
      const word = parseWord(cursor);
      if (word !== null) items.push(word);
      else cursor.pos += 1;
    }
  }
  return items;
}

function skipTest(cursor: Cursor, words: Word[]): void {
  while (cursor.pos < cursor.end) {
    skipBlanks(cursor);
    const char = cursor.text[cursor.pos];
    if (char === "\n" || char === ";") return;
    const word = parseWord(cursor);
    if (word === null) {
      cursor.pos += 1;
      continue;
    }
    words.push(word);
    if (cursor.text.slice(word.start, word.end) === "]]") return;
  }
}

export function skipComment(cursor: Cursor): void {
  const newline = cursor.text.indexOf("\n", cursor.pos);
  cursor.pos = newline === -1 || newline > cursor.end ? cursor.end : newline;
}

export function isCommentStart({ text, pos }: Cursor): boolean {
  const before = text[pos - 1];
  return (
    text[pos] === "#" &&
    (pos === 0 ||
      before === "\n" ||
      before === ";" ||
      before === "(" ||
      before === "`" ||
      isBlank(before) ||
      before === "&" ||
      before === "|")
  );
}
