import type { Match } from "../../model/finding.ts";
import type { FactIndex } from "../fact-index.ts";
import { standingOf } from "../standing.ts";
import { step } from "../step.ts";

/**
 * Comments that ask this scanner to pass over a finding. They count for nothing in what is not the user's own, so what
 * they stand beside is found anyway; that somebody delivers them is worth a line.
 */
export function* silencesScanner(index: FactIndex): Iterable<Match> {
  for (const fact of index.of("suppression")) {
    // A block of code in a manual, a test, a list of patterns: it shows such a comment.
    if (standingOf(fact, index) !== "live") continue;
    yield {
      signature: "concealment/silences-scanner",
      at: fact.at,
      snippet: fact.snippet,
      subject: fact.signature,
      message: `asks the scanner to pass over ${fact.signature} on line ${fact.covers}, which it does not`,
      chain: [step(fact, `asks the scanner to pass over ${fact.signature}`)],
    };
  }
}
