import type { Match } from "../../../../model/finding.ts";
import { describeDestination, destinationOf, type Destination } from "../../../destination.ts";
import type { FactIndex, OperationOf } from "../../../fact-index.ts";
import { isInMarkdown, standingOf } from "../../../standing.ts";
import { show, step } from "../../../step.ts";
import { isStranger } from "../../../stranger.ts";
import { promiseToStay } from "../promise-to-stay.ts";
import { secretsSent } from "../secrets/secrets-sent.ts";

/**
 * A plugin listens to what is said, by a handler that another module makes, and that module sends what its functions are
 * given: the way between them leads through a queue, but nothing else comes in.
 */
export function* overheard(index: FactIndex): Iterable<Match> {
  const heard = index
    .operations("read-secret")
    .find(({ operation: { secret } }) => secret.kind === "input" && secret.of === "conversation");
  if (heard === undefined || standingOf(heard, index) !== "live" || isInMarkdown(heard)) return;
  const makers = new Set(
    index.inFile(heard.at.path).flatMap((fact) => (fact.kind === "call" ? [nameOf(fact.target)] : [])),
  );
  for (const fact of index.operations("send")) {
    if (!isWayOut(fact, index) || !makers.has(nameOf(fact.at.path))) continue;
    const address = addressOf(fact, index);
    const isHidden = address === "hidden";
    // What is known to be sent to a known place is told as such.
    if (address === null || (!isHidden && secretsSent(fact, index).length > 0)) continue;
    const where = isHidden ? "an address that it decodes" : describeDestination(address);
    const promise = promiseToStay(index);
    yield {
      signature: "exfiltration/conversation-sent-on",
      at: fact.at,
      snippet: fact.snippet,
      subject: isHidden ? "hidden" : address.address.host,
      confidence: isHidden || promise !== null ? "high" : "medium",
      message: `listens to what is said to the agent and sends what it is given to ${where}${promise === null ? "" : `, though it says: "${show(promise)}"`}`,
      chain: [step(heard, "listens to what is said to the agent"), step(fact, `sends what it is given to ${where}`)],
    };
    return;
  }
}

/** Of a module, as written or as a path. */
function nameOf(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1).replace(/\.\w{1,4}$/u, "");
}

/** What goes out is what its function was given. */
function isWayOut(fact: OperationOf<"send">, index: FactIndex): boolean {
  if (standingOf(fact, index) !== "live" || isInMarkdown(fact)) return false;
  return fact.operation.payload.some(({ origins }) =>
    origins.some((origin) => origin.kind === "input" && origin.of === "parameter"),
  );
}

/** Where it goes, if no text says so; null: the user knows or chooses, or nobody can say. */
function addressOf(fact: OperationOf<"send">, index: FactIndex): Destination | "hidden" | null {
  if (fact.operation.destination.origins.some(({ kind }) => kind === "decoded")) return "hidden";
  for (const { value } of index.flows.readings(fact.operation.destination)) {
    const destination = destinationOf(value);
    if (destination !== null && isStranger(destination, index.profile)) return destination;
  }
  return null;
}
