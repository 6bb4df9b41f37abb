import { nextRun, type lettersOf } from "../text/long-runs.ts";

/** How a run of encoded text looks: a beginning of fixed size, and what may follow piece by piece. */
export interface RunForm {
  /** Bounded and global: found once for each run. Or so many of some letters in a row. */
  readonly begins: RegExp | LetterRun;
  /** Bounded and sticky: each continues the run as often as it fits, in this order. */
  readonly continues: readonly RegExp[];
  /** Sticky: what must not follow the run. */
  readonly endsNotBefore?: RegExp;
}

export interface LetterRun {
  readonly letters: ReturnType<typeof lettersOf>;
  readonly length: number;
}

export interface Run {
  readonly start: number;
  readonly end: number;
}

/**
 * Runs of one form, from left to right, in time linear in the text. Piece by piece, because one expression for a whole
 * run keeps a way back for each character and overflows the stack at some four million of them.
 */
export function* encodedRuns(text: string, { begins, continues, endsNotBefore }: RunForm): Generator<Run> {
  // Own copies: positions are state, and one caller may search while it walks over another's runs.
  const next = searchFor(text, begins);
  const pieces = continues.map((piece) => new RegExp(piece));
  const stop = endsNotBefore === undefined ? null : new RegExp(endsNotBefore);
  let from = 0;
  for (let begin = next(from); begin !== null; begin = next(from)) {
    const { start } = begin;
    let { end } = begin;
    for (const piece of pieces) end = reach(text, piece, end);
    from = Math.max(end, start + 1);
    if (stop !== null) {
      stop.lastIndex = end;
      if (stop.test(text)) continue;
    }
    yield { start, end };
  }
}

/** The first beginning at or behind a place. */
function searchFor(text: string, begins: RunForm["begins"]): (from: number) => Run | null {
  if (!(begins instanceof RegExp)) {
    const { letters, length } = begins;
    return (from) => {
      const run = nextRun(text, letters, length, from);
      return run === null ? null : { start: run.start, end: run.start + length };
    };
  }
  const search = new RegExp(begins);
  return (from) => {
    search.lastIndex = from;
    const match = search.exec(text);
    return match === null ? null : { start: match.index, end: match.index + match[0].length };
  };
}

function reach(text: string, piece: RegExp, from: number): number {
  let end = from;
  for (piece.lastIndex = end; piece.test(text) && piece.lastIndex > end; piece.lastIndex = end) end = piece.lastIndex;
  return end;
}
