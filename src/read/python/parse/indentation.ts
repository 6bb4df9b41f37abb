import { endOfLine } from "../../end-of-line.ts";
import { giveUp } from "./unreadable.ts";

const SPACE = 0x20;
const TAB = 0x09;
const NEWLINE = 0x0a;
const RETURN = 0x0d;
const HASH = 0x23;
/** As the grammar counts them. */
const TAB_WIDTH = 8;

interface Level {
  readonly width: number;
  /** Where the last comment of this block ends that stands behind its last statement. */
  end: number;
}

interface Comment {
  readonly width: number;
  readonly end: number;
}

/** What the blanks at the beginning of lines say of blocks. */
export class Indentation {
  readonly #levels: Level[] = [{ width: 0, end: 0 }];
  /** Blocks that begin (1) or end (negative) before the next token. */
  pending = 0;
  readonly #ended: number[] = [];

  /** End of a block that was left: of its last comment, or 0. */
  endOfBlock(): number {
    return this.#ended.shift() ?? 0;
  }

  /** From the beginning of a line to the next token, which is returned. */
  read(text: string, from: number): number {
    const comments: Comment[] = [];
    let at = from;
    for (;;) {
      const start = at;
      let width = 0;
      let code = text.charCodeAt(at);
      while (code === SPACE || code === TAB) {
        width += code === SPACE ? 1 : TAB_WIDTH;
        at += 1;
        code = text.charCodeAt(at);
      }
      // Python and the grammar differ in what a tab is worth behind a blank.
      if (width > at - start && (width & (TAB_WIDTH - 1)) !== 0) giveUp();
      if (at >= text.length) return this.#stand(0, comments, at);
      if (code === HASH) {
        at = endOfLine(text, at);
        comments.push({ width, end: at });
        if (at >= text.length) return this.#stand(0, comments, at);
        at += 1;
      } else if (code === NEWLINE) at += 1;
      else if (code === RETURN && text.charCodeAt(at + 1) === NEWLINE) at += 2;
      else return this.#stand(width, comments, at);
    }
  }

  #stand(width: number, comments: readonly Comment[], at: number): number {
    const levels = this.#levels;
    let top = levels.length - 1;
    if (width > (levels[top]?.width ?? 0)) {
      levels.push({ width, end: 0 });
      this.pending = 1;
      return at;
    }
    for (const comment of comments) {
      let level = levels[top];
      while (level !== undefined && level.width > width && comment.width < level.width) {
        top -= 1;
        level = levels[top];
      }
      if (level === undefined || level.width <= width) break;
      level.end = comment.end;
    }
    for (let last = levels.at(-1); last !== undefined && last.width > width; last = levels.at(-1)) {
      this.#ended.push(last.end);
      levels.pop();
      this.pending -= 1;
    }
    if (levels.at(-1)?.width !== width) giveUp();
    return at;
  }
}
