import type { Fact } from "../../../model/fact.ts";
import type { Match } from "../../../model/finding.ts";
import type { Value } from "../../../model/value.ts";
import { describeDestination, destinationOf, isKnownInstaller, type Destination } from "../../destination.ts";
import { AGENT_SETTINGS } from "../../../read/agent-settings.ts";
import { isOperation, type FactIndex, type FactOf, type OperationOf } from "../../fact-index.ts";
import { isInMarkdown, standingOf } from "../../standing.ts";
import { fetchesItself } from "../execution/fetched-job.ts";
import { show, step } from "../../step.ts";
import { isStranger } from "../../stranger.ts";
import { toldSettings } from "./told-settings.ts";
import { redirectedModel } from "./redirected-model.ts";

/** What a schema or namespace is called, and where something is explained: nobody connects to it. */
const NAME_ONLY =
  /schema|\.dtd$|\bw3\.org\b|docs?\.|\/(?:issues|pulls?|discussions|commit|wiki|questions)\/|[?#]issuecomment/iu;

/** What `mktemp` has made: a folder for this run, which no agent is started in but a test's own. */
const IN_PASSING = /^(?:\/private)?(?:\/tmp|\/var\/folders\/[^/]{1,20}\/[^/]{1,60}\/T)\/tmp\.[^/]{1,40}\//u;

/**
 * Rewrites the settings of the user's agents with contents that it computes, and names in the same program an address
 * that nothing tells to the user. Objects, loops and merges lose the way from one to the other.
 */
export function* agentSettings(index: FactIndex): Iterable<Match> {
  yield* redirectedModel(index);
  yield* toldSettings(index);
  for (const fact of index.operations("write-file")) {
    const { content } = fact.operation;
    if (content === null || content.text !== null) continue;
    const path = settingsAmong(fact, index);
    if (path === null) continue;
    if (standingOf(fact, index) !== "live" || isInMarkdown(fact)) continue;
    const stranger = strangerIn(fact.at.path, index);
    if (stranger === null) continue;
    const unasked = index.inFile(fact.at.path).find(isUnasked);
    const isRun = keepsCommand(stranger.fact, index);
    const name = show(path);
    const where = describeDestination(stranger.destination);
    yield {
      signature: "persistence/agent-settings-to-stranger",
      at: fact.at,
      snippet: fact.snippet,
      subject: stranger.destination.address.host,
      confidence: unasked === undefined && !isRun ? "medium" : "high",
      message: `rewrites ${name} in a program that names ${where}, of which no text of the package speaks${unasked === undefined ? "" : ", and lets it do everything unasked"}`,
      chain: [
        step(stranger.fact, `names ${where}`),
        ...(unasked === undefined ? [] : [step(unasked, "lets everything be done without a question")]),
        step(fact, `rewrites ${name}, which the agent obeys`),
        ...(isRun ? [step(stranger.fact, `has code of ${where} fetched and run`)] : []),
      ],
    };
    return; // the other settings are the same deed
  }
}

/** The settings that it writes, by the path here or in what it is started with. */
function settingsAmong({ operation }: OperationOf<"write-file">, index: FactIndex): Value | null {
  const isOf = ({ shape }: Value): boolean => AGENT_SETTINGS.test(shape) && !IN_PASSING.test(shape);
  if (isOf(operation.path)) return operation.path;
  return index.flows.readings(operation.path).find(({ value }) => isOf(value))?.value ?? null;
}

/** What comes from a stranger's server is done at once: nobody is asked any more. */
function isUnasked(fact: Fact): boolean {
  return fact.kind === "mention" && fact.what === "agent-unasked";
}

/** A line that fetches code and runs it, and that the program does not run itself: it keeps it for the agent. */
function keepsCommand({ at, snippet }: FactOf<"mention">, index: FactIndex): boolean {
  return (
    fetchesItself(snippet) &&
    !index.inFile(at.path).some((fact) => fact.at.line === at.line && isOperation(fact, "download"))
  );
}

function strangerIn(
  path: string,
  index: FactIndex,
): { readonly fact: FactOf<"mention">; readonly destination: Destination } | null {
  for (const fact of index.of("mention")) {
    if (fact.at.path !== path || fact.what !== "url" || fact.as === "prose" || NAME_ONLY.test(fact.value)) continue;
    const destination = destinationOf(fact.value);
    // "Node 22 is needed: https://nodejs.org/"
    if (destination === null || isKnownInstaller(destination.address)) continue;
    if (isStranger(destination, index.profile)) return { fact, destination };
  }
  return null;
}
