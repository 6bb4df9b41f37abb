import type { Fact } from "../../../model/fact.ts";
import type { Match } from "../../../model/finding.ts";
import type { FactIndex, FactOf } from "../../fact-index.ts";
import { show, step } from "../../step.ts";

/** A program named together with its password, without any address. */
const LURE =
  /\b(?:download|get|install)\b[^\n]{0,80}\b[\w.-]{2,60}\.(?:exe|zip|rar|7z|msi|dmg|pkg)\b[^\n]{0,80}\b(?:pass(?:word)?|pwd|pw)\b[^\n]{0,10}[:=\s]/iu;

export function* lureInDescription(index: FactIndex): Iterable<Match> {
  for (const fact of index.of("declaration")) {
    const found = fact.description === null ? null : LURE.exec(fact.description);
    if (fact.description === null || found === null) continue;
    const place = placeOf(fact.description, fact, index);
    yield {
      signature: "deception/fake-prerequisite",
      at: place.at,
      snippet: place.snippet,
      subject: "description",
      confidence: "high",
      message: `has a program with a password downloaded by its description, which the agent reads first: "${show(found[0])}"`,
      chain: [step(fact, "has a program with a password downloaded")],
    };
  }
}

/** The line of the description itself rather than the start of its block. */
function placeOf(description: string, declaration: FactOf<"declaration">, index: FactIndex): Fact {
  const told = index
    .inFile(declaration.at.path)
    .find((fact) => fact.kind === "instruction" && fact.text !== "" && description.includes(fact.text));
  return told ?? declaration;
}
