import type { Match } from "../../../model/finding.ts";
import { describeDestination, destinationOf, isNobodyElses } from "../../destination.ts";
import type { FactIndex, FactOf, OperationOf } from "../../fact-index.ts";
import { secretAtPath } from "../../secrets/paths.ts";
import { isInMarkdown, standingOf } from "../../standing.ts";
import { step } from "../../step.ts";
import { isShellsOwn } from "../exfiltration/stores-and-senders.ts";

type Mention = FactOf<"mention">;

/**
 * A program that has the assistants of its victim look for keys and wallets: their options stand in it beside the names
 * of the files (the "s1ngularity" packages of August 2025).
 */
export function* agentSearch(index: FactIndex): Iterable<Match> {
  const told = new Set<string>();
  for (const option of index.of("mention")) {
    if (option.what !== "agent-option" || !isLive(option, index) || told.has(option.at.path)) continue;
    const store = index
      .inFile(option.at.path)
      .find((fact) => fact.kind === "mention" && namesSecret(fact) && isLive(fact, index));
    if (store?.kind !== "mention") continue;
    told.add(option.at.path);
    const sends = wayOut(option.at.path, index);
    yield {
      signature: "credential-access/agent-search",
      at: option.at,
      snippet: option.snippet,
      subject: option.value,
      confidence: sends === null ? "medium" : "high",
      message: `starts an agent that need not ask (${option.value}) and names ${store.value} to it${sends === null ? "" : ", and sends data away"}`,
      chain: [
        step(option, `starts an agent with ${option.value}`),
        step(store, `names ${store.value}`),
        ...(sends === null ? [] : [sends]),
      ],
    };
  }
}

function namesSecret({ what, value }: Mention): boolean {
  return what === "secret-store" || (what === "path" && secretAtPath(value)?.grave === true);
}

function isLive(fact: Mention, index: FactIndex): boolean {
  return !isInMarkdown(fact) && standingOf(fact, index) === "live" && !isShellsOwn(fact.snippet);
}

function wayOut(path: string, index: FactIndex): ReturnType<typeof step> | null {
  for (const fact of index.operations("send")) {
    if (fact.at.path !== path || !carries(fact) || standingOf(fact, index) !== "live") continue;
    const destination = destinationOf(fact.operation.destination);
    if (destination === null || isNobodyElses(destination) || destination.class === "provider") continue;
    return step(fact, `sends data to ${describeDestination(destination)}`);
  }
  return null;
}

function carries({ operation }: OperationOf<"send">): boolean {
  return operation.payload.some(({ text }) => text === null);
}
