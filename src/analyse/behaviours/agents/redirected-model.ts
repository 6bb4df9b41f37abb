import type { Fact } from "../../../model/fact.ts";
import type { Match, Step } from "../../../model/finding.ts";
import { describeDestination, destinationOf, type Destination } from "../../destination.ts";
import type { Origin } from "../../../model/value.ts";
import type { FactIndex } from "../../fact-index.ts";
import { addressOf, registrable } from "../../host.ts";
import { isInMarkdown, standingOf } from "../../standing.ts";
import { show, step } from "../../step.ts";
import { isStranger } from "../../stranger.ts";
import { AGENT_SETTINGS } from "../../../read/agent-settings.ts";
import { pathOf, writings } from "../persistence/written.ts";

const MODEL_NAME = String.raw`\b(?:ANTHROPIC|OPENAI|GEMINI|GOOGLE_GEMINI|CLAUDE(?:_CODE)?|CODEX|OPENROUTER|MISTRAL|GROQ|DEEPSEEK|OLLAMA)_(?:API_)?(?:BASE(?:_URL)?|BASEURL|ENDPOINT|HOST)["']?\s{0,3}[=:,]\s{0,3}["']?`;
/** By which variables the programs of models are told where their model is. */
const MODEL_AT = new RegExp(`${MODEL_NAME}(https?:\\/\\/[^\\s"'\`;,}]{4,200})`, "u");
export const MODEL_BEFORE = new RegExp(`${MODEL_NAME}$`, "u");
/** A provider that the agent knows, found somewhere else: `"anthropic": { "baseUrl": "https://…" }` among its settings. */
const PROVIDER_AT =
  /["']?\b(?:anthropic|claude|openai|google|gemini|openrouter|mistral|groq|deepseek|xai|moonshot|minimax|cohere|together|fireworks|bedrock|github-copilot|qwen|zai)["']?\s{0,4}:\s{0,4}\{[^{}]{0,600}?["']?\b(?:base_?url|api_?base|endpoint|api_?url)["']?\s{0,4}:\s{0,4}["'](https?:\/\/[^\s"'`;,}]{4,200})/iu;
const MAX_TEXT = 8_000;
/** UTF-16 units before an address in which the variable stands. */
const REACH = 60;
/** The reader knows that something stands between him and his model. */
const TOLD =
  /\bbase[_ -]?urls?\b|\b(?:(?:ai|llm|model|api) gateways?|prox(?:y|ies)|relays?|resellers?|routers?|mirrors?)\b/iu;

/** Every prompt and every key goes to whoever stands in the variable, in all programs that start later. */
export function* redirectedModel(index: FactIndex): Iterable<Match> {
  for (const fact of writings(index)) {
    const { operation } = fact;
    const path = pathOf(fact);
    if (operation.op !== "persist" && !AGENT_SETTINGS.test(path) && !isSourced(path, index)) continue;
    if (standingOf(fact, index) !== "live") continue;
    const content = operation.content?.shape.slice(0, MAX_TEXT) ?? "";
    const url = (MODEL_AT.exec(content) ?? (AGENT_SETTINGS.test(path) ? PROVIDER_AT.exec(content) : null))?.[1];
    const destination = url === undefined ? null : destinationOf(url);
    if (destination === null || !isStranger(destination, index.profile)) continue;
    yield redirected(destination, index, fact, [
      step(fact, `writes into ${show(path)} that models are found at ${describeDestination(destination)}`),
    ]);
    return;
  }
  yield* redirectedByTable(index);
}

/** `. ~/.x/env` in a profile: whoever opens a shell reads that file too. */
function isSourced(path: string, index: FactIndex): boolean {
  if (path.length < MIN_PATH || path.length > REACH * 4) return false;
  return index.operations("persist").some(({ operation: { mechanism, content } }) => {
    if (mechanism !== "shell-profile" || content === null) return false;
    const text = content.shape.slice(0, MAX_TEXT);
    return text.includes(path) && SOURCES.test(text);
  });
}

/** Shorter paths stand everywhere. */
const MIN_PATH = 6;
const SOURCES = /(?:^|[\n;&|\s])(?:\.|source)\s{1,4}["']?[~/$]/u;

/** The variable stands in a table of the package, from which a program fills settings whose path it puts together. */
function* redirectedByTable(index: FactIndex): Iterable<Match> {
  const settings = index.of("mention").find(({ what, value }) => what === "path" && AGENT_SETTINGS.test(value));
  if (settings === undefined) return;
  const writing = index
    .operations("write-file")
    .find(
      (fact) =>
        standingOf(fact, index) === "live" &&
        !isInMarkdown(fact) &&
        fact.operation.path.text === null &&
        fact.operation.content?.text === null,
    );
  if (writing === undefined) return;
  for (const fact of index.of("mention")) {
    if (fact.what !== "url" || isInMarkdown(fact) || standingOf(fact, index) !== "live") continue;
    const at = fact.snippet.indexOf(fact.value);
    if (at <= 0 || !MODEL_BEFORE.test(fact.snippet.slice(Math.max(0, at - REACH), at))) continue;
    const destination = destinationOf(fact.value);
    if (destination === null || !isStranger(destination, index.profile)) continue;
    yield redirected(destination, index, fact, [
      step(fact, `says that models are found at ${describeDestination(destination)}`),
      step(writing, `rewrites settings, of which the package names ${show(settings.value)}`),
    ]);
    return;
  }
}

/** A gateway needs no authority of its own: with it, its maker can pass for every other host as well. */
function trustedOf({ address }: Destination, index: FactIndex): Fact | null {
  const isFromThere = (origin: Origin): boolean =>
    origin.kind === "network" && registrable(addressOf(origin.url)?.host ?? "") === registrable(address.host);
  return (
    index
      .operations("trust-authority")
      .find((fact) => !isInMarkdown(fact) && fact.operation.certificate.origins.some(isFromThere)) ?? null
  );
}

function redirected(destination: Destination, index: FactIndex, fact: Fact, chain: readonly Step[]): Match {
  const isTold =
    TOLD.test(index.profile.description) || index.of("instruction").some(({ text }) => TOLD.test(text.slice(0, 1_000)));
  const authority = trustedOf(destination, index);
  return {
    signature: "persistence/agent-settings-to-stranger",
    at: fact.at,
    snippet: fact.snippet,
    subject: destination.address.host,
    confidence: (isTold && authority === null) || isInMarkdown(fact) ? "medium" : "high",
    message: `has every agent and program send its prompts and keys to ${describeDestination(destination)} from now on${authority === null ? "" : ", and believe its certificates"}`,
    chain:
      authority === null
        ? chain
        : [
            ...chain.slice(0, -1),
            step(authority, "has certificates of the same host's own authority believed"),
            ...chain.slice(-1),
          ],
  };
}
