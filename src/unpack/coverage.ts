/** Spans of an archive that something accounts for. Half open, in bytes. */
export class Coverage {
  readonly #spans: { start: number; end: number }[] = [];

  add(start: number, end: number): void {
    if (end > start) this.#spans.push({ start, end });
  }

  /** True when some byte was added twice. */
  overlaps(): boolean {
    let reached = 0;
    for (const { start, end } of this.#sorted()) {
      if (start < reached) return true;
      reached = end;
    }
    return false;
  }

  /** What nothing accounts for, in order. */
  uncovered(length: number): { start: number; end: number }[] {
    const holes: { start: number; end: number }[] = [];
    let reached = 0;
    for (const { start, end } of this.#sorted()) {
      if (start > reached) holes.push({ start: reached, end: Math.min(start, length) });
      reached = Math.max(reached, end);
    }
    if (reached < length) holes.push({ start: reached, end: length });
    return holes;
  }

  #sorted(): { start: number; end: number }[] {
    return this.#spans.toSorted((a, b) => a.start - b.start);
  }
}
