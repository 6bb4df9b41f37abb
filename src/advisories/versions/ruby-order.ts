type Segment = bigint | string;

const MAX_LENGTH = 300;

/**
 * `Gem::Version#<=>` (docs.ruby-lang.org): a letter segment comes before every number, missing ones count as 0. Null: one
 * of them is no version by it.
 */
export function compareRuby(a: string, b: string): number | null {
  const left = segmentsOf(a);
  const right = segmentsOf(b);
  if (left === null || right === null) return null;
  for (let at = 0; at < Math.max(left.length, right.length); at += 1) {
    const order = compareSegments(left[at] ?? 0n, right[at] ?? 0n);
    if (order !== 0) return order;
  }
  return 0;
}

/** `1.0-rc.1` → 1, pre, rc, 1. Zeros before a letter and at the end say nothing. */
function segmentsOf(text: string): readonly Segment[] | null {
  const version = text.trim();
  if (version.length > MAX_LENGTH || !/^\d[0-9A-Za-z.-]*$/u.test(version)) return null;
  const parts = version.replaceAll("-", ".pre.").match(/\d+|[A-Za-z]+/gu) ?? [];
  const segments: readonly Segment[] = parts.map((part) => (/^\d/u.test(part) ? BigInt(part) : part));
  const letter = segments.findIndex((segment) => typeof segment === "string");
  const release = letter === -1 ? segments : segments.slice(0, letter);
  return [...withoutZeros(release), ...(letter === -1 ? [] : withoutZeros(segments.slice(letter)))];
}

function withoutZeros(segments: readonly Segment[]): readonly Segment[] {
  return segments.slice(0, segments.findLastIndex((segment) => segment !== 0n) + 1);
}

function compareSegments(a: Segment, b: Segment): number {
  if (a === b) return 0;
  if (typeof a !== typeof b) return typeof a === "string" ? -1 : 1;
  return a < b ? -1 : 1;
}
