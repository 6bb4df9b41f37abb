import { needleScan, type NeedleScan } from "./needle-scan.ts";
import { clausesOf, type Clause } from "./pattern-needs.ts";

/**
 * Answers which of several patterns could match in a text: one walk over its letters is cheaper than one pattern with
 * many alternatives, and most texts match none. Made when it is first asked.
 */
export function patternScan(patterns: readonly RegExp[]): (text: string) => ReadonlySet<RegExp> {
  let scan: NeedleScan<RegExp> | null = null;
  return (text) => {
    scan ??= needleScan(clausesOfAll(patterns));
    return scan.topicsOf(text);
  };
}

function* clausesOfAll(patterns: readonly RegExp[]): Iterable<readonly [RegExp, Clause]> {
  for (const pattern of patterns) for (const clause of clausesOf(pattern.source)) yield [pattern, clause];
}
