import type { Match } from "../../../model/finding.ts";
import { describeDestination, destinationOf, type Destination } from "../../destination.ts";
import type { FactIndex, OperationOf } from "../../fact-index.ts";
import { accountsForHost } from "../../profile.ts";
import { isInMarkdown, standingOf } from "../../standing.ts";
import { step } from "../../step.ts";
import { strangersAmong } from "../../stranger.ts";

/**
 * A program keeps a line open to a host of which no text speaks: whatever comes over it, now or later, is up to that
 * host. A question over HTTP is answered and done; this is not.
 */
export function* undisclosedChannel(index: FactIndex): Iterable<Match> {
  const told = new Set<string>();
  for (const fact of index.operations("connect")) {
    if (isInMarkdown(fact) || standingOf(fact, index) !== "live") continue;
    const destination = strangerAt(fact, index);
    if (destination === null || told.has(destination.address.host)) continue;
    told.add(destination.address.host);
    const where = describeDestination(destination);
    yield {
      signature: "command-and-control/undisclosed-channel",
      at: fact.at,
      snippet: fact.snippet,
      subject: destination.address.host,
      confidence: "medium",
      message: `keeps a line open to ${where}, of which no text of the package speaks`,
      chain: [step(fact, `connects to ${where}`)],
    };
  }
}

function strangerAt(fact: OperationOf<"connect">, index: FactIndex): Destination | null {
  for (const each of strangersAmong(fact.operation.peer, index))
    if (!accountsForHost(index.profile, each.address) && (isWebSocket(each) || isSpokenOver(each, fact, index)))
      return each;
  return null;
}

function isWebSocket({ address }: Destination): boolean {
  return address.scheme === "ws" || address.scheme === "wss";
}

/** Whether a port is open is found out without a word. */
function isSpokenOver({ address }: Destination, { at }: OperationOf<"connect">, index: FactIndex): boolean {
  return index
    .operations("send")
    .some(
      ({ at: { path }, operation }) =>
        path === at.path && destinationOf(operation.destination)?.address.host === address.host,
    );
}
