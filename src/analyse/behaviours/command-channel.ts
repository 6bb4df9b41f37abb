import type { Match } from "../../model/finding.ts";
import { HOLE, type Origin, type Value } from "../../model/value.ts";
import { describeDestination, destinationOf, isNobodyElses, type Destination } from "../destination.ts";
import type { FactIndex, OperationOf } from "../fact-index.ts";
import { registrable } from "../host.ts";
import { confidenceFor, isInMarkdown } from "../standing.ts";
import { step } from "../step.ts";

/** Commands that arrive over the network, are run as they are, and whose output goes back: a shell without a terminal. */
export function* commandChannel(index: FactIndex): Iterable<Match> {
  for (const fact of index.operations("spawn")) {
    const { program, arguments: given, shell } = fact.operation;
    if (isInMarkdown(fact) || !(shell || given.length === 0) || !isReceived(program)) continue;
    const confidence = confidenceFor(fact, index);
    if (confidence !== "high") continue;
    const back = answersIn(fact.at.path, index);
    if (back === null) continue;
    const destination = destinationsOf(back.operation.destination, index)[0];
    if (destination === undefined || isUsers(destination, index)) continue;
    const where = describeDestination(destination);
    const message = `takes commands from ${where}, runs them and sends back what they say`;
    yield {
      signature: "command-and-control/command-channel",
      at: fact.at,
      snippet: fact.snippet,
      subject: destination.address.host,
      message,
      confidence,
      chain: [step(fact, "runs what it has received as a command"), step(back, `sends the output to ${where}`)],
    };
  }
}

/** The command itself came in, rather than a word of a fixed one. */
function isReceived({ text, shape, origins }: Value): boolean {
  return text === null && shape === HOLE && origins.some(({ kind }) => kind === "network");
}

function answersIn(path: string, index: FactIndex): OperationOf<"send"> | null {
  return (
    index
      .operations("send")
      .find(
        ({ at, operation }) => at.path === path && operation.payload.some(({ origins }) => origins.some(isOutput)),
      ) ?? null
  );
}

/** What a command printed that nobody here knows. */
function isOutput(origin: Origin): boolean {
  return origin.kind === "command" && origin.command.startsWith(HOLE);
}

function destinationsOf(value: Value, index: FactIndex): readonly Destination[] {
  return index.flows.readings(value).flatMap((reading) => destinationOf(reading.value) ?? []);
}

function isUsers(destination: Destination, { profile }: FactIndex): boolean {
  return isNobodyElses(destination) || profile.domains.has(registrable(destination.address.host));
}
