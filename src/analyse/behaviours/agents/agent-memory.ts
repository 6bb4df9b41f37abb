import type { Match } from "../../../model/finding.ts";
import { describeDestination, destinationOf, isKnownInstaller, isNobodyElses } from "../../destination.ts";
import type { FactIndex, OperationOf } from "../../fact-index.ts";
import { registrable } from "../../host.ts";
import { concealmentNear } from "../../instructions/concealment.ts";
import { findIdeas } from "../../instructions/ideas.ts";
import { confidenceFor, isInMarkdown } from "../../standing.ts";
import { show, step } from "../../step.ts";
import { addressRun } from "../execution/fetching-line.ts";
import { plantedSource } from "../persistence/planted-source.ts";
import { standingOrder } from "../exfiltration/recipients/standing-order.ts";
import { pathOf, writings, type Writing } from "../persistence/written.ts";

const AGENT_FILE =
  /(?:^|[/\\])(?:skill|agents|soul|memory|heartbeat|claude|identity|bootstrap|tools|user|gemini|copilot-instructions)\.md$/iu;
/** UTF-16 units of what is written. */
const MAX_CONTENT = 20_000;
const SKILL_FILE = /(?:^|[/\\])(?:skill|heartbeat)\.md$/iu;

/** Text that the agent will obey later, written or replaced behind its reader's back. */
export function* agentMemory(index: FactIndex): Iterable<Match> {
  for (const fact of index.operations("download"))
    yield* fetchedText(fact, fact.operation.destination?.shape ?? "", fact.operation.url.shape, index);
  for (const fact of writings(index)) {
    const { operation } = fact;
    const path = pathOf(fact);
    if (
      !AGENT_FILE.test(path) &&
      !(operation.op === "persist" && (operation.mechanism === "agent-memory" || operation.mechanism === "agent-skill"))
    )
      continue;
    const network = operation.content?.origins.find((origin) => origin.kind === "network");
    if (network?.kind === "network") yield* fetchedText(fact, path, network.url, index);
    else if (operation.content !== null) yield* plantedText(fact, path, operation.content.shape, index);
  }
}

function* fetchedText(
  fact: OperationOf<"download"> | Writing,
  path: string,
  url: string,
  index: FactIndex,
): Iterable<Match> {
  if (!AGENT_FILE.test(path)) return;
  const confidence = confidenceFor(fact, index);
  const destination = destinationOf(url);
  if (confidence === null || (destination !== null && isNobodyElses(destination))) return;
  const name = show(path);
  const concealment = confidence === "high" ? concealmentNear(fact, index) : null;
  yield {
    signature: SKILL_FILE.test(path) ? "supply-chain/self-update-from-url" : "persistence/remote-agent-memory",
    at: fact.at,
    snippet: fact.snippet,
    confidence: concealment !== null ? "high" : confidence === "high" ? "medium" : confidence,
    subject: name,
    message: `replaces ${name} with whatever ${show(url)} serves at that time`,
    chain: [
      step(fact, `downloads ${show(url)}`),
      step(fact, `writes it to ${name}, which the agent obeys`),
      ...(concealment === null ? [] : [step(concealment, "has it kept from the user")]),
    ],
  };
}

function* plantedText(fact: Writing, path: string, content: string, index: FactIndex): Iterable<Match> {
  const confidence = confidenceFor(fact, index);
  if (confidence === null) return;
  const ideas = findIdeas(content);
  // OpenClaw's own AGENTS.md says "don't ask permission" of reading notes: alone it is a way of working.
  const isEveryday = ideas.every((idea) => idea === "unconfirmed");
  const runs = addressRun(content.slice(0, MAX_CONTENT));
  const source = runs === null ? null : destinationOf(runs);
  const foreign = isInMarkdown(fact) ? null : plantedSource(content.slice(0, MAX_CONTENT), index);
  const order = isInMarkdown(fact) ? null : standingOrder(content.slice(0, MAX_CONTENT), index);
  if (source?.class === "other" && !isKnownInstaller(source.address)) {
    yield {
      signature: "persistence/planted-instruction",
      at: fact.at,
      snippet: fact.snippet,
      confidence: index.profile.domains.has(registrable(source.address.host)) ? "medium" : confidence,
      subject: show(path),
      message: `writes into ${show(path)}, which the agent obeys in every session, to run what ${show(source.address.host)} serves`,
      chain: [step(fact, `writes instructions into ${show(path)}`)],
    };
  } else if (foreign !== null) {
    yield {
      signature: "persistence/planted-instruction",
      at: fact.at,
      snippet: fact.snippet,
      confidence,
      subject: show(path),
      message: `writes into ${show(path)}, which the agent obeys in every session, to take packages from ${foreign}`,
      chain: [step(fact, `writes instructions into ${show(path)}`)],
    };
  } else if (order !== null) {
    const where = describeDestination(order.destination);
    yield {
      signature: "persistence/planted-instruction",
      at: fact.at,
      snippet: fact.snippet,
      confidence: order.isAgainstUser ? confidence : "medium",
      subject: show(path),
      message: `writes into ${show(path)}, which the agent obeys in every session, to send things to ${where}`,
      chain: [step(fact, `writes instructions into ${show(path)}`)],
    };
  } else if (ideas.length > 0) {
    yield {
      signature: "persistence/planted-instruction",
      at: fact.at,
      snippet: fact.snippet,
      confidence: isEveryday && confidence === "high" ? "medium" : confidence,
      subject: show(path),
      message: `writes into ${show(path)}, which the agent obeys in every session: ${show(content)}`,
      chain: [step(fact, `writes instructions into ${show(path)}`)],
    };
  } else if (
    !isInMarkdown(fact) &&
    /(?:^|[/\\])(?:agents|soul|claude|identity|bootstrap)\.md$/iu.test(path) &&
    /(?:~|home|workspace|\.openclaw|\.clawdbot|\.claude)/iu.test(path)
  ) {
    yield {
      signature: "persistence/agent-memory-write",
      at: fact.at,
      snippet: fact.snippet,
      confidence: "low",
      subject: show(path),
      message: `writes into ${show(path)}, which the agent obeys in every session`,
      chain: [step(fact, `writes into ${show(path)}`)],
    };
  }
}
