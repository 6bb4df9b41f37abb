import type { Match } from "../../../model/finding.ts";
import { HOLE, type Origin, type Value } from "../../../model/value.ts";
import { describeDestination, destinationOf, isNobodyElses, type Destination } from "../../destination.ts";
import type { FactIndex, OperationOf } from "../../fact-index.ts";
import type { Source } from "../../flows/flows.ts";
import { registrable } from "../../host.ts";
import { confidenceFor, isInMarkdown } from "../../standing.ts";
import { step, stepAt } from "../../step.ts";
import { saysThatItRuns } from "../exfiltration/told-deed.ts";
import { codeGiven } from "./given-code.ts";

/** Commands that arrive over the network, are run as they are, and whose output goes back: a shell without a terminal. */
export function* commandChannel(index: FactIndex): Iterable<Match> {
  for (const fact of index.operations("spawn")) {
    const { program, arguments: given, shell } = fact.operation;
    const line = codeGiven(fact) ?? (shell || given.length === 0 ? program : null);
    const received = isInMarkdown(fact) || line === null ? null : receivedFrom(line, index);
    if (received === null) continue;
    const confidence = confidenceFor(fact, index);
    if (confidence !== "high") continue;
    const back = answersIn(fact.at.path, index);
    if (back === null) continue;
    const destination = destinationsOf(back.operation.destination, index)[0];
    if (destination === undefined || (isUsers(destination, index) && saysThatItRuns(index))) continue;
    if (isNobodyElses(destination)) continue;
    const where = describeDestination(destination);
    const message = `takes commands from ${where}, runs them and sends back what they say`;
    yield {
      signature: "command-and-control/command-channel",
      at: fact.at,
      snippet: fact.snippet,
      subject: destination.address.host,
      message,
      confidence,
      chain: [
        stepAt(received.origin.at, `receives it from ${where}`),
        ...received.via,
        step(fact, "runs what it has received as a command"),
        step(back, `sends the output to ${where}`),
      ],
    };
  }
}

/** The command itself came in, rather than a word of a fixed one. */
function receivedFrom(line: Value, { flows }: FactIndex): Source | null {
  if (line.text !== null || line.shape !== HOLE) return null;
  return flows.sources(line).find(({ origin }) => origin.kind === "network") ?? null;
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

/** `…`, `bash -lc '…'` */
const RECEIVED_LINE = new RegExp(String.raw`^(?:\S{0,100}\s-\w{1,8}\s)?['"]?${HOLE}`, "u");

/** What a command printed that nobody here knows. */
function isOutput(origin: Origin): boolean {
  return origin.kind === "command" && RECEIVED_LINE.test(origin.command);
}

function destinationsOf(value: Value, index: FactIndex): readonly Destination[] {
  return index.flows.readings(value).flatMap((reading) => destinationOf(reading.value) ?? []);
}

function isUsers({ address }: Destination, { profile }: FactIndex): boolean {
  return profile.domains.has(registrable(address.host));
}
