import type { FactIndex } from "../../fact-index.ts";
import { promisesToStay } from "../../../read/text/promises-to-stay.ts";
import { isInMarkdown } from "../../standing.ts";

/** The sentence that promises that data stays on this machine; null: none does. */
export function promiseToStay(index: FactIndex): string | null {
  const { description } = index.profile;
  if (promisesToStay(description)) return description;
  for (const fact of index.of("instruction"))
    if (isInMarkdown(fact) && !fact.quoted && !HISTORY.test(fact.at.path) && promises(fact.text.slice(0, MAX_SENTENCE)))
      return fact.text;
  return null;
}

function promises(text: string): boolean {
  return promisesToStay(text.replaceAll(ORDER, " ")) && !OF_TESTS.test(text);
}

/** "Do not leave it for a later pass": asked of somebody, and said of no data. */
const ORDER =
  /(?:^|[.!?:;,(]\s{0,2}|\b(?:and|or|but|please|so) )(?:please )?(?:do not|don['’]t|never) (?:ever )?leave\b/giu;

/** "Fixture mode must run offline": what is asked of tests, and promised to nobody. */
const OF_TESTS =
  /\b(?:must|should|shall|needs? to|has to|have to)\b[^.;\n]{0,20}\b(?:works?|runs?|stays?|be)\b|\b(?:tests?|fixtures?|mocks?|ci)\b/iu;

/** Told of what was mended, not of what the program does. */
const HISTORY =
  /(?:^|\/)(?:changelog|changes|history|releases?(?:[-_]notes)?)(?:[-_.]\w{1,12}){0,2}\.(?:md|mdx|markdown|txt)$/iu;

/** UTF-16 units. */
const MAX_SENTENCE = 2_000;
