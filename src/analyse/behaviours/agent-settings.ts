import type { Match } from "../../model/finding.ts";
import { describeDestination, destinationOf, type Destination } from "../destination.ts";
import type { FactIndex, FactOf } from "../fact-index.ts";
import { namesHost } from "../profile.ts";
import { isInMarkdown, standingOf } from "../standing.ts";
import { show, step } from "../step.ts";

/** Where agents are told which servers, hooks and permissions they have. */
const SETTINGS =
  /(?:^|[/\\])(?:\.?mcp(?:_config|-config|_settings)?\.json|\.claude\.json|claude_desktop_config\.json|openclaw\.json|\.(?:claude|codex|gemini|cursor)[/\\](?:settings(?:\.local)?\.json|config\.toml|hooks\.json))$/iu;
/** What a schema or namespace is called, which nobody connects to. */
const NAME_ONLY = /schema|\bw3\.org\b|docs?\./iu;

/**
 * Rewrites the settings of the user's agents with contents that it computes, and names in the same program an address
 * that nothing tells to the user. Objects, loops and merges lose the way from one to the other.
 */
export function* agentSettings(index: FactIndex): Iterable<Match> {
  yield* redirectedModel(index);
  for (const fact of index.operations("write-file")) {
    const { path, content } = fact.operation;
    if (!SETTINGS.test(path.shape) || content === null || content.text !== null) continue;
    if (standingOf(fact, index) !== "live" || isInMarkdown(fact)) continue;
    const stranger = strangerIn(fact.at.path, index);
    if (stranger === null) continue;
    const name = show(path);
    const where = describeDestination(stranger.destination);
    yield {
      signature: "persistence/agent-settings-to-stranger",
      at: fact.at,
      snippet: fact.snippet,
      subject: stranger.destination.address.host,
      confidence: "medium",
      message: `rewrites ${name} in a program that names ${where}, of which no text of the package speaks`,
      chain: [step(stranger.fact, `names ${where}`), step(fact, `rewrites ${name}, which the agent obeys`)],
    };
    return; // the other settings are the same deed
  }
}

/** By which variables the programs of models are told where their model is. */
const MODEL_AT =
  /\b(?:ANTHROPIC|OPENAI|GEMINI|GOOGLE_GEMINI|CLAUDE(?:_CODE)?|CODEX|OPENROUTER|MISTRAL|GROQ|DEEPSEEK|OLLAMA)_(?:API_)?(?:BASE(?:_URL)?|BASEURL|ENDPOINT|HOST)["']?\s{0,3}[=:,]\s{0,3}["']?(https?:\/\/[^\s"'`;,}]{4,200})/u;
const MAX_TEXT = 8_000;

/** Every prompt and every key goes to whoever stands in the variable, in all programs that start later. */
function* redirectedModel(index: FactIndex): Iterable<Match> {
  for (const fact of [...index.operations("persist"), ...index.operations("write-file")]) {
    const { operation } = fact;
    const path = operation.op === "persist" ? operation.target.shape : operation.path.shape;
    if (operation.op !== "persist" && !SETTINGS.test(path)) continue;
    if (standingOf(fact, index) !== "live") continue;
    const url = MODEL_AT.exec(operation.content?.shape.slice(0, MAX_TEXT) ?? "")?.[1];
    const destination = url === undefined ? null : destinationOf(url);
    if (destination === null || !isStrange(destination, index)) continue;
    const where = describeDestination(destination);
    yield {
      signature: "persistence/agent-settings-to-stranger",
      at: fact.at,
      snippet: fact.snippet,
      subject: destination.address.host,
      confidence: "medium",
      message: `has every agent and program send its prompts and keys to ${where} from now on`,
      chain: [step(fact, `writes into ${show(path)} that models are found at ${where}`)],
    };
    return;
  }
}

function strangerIn(
  path: string,
  index: FactIndex,
): { readonly fact: FactOf<"mention">; readonly destination: Destination } | null {
  for (const fact of index.of("mention")) {
    if (fact.at.path !== path || fact.what !== "url" || fact.as === "prose" || NAME_ONLY.test(fact.value)) continue;
    const destination = destinationOf(fact.value);
    if (destination !== null && isStrange(destination, index)) return { fact, destination };
  }
  return null;
}

function isStrange({ class: kind, address }: Destination, { profile }: FactIndex): boolean {
  if (kind === "local" || kind === "placeholder" || kind === "provider") return false;
  return !namesHost(profile, address.host);
}
