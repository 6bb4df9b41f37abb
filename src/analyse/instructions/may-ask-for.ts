import { needleScan, type NeedleScan } from "../../read/text/needles/needle-scan.ts";
import { clausesOf, type Clause } from "../../read/text/needles/pattern-needs.ts";
import { conceptClauses } from "./passages/may-say.ts";
import { IDEA_PATTERNS } from "./patterns/all.ts";

/** Stands for the words of the passages that keep something from the user, which ask for it as well. */
export const SAYS_CONCEAL = "conceal";

let scan: NeedleScan<RegExp | string> | null = null;

/** The patterns of ideas that could match in a sentence; most sentences have the needles of none. */
export function mayAskFor(sentence: string): ReadonlySet<RegExp | string> {
  scan ??= needleScan<RegExp | string>(ideaClauses());
  return scan.topicsOf(sentence);
}

function* ideaClauses(): Iterable<readonly [RegExp | string, Clause]> {
  for (const { pattern } of IDEA_PATTERNS) for (const clause of clausesOf(pattern.source)) yield [pattern, clause];
  yield* conceptClauses(SAYS_CONCEAL);
}
