import { skipBlanks, type Cursor } from "./cursor.ts";
import type { Lists } from "./parse-branch.ts";
import { parseWord } from "./parse-word.ts";
import type { LoopCommand, Word } from "./tree.ts";

/** `for x in a b; do …; done`, `for ((…)); do …`, `for x; do …`, and the body in braces that Bash also takes. */
export function parseFor(cursor: Cursor, start: number, { list, redirects }: Lists): LoopCommand {
  const { text } = cursor;
  skipBlanks(cursor);
  let variable: string | null = null;
  const items: Word[] = [];
  if (text.startsWith("((", cursor.pos)) {
    variable = /^\(\(\s{0,8}([A-Za-z_]\w{0,60})\s{0,8}=/u.exec(text.slice(cursor.pos, cursor.pos + 80))?.[1] ?? null;
    while (cursor.pos < cursor.end && text[cursor.pos] !== "\n" && !text.startsWith("))", cursor.pos)) cursor.pos += 1;
    if (text.startsWith("))", cursor.pos)) cursor.pos += 2;
  } else {
    const name = parseWord(cursor);
    if (name !== null) variable = text.slice(name.start, name.end);
    skipBlanks(cursor);
    if (/^in(?![\w-])/u.test(text.slice(cursor.pos, cursor.pos + 3))) {
      cursor.pos += 2;
      for (;;) {
        skipBlanks(cursor);
        const item = parseWord(cursor);
        if (item === null) break;
        items.push(item);
      }
    }
  }
  // Nothing, but for text that is no loop: "for details see …" must not swallow the commands below it.
  const condition = list(["do", "{", "done"]);
  const opens = /^(?:do(?![\w-])|\{)/u.exec(text.slice(cursor.pos, cursor.pos + 3))?.[0] ?? "";
  if (cursor.pos + opens.length <= cursor.end) cursor.pos += opens.length;
  const closer = opens === "{" ? "}" : "done";
  const body = list([closer]);
  if (text.startsWith(closer, cursor.pos) && cursor.pos + closer.length <= cursor.end) cursor.pos += closer.length;
  return { kind: "loop", variable, items, condition, body, redirects: redirects(), start, end: cursor.pos };
}
