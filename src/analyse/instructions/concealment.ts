import type { Fact } from "../../model/fact.ts";
import { isLeftUnsaid } from "../../read/text/left-unsaid.ts";
import type { FactIndex } from "../fact-index.ts";
import { standingOf } from "../standing.ts";
import { findIdeas } from "./ideas.ts";

/** Lines around a deed in which an order to keep quiet is about it. */
const REACH = 12;
/** Instructions looked at around one deed; a file that is one line has thousands. */
const MAX_LOOKED_AT = 80;

/** The order, near a deed, to keep something from the user; null: there is none. */
export function concealmentNear(deed: Fact, index: FactIndex): Fact | null {
  let looked = 0;
  for (const fact of index.inFile(deed.at.path)) {
    if (fact.kind !== "instruction" || Math.abs(fact.at.line - deed.at.line) > REACH) continue;
    if (standingOf(fact, index) === "mentioned") continue;
    looked += 1;
    if (looked > MAX_LOOKED_AT) return null;
    if (findIdeas(fact.text).includes("conceal") || (!fact.quoted && isLeftUnsaid(fact.text.toLowerCase())))
      return fact;
  }
  return null;
}
