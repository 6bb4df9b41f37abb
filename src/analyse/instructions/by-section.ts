import type { Match } from "../../model/finding.ts";
import { inReadingOrder } from "../reading-order.ts";

/** Lines of one section: what stands in it is one request, for each system another link. */
const SECTION = 25;

/** Three downloads that one section asks for, each for another system, are one lure: one finding with every link as a step. */
export function* bySection(matches: readonly Match[]): Iterable<Match> {
  const open: Match[] = [];
  const sorted = matches.toSorted((a, b) => a.at.line - b.at.line || a.at.column - b.at.column);
  for (const match of sorted) {
    const at = open.findIndex((first) => isOneSection(first, match));
    const first = open[at];
    if (first === undefined) open.push(match);
    else open[at] = { ...first, chain: inReadingOrder([...first.chain, ...match.chain]) };
  }
  yield* open;
}

function isOneSection(a: Match, b: Match): boolean {
  return a.at.path === b.at.path && a.confidence === b.confidence && b.at.line - a.at.line <= SECTION;
}
