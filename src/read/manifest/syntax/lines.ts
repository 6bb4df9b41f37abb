import type { Gap } from "../../../model/gap.ts";
import type { Reading, Source } from "../../../model/source.ts";
import { tellUnread } from "../../tell-unread.ts";

export interface Line {
  /** Without the line's end; at most MAX_LINE characters. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** Lines of manifests and locks have some hundred characters, those of a lock's checksums a thousand. */
const MAX_LINE = 10_000;
/** A lock of 50,000 packages has a million lines. */
export const MAX_LINES = 2_000_000;

/** Every line of a text, with its offsets. */
export function* linesOf(text: string): Generator<Line> {
  let count = 0;
  for (let from = 0; from < text.length && count < MAX_LINES; count += 1) {
    const newline = text.indexOf("\n", from);
    const end = newline === -1 ? text.length : newline;
    const stop = text[end - 1] === "\r" ? end - 1 : end;
    yield { text: text.slice(from, Math.min(stop, from + MAX_LINE)), start: from, end: stop };
    from = end + 1;
  }
}

/** Marks that a merge leaves where two sides disagree: the manager refuses the file. */
export function isConflictMark(line: string): boolean {
  return /^(?:<{7}|={7}|>{7}|\|{7})(?:\s|$)/u.test(line);
}

/** Tells the first line that is not of the format; what follows is read all the same. */
export function flawTeller(
  source: Source,
  reading: Reading,
): (line: Line, message: string, code?: Gap["code"]) => void {
  let told = false;
  return ({ start }, message, code = "unparsable") => {
    if (told) return;
    told = true;
    tellUnread(source, reading, code, message, { offset: start, isHarmless: source.layers.length > 0 });
  };
}
