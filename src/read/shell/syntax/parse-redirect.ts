import { emptyWord, skipBlanks, type Cursor } from "./cursor.ts";
import { parseExpansions, parseWord } from "./parse-word.ts";
import type { Part, Redirect, Word } from "./tree.ts";

const OPERATOR = /(\d{1,3})?(<<<|<<-?|<>|<&|>>|>&|>\||&>>|&>|<|>)/uy;

const OPERATOR_BEGIN: ReadonlySet<string> = new Set("<>&0123456789");

/** A redirection at the cursor, or null. `<(` and `>(` are words. */
export function parseRedirect(cursor: Cursor): Redirect | null {
  const start = cursor.pos;
  if (!OPERATOR_BEGIN.has(cursor.text[start] ?? "")) return null;
  OPERATOR.lastIndex = start;
  const found = OPERATOR.exec(cursor.text);
  if (found === null || start + found[0].length > cursor.end) return null;
  const [whole, digits, operator = ""] = found;
  if ((operator === "<" || operator === ">") && cursor.text[start + whole.length] === "(" && digits === undefined)
    return null;
  cursor.pos = start + whole.length;
  skipBlanks(cursor);
  const target = parseWord(cursor) ?? emptyWord(cursor.pos);
  const redirect = {
    operator,
    descriptor: digits === undefined ? null : Number(digits),
    target,
    start,
    end: cursor.pos,
  };
  if (operator === "<<" || operator === "<<-") {
    redirect.operator = "<<";
    const delimiter = target.parts
      .map((part) => (part.kind === "text" ? part.text : cursor.text.slice(part.start, part.end)))
      .join("");
    const quoted = cursor.text.slice(target.start, target.end) !== delimiter;
    redirect.target = emptyWord(cursor.pos);
    if (delimiter !== "") cursor.heredocs.push({ delimiter, quoted, stripTabs: operator === "<<-", redirect });
  }
  return redirect;
}

/** Called behind the end of a line: reads the bodies of the here-documents that the line has begun. */
export function readHeredocs(cursor: Cursor): void {
  for (const { delimiter, quoted, stripTabs, redirect } of cursor.heredocs.splice(0)) {
    // Behind another here-document's last line.
    if (cursor.text[cursor.pos] === "\n" && cursor.text[cursor.pos - 1] !== "\n") cursor.pos += 1;
    const start = cursor.pos;
    let line = start;
    let bodyEnd = -1;
    while (line < cursor.end) {
      const newline = cursor.text.indexOf("\n", line);
      const lineEnd = newline === -1 || newline > cursor.end ? cursor.end : newline;
      const content = cursor.text.slice(line, lineEnd);
      // Manuals indent whole blocks, the end word with them; a shell would read on, a person would not.
      if (
        content.length < delimiter.length + 40 &&
        (cursor.isSnippet || stripTabs ? content.trim() : content.replace(/\r$/u, "")) === delimiter
      ) {
        bodyEnd = line;
        cursor.pos = lineEnd;
        break;
      }
      line = lineEnd + 1;
    }
    if (bodyEnd === -1) {
      bodyEnd = cursor.end;
      cursor.pos = cursor.end;
    }
    redirect.target = bodyWord(cursor, start, bodyEnd, quoted);
  }
}

function bodyWord(cursor: Cursor, start: number, end: number, quoted: boolean): Word {
  const parts: Part[] = [];
  if (quoted) {
    const text = cursor.text.slice(start, end);
    parts.push({ kind: "text", text, start, end, offset: start, quoted: true, escaped: false });
  } else {
    const { pos, end: limit } = cursor;
    cursor.pos = start;
    cursor.end = end;
    parseExpansions(cursor, parts, "");
    cursor.pos = pos;
    cursor.end = limit;
  }
  return { start, end, parts };
}
