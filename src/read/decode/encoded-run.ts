/** How a run of encoded text looks: a beginning of fixed size, and what may follow piece by piece. */
export interface RunForm {
  /** Bounded and global: found once for each run. */
  readonly begins: RegExp;
  /** Bounded and sticky: each continues the run as often as it fits, in this order. */
  readonly continues: readonly RegExp[];
  /** Sticky: what must not follow the run. */
  readonly endsNotBefore?: RegExp;
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
  const search = new RegExp(begins);
  const pieces = continues.map((piece) => new RegExp(piece));
  const stop = endsNotBefore === undefined ? null : new RegExp(endsNotBefore);
  for (let match = search.exec(text); match !== null; match = search.exec(text)) {
    const start = match.index;
    let end = start + match[0].length;
    for (const piece of pieces) end = reach(text, piece, end);
    search.lastIndex = Math.max(end, start + 1);
    if (stop !== null) {
      stop.lastIndex = end;
      if (stop.test(text)) continue;
    }
    yield { start, end };
  }
}

function reach(text: string, piece: RegExp, from: number): number {
  let end = from;
  for (piece.lastIndex = end; piece.test(text) && piece.lastIndex > end; piece.lastIndex = end) end = piece.lastIndex;
  return end;
}
