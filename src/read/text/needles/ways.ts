/** Asserted before or behind a group of alternatives, nothing else of which has to match. */
const EDGES = [String.raw`\b`, String.raw`(?<!\p{L})`, String.raw`(?!\p{L})`];

/**
 * The ways in which a pattern can match, each a source of its own: `\b(?:a|b)\b|c` is `\b(?:a)\b`, `\b(?:b)\b` or `c`.
 * Together they match wherever the whole does. A pattern that refers to its groups must not be taken apart.
 */
export function waysOf(source: string): readonly string[] {
  return alternativesOf(source).flatMap((alternative) => {
    const { before, group, behind } = groupIn(alternative);
    if (group === null) return [alternative];
    return alternativesOf(group).map((way) => `${before}(?:${way})${behind}`);
  });
}

/** A source that is nothing but one group of alternatives between edges; null: it is something else. */
function groupIn(source: string): { readonly before: string; readonly group: string | null; readonly behind: string } {
  const before = EDGES.find((edge) => source.startsWith(edge)) ?? "";
  const start = before.length;
  const end = source.startsWith("(?:", start) ? closing(source, start) : -1;
  const behind = end === -1 ? "" : source.slice(end + 1);
  const isWhole = end !== -1 && (behind === "" || EDGES.includes(behind));
  return { before, group: isWhole ? source.slice(start + 3, end) : null, behind };
}

function alternativesOf(source: string): readonly string[] {
  const alternatives: string[] = [];
  let start = 0;
  for (const at of marks(source, 0)) {
    if (source[at] !== "|") continue;
    alternatives.push(source.slice(start, at));
    start = at + 1;
  }
  alternatives.push(source.slice(start));
  return alternatives;
}

/** Where the bracket closes that opens at `start`; -1: nowhere. */
function closing(source: string, start: number): number {
  for (const at of marks(source, start + 1)) if (source[at] === ")") return at;
  return -1;
}

/** Places of `|` and `)` outside of classes and of groups that open behind `from`, up to the bracket that closes around them. */
function* marks(source: string, from: number): Iterable<number> {
  let depth = 0;
  let isInClass = false;
  for (let at = from; at < source.length; at += 1) {
    const unit = source[at];
    if (unit === "\\") at += 1;
    else if (isInClass) isInClass = unit !== "]";
    else if (unit === "[") isInClass = true;
    else if (unit === "(") depth += 1;
    else if (depth === 0 && (unit === "|" || unit === ")")) yield at;
    else if (unit === ")") depth -= 1;
  }
}
