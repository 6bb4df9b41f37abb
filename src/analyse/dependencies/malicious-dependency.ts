import type { Advisory } from "../../model/advisory.ts";
import type { Match } from "../../model/finding.ts";
import type { FactIndex } from "../fact-index.ts";
import { confidenceFor } from "../standing.ts";
import { step } from "../step.ts";
import { advisedDependencies, comesBy, named, type Advised } from "./dependency-facts.ts";
import { isPopular } from "./popular.ts";

/** A package that others have found to be an attack: who installs the skill installs the attack. */
export function* maliciousDependency(index: FactIndex): Iterable<Match> {
  for (const dependency of advisedDependencies(index)) {
    const { fact, advice } = dependency;
    const advisory = advice?.advisories?.find(({ malicious }) => malicious);
    if (advisory === undefined || !counts(advisory, dependency)) continue;
    const confidence = confidenceFor(fact, index);
    if (confidence === null) continue;
    const certain = advisory.reach !== "some-versions";
    const what = certain ? "is known to be malicious" : "has versions that are known to be malicious";
    yield {
      signature: "supply-chain/malicious-dependency",
      at: fact.at,
      snippet: fact.snippet,
      subject: `${fact.ecosystem} ${fact.name}`,
      message: `${comesBy(fact)}: ${named(dependency)}, which ${what} (${advisory.id})`,
      chain: [step(fact, `${comesBy(fact)}: ${named(dependency)} (${advisory.id}: ${advisory.summary})`)],
      confidence: certain ? confidence : "medium",
    };
  }
}

/**
 * Where no version is known: a name of nothing but malicious versions was made for the attack, whereas a popular package
 * that was taken over once is again what it was.
 */
function counts(advisory: Advisory, { fact }: Advised): boolean {
  return advisory.reach !== "some-versions" || !isPopular(fact.ecosystem, fact.name);
}
