import { skipBlanks, type Cursor } from "./cursor.ts";
import { parseWord } from "./parse-word.ts";
import type { BranchCommand, Pipeline, Redirect } from "./tree.ts";

/** What compound commands need of the parser of commands, at its cursor. */
export interface Lists {
  /** Pipelines up to one of `stops`, which is not consumed. */
  readonly list: (stops: readonly string[]) => readonly Pipeline[];
  /** Steps over a reserved word, if it stands here. */
  readonly take: (word: string) => boolean;
  readonly redirects: () => readonly Redirect[];
  /** Blanks, line ends and comments. */
  readonly skipLines: () => void;
}

export function parseIf(cursor: Cursor, start: number, { list, take, redirects }: Lists): BranchCommand {
  const conditions: Pipeline[] = [...list(["then", "fi"])];
  const branches: (readonly Pipeline[])[] = [];
  let exhaustive = false;
  take("then");
  branches.push(list(["elif", "else", "fi"]));
  for (;;) {
    if (take("elif")) {
      conditions.push(...list(["then", "fi"]));
      take("then");
      branches.push(list(["elif", "else", "fi"]));
    } else if (take("else")) {
      exhaustive = true;
      branches.push(list(["elif", "else", "fi"]));
    } else break;
  }
  take("fi");
  return {
    kind: "branch",
    subject: null,
    conditions,
    branches,
    exhaustive,
    redirects: redirects(),
    start,
    end: cursor.pos,
  };
}

export function parseCase(cursor: Cursor, start: number, { list, take, redirects, skipLines }: Lists): BranchCommand {
  skipBlanks(cursor);
  const subject = parseWord(cursor);
  skipLines();
  const branches: (readonly Pipeline[])[] = [];
  let exhaustive = false;
  if (!/^in\b/u.test(cursor.text.slice(cursor.pos, cursor.pos + 3)))
    // "In case of trouble" in a manual: what follows is read as what it is.
    return {
      kind: "branch",
      subject: null,
      conditions: [],
      branches,
      exhaustive,
      redirects: [],
      start,
      end: cursor.pos,
    };
  cursor.pos += 2;
  while (cursor.pos < cursor.end) {
    skipLines();
    if (take("esac")) break;
    if (cursor.text[cursor.pos] === "(") cursor.pos += 1;
    while (cursor.pos < cursor.end && cursor.text[cursor.pos] !== ")" && cursor.text[cursor.pos] !== "\n") {
      if (cursor.text[cursor.pos] === "*" && /[ \t|(\n]/u.test(cursor.text[cursor.pos - 1] ?? " ")) exhaustive = true;
      if (parseWord(cursor) === null) cursor.pos += 1;
    }
    if (cursor.text[cursor.pos] === ")") cursor.pos += 1;
    branches.push(list([";;", "esac"]));
    while (cursor.text[cursor.pos] === ";" || cursor.text[cursor.pos] === "&") cursor.pos += 1;
  }
  return {
    kind: "branch",
    subject,
    conditions: [],
    branches,
    exhaustive,
    redirects: redirects(),
    start,
    end: cursor.pos,
  };
}
