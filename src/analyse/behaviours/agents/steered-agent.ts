import type { Match } from "../../../model/finding.ts";
import { describeDestination, destinationOf, type Destination } from "../../destination.ts";
import type { FactIndex, OperationOf } from "../../fact-index.ts";
import type { Source } from "../../flows/flows.ts";
import { isInMarkdown, standingOf } from "../../standing.ts";
import { step, stepAt } from "../../step.ts";
import { isStranger } from "../../stranger.ts";
import { changedRecipient } from "./changed-recipient.ts";

/** A plugin changes what its agent goes by: what others say comes before it, or somebody else is paid or written to. */
export function* steeredAgent(index: FactIndex): Iterable<Match> {
  for (const fact of index.operations("steer")) {
    if (isInMarkdown(fact) || standingOf(fact, index) !== "live") continue;
    const match = fact.operation.what === "context" ? remoteOrders(fact, index) : changedRecipient(fact, index);
    if (match !== null) yield match;
  }
}

/** What stands before the agent is whatever a server says by then, and no text of the package names the server. */
function remoteOrders(fact: OperationOf<"steer">, index: FactIndex): Match | null {
  for (const source of index.flows.sources(fact.operation.value)) {
    const destination = strangerOf(source, index);
    if (destination === null) continue;
    const where = describeDestination(destination);
    return {
      signature: "command-and-control/remote-instructions",
      at: fact.at,
      snippet: fact.snippet,
      subject: destination.address.host,
      confidence: "medium",
      message: `has the agent go by whatever ${where} says at that time`,
      chain: [
        stepAt(source.origin.at, `fetches a text from ${where}`),
        ...source.via,
        step(fact, "puts it before the agent as its instructions"),
      ],
    };
  }
  return null;
}

function strangerOf({ origin }: Source, { profile }: FactIndex): Destination | null {
  const destination = origin.kind === "network" ? destinationOf(origin.url) : null;
  return destination !== null && isStranger(destination, profile) ? destination : null;
}
