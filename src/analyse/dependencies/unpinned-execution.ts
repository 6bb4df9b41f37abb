import type { Match } from "../../model/finding.ts";
import type { FactIndex } from "../fact-index.ts";
import { standingOf } from "../standing.ts";
import { step } from "../step.ts";
import { advisedDependencies } from "./dependency-facts.ts";

/** `npx x`, `uvx x`, `npm i x@latest`: each run may be of other code than the one before. */
export function* unpinnedExecution(index: FactIndex): Iterable<Match> {
  for (const { fact } of advisedDependencies(index)) {
    if (
      fact.source !== "registry" ||
      fact.resolved !== null ||
      !["command", "install-spec", "lifecycle"].includes(fact.via)
    )
      continue;
    const latest = fact.requested === "latest";
    if ((!fact.executes && !latest) || fact.ecosystem === "docker" || fact.ecosystem === "GitHub Actions") continue;
    // A package beside the skill is run without being fetched.
    if (standingOf(fact, index) === "mentioned" || index.profile.name === fact.name) continue;
    const message = `${fact.executes ? "fetches and runs" : "installs"} whatever version of ${fact.ecosystem} ${fact.name} is the newest`;
    yield {
      signature: "capability/unpinned-execution",
      at: fact.at,
      snippet: fact.snippet,
      subject: `${fact.ecosystem} ${fact.name}`,
      message,
      chain: [step(fact, message)],
    };
  }
}
