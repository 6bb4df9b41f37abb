import type { Match } from "../../../model/finding.ts";
import type { FactIndex } from "../../fact-index.ts";
import { confidenceFor } from "../../standing.ts";
import { step } from "../../step.ts";

/** A weakness that is shown so that nobody has it. */
const SHOWN_AS_BAD =
  /\b(?:insecure|vulnerable|vulnerabilit\w{1,3}|bad|wrong|never|don['’]t|do not|avoid|anti-?pattern|backdoors?|back doors?|unsafe|attack\w{0,4}|detect\w{0,4})\b/iu;
/** Lines before it in which its author can say so. */
const REACH = 12;

/** Beside the real check of a password, one that is fixed is accepted: in the program, or in code that users are given. */
export function* secondKey(index: FactIndex): Iterable<Match> {
  for (const fact of index.operations("disable-safeguard")) {
    if (fact.operation.safeguard !== "login") continue;
    const confidence = confidenceFor(fact, index);
    if (confidence === null || isWarnedOf(fact.at.path, fact.at.line, index)) continue;
    yield {
      signature: "concealment/second-key",
      at: fact.at,
      snippet: fact.snippet,
      subject: fact.at.path,
      confidence,
      message: "lets whoever knows a fixed password in, beside the check of the real one",
      chain: [step(fact, "accepts a fixed password or digest beside the real check")],
    };
  }
}

function isWarnedOf(path: string, line: number, index: FactIndex): boolean {
  return index
    .inFile(path)
    .some(
      (other) =>
        other.kind === "instruction" &&
        other.at.line <= line &&
        line - other.at.line <= REACH &&
        SHOWN_AS_BAD.test(other.text.slice(0, 600)),
    );
}
