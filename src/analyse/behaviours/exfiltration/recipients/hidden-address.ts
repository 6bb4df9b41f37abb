import type { Match } from "../../../../model/finding.ts";
import type { Operation } from "../../../../model/operation.ts";
import type { Value } from "../../../../model/value.ts";
import { describeDestination, destinationOf } from "../../../destination.ts";
import { isOperation, type FactIndex } from "../../../fact-index.ts";
import { isInMarkdown, standingOf } from "../../../standing.ts";
import { step } from "../../../step.ts";
import { isStranger } from "../../../stranger.ts";
import { areHiding } from "../../execution/encodings.ts";

/** Whoever has nothing to hide writes out where his program connects to: this one decodes it when it runs. */
export function* hiddenAddress(index: FactIndex): Iterable<Match> {
  const seen = new Set<string>();
  for (const fact of index.of("operation")) {
    const address = addressIn(fact.operation);
    if (address === null || !areHiding(address.encodings) || isInMarkdown(fact)) continue;
    if (standingOf(fact, index) !== "live") continue;
    const destination = destinationOf(address);
    if (destination === null || seen.has(destination.address.host)) continue;
    // Written out elsewhere in the text: it was encoded for its spelling.
    if (!isStranger(destination, index.profile) || isInClear(destination.address.host, index)) continue;
    seen.add(destination.address.host);
    const does = isOperation(fact, "download") ? "fetches from" : "sends data to";
    const where = describeDestination(destination);
    yield {
      signature: "concealment/hidden-address",
      at: fact.at,
      snippet: fact.snippet,
      subject: destination.address.host,
      confidence: "medium",
      message: `${does} ${where}, an address that stands in the program only encoded`,
      chain: [step(fact, `decodes the address and ${does} ${destination.address.host}`)],
    };
  }
}

/** The host is there to be found; what is encoded is a path or query that is put behind it. */
function isInClear(host: string, index: FactIndex): boolean {
  return index
    .of("mention")
    .some(
      ({ what, value, layers }) =>
        (what === "url" || what === "host") &&
        !layers.some(({ kind }) => kind === "decoded") &&
        destinationOf(value)?.address.host === host,
    );
}

function addressIn(operation: Operation): Value | null {
  switch (operation.op) {
    case "send":
      return operation.destination;
    case "download":
      return operation.url;
    case "connect":
      return operation.peer;
    default:
      return null;
  }
}
