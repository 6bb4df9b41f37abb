/** Replaces `text.slice(start, end)`; an insertion where both are the same. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Null for no edits. Edits must not overlap; those of one place keep their order. */
export function applyEdits(text: string, edits: readonly Edit[]): string | null {
  if (edits.length === 0) return null;
  let at = 0;
  let out = "";
  for (const { start, end, text: replacement } of edits.toSorted((a, b) => a.start - b.start)) {
    if (start < at) throw new Error(`edits overlap at ${start}: ${text.slice(start, start + 40)}`);
    out += text.slice(at, start) + replacement;
    at = end;
  }
  return out + text.slice(at);
}
