import { IDEA_PATTERNS } from "../patterns/all.ts";
import { needleScan, type NeedleScan } from "../../../read/text/needles/needle-scan.ts";
import { clauseOfGroups, clausesOf, type Clause } from "../../../read/text/needles/pattern-needs.ts";
import { DEED_ROWS } from "./deed-stems.ts";
import { STEM_ROWS, type Stems } from "./stems.ts";
import { WRITINGS } from "./writings.ts";

/** Made when the first sentence is asked about: not every package has one. */
let scan: NeedleScan<string> | null = null;

/**
 * The concepts whose patterns could match in a text: one walk over its letters instead of hundreds of patterns, nearly
 * all of which match nowhere.
 */
export function maySay(text: string): ReadonlySet<string> {
  scan ??= needleScan(conceptClauses());
  return scan.topicsOf(text);
}

/** What a sentence must hold to say a concept, one clause for each way to say it. `only`: of one concept alone. */
export function* conceptClauses(only?: string): Iterable<readonly [concept: string, clause: Clause]> {
  const isMeant = (concept: string): boolean => only === undefined || concept === only;
  for (const { lexicons } of WRITINGS)
    for (const lexicon of lexicons)
      for (const [concept, sources] of Object.entries(lexicon))
        if (isMeant(concept))
          for (const source of sources) for (const clause of clausesOf(source)) yield [concept, clause];
  for (const table of [STEM_ROWS, DEED_ROWS])
    for (const [concept, rows] of Object.entries(table))
      if (isMeant(concept)) for (const row of rows) yield [concept, clauseOfGroups(row.map(sourcesOf))];
  // The table of ideas knows plain orders to keep quiet.
  for (const { idea, pattern } of IDEA_PATTERNS)
    if (idea === "conceal" && isMeant(idea)) for (const clause of clausesOf(pattern.source)) yield [idea, clause];
}

function sourcesOf({ latin, cyrillic, eastAsian, other }: Stems): readonly string[] {
  return [latin, cyrillic, eastAsian, other];
}
