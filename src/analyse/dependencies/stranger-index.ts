import type { DependencyFact } from "../../model/fact.ts";
import type { Match } from "../../model/finding.ts";
import { describeDestination, destinationOf, isThrowaway } from "../destination.ts";
import type { FactIndex } from "../fact-index.ts";
import { confidenceFor, isInMarkdown } from "../standing.ts";
import { step } from "../step.ts";
import { isPopular } from "./popular.ts";
import { isStrangersRegistry } from "./registry-hosts.ts";

/**
 * `npx --registry https://… @scope/cli`, `PIP_INDEX_URL=https://… pip install requests`: a package by a name that people
 * know, from a host that decides by itself what is in it and that no text speaks of.
 */
export function* strangerIndex(index: FactIndex): Iterable<Match> {
  for (const fact of index.of("dependency")) {
    const destination = fact.index === null ? null : destinationOf(fact.index);
    if (fact.via !== "command" || destination === null || !isStrangersRegistry(destination, index.profile)) continue;
    if (isThrowaway(destination)) continue; // told by whoever looks at where packages come from
    const confidence = confidenceFor(fact, index);
    if (confidence === null) continue;
    const does = `${fact.executes ? "runs" : "installs"} ${fact.name} from ${describeDestination(destination)} in place of the public registry`;
    yield {
      signature: "supply-chain/install-from-stranger",
      at: fact.at,
      snippet: fact.snippet,
      subject: `${fact.name} ${destination.address.host}`,
      message: does,
      confidence: isPublic(fact) && !isInMarkdown(fact) ? confidence : "medium",
      chain: [step(fact, does)],
    };
  }
}

/** Nobody needs a registry of his own for what the public one has; what is run at once nobody looks at before. */
function isPublic({ ecosystem, name, executes }: DependencyFact): boolean {
  return executes || isPopular(ecosystem, name);
}
