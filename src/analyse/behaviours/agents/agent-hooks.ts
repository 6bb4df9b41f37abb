import type { Match } from "../../../model/finding.ts";
import type { Value } from "../../../model/value.ts";
import type { FactIndex } from "../../fact-index.ts";
import { confidenceFor } from "../../standing.ts";
import { show, step } from "../../step.ts";

/** Events at which agents run commands unasked. Source: docs.anthropic.com, "Hooks reference". */
const EVENT =
  /["'](?:SessionStart|UserPromptSubmit|PreToolUse|PostToolUse|Stop|SubagentStop|SessionEnd|PreCompact|Notification|hooks)["']/u;
/** In settings, quotation marks are escaped. */
const FETCHES =
  /["']command["']\s{0,8}:\s{0,8}["'][^\n]{0,300}?\b(?:curl|wget)\b[^\n"|]{0,300}\|\s{0,4}(?:sudo\s{1,4})?(?:ba|z|da)?sh\b|["']command["']\s{0,8}:\s{0,8}["'][^\n]{0,200}?\b(?:bash|sh|eval)\b[^\n]{0,40}[$<]\(\s{0,4}(?:curl|wget)\b/u;
/** Settings are short. */
const MAX_SETTINGS = 20_000;

/** A command that fetches its orders, put among what the agent runs at every session or tool call. */
export function* agentHooks(index: FactIndex): Iterable<Match> {
  const told = new Set<string>();
  for (const fact of [
    ...index.operations("spawn"),
    ...index.operations("write-file"),
    ...index.operations("persist"),
  ]) {
    const { operation } = fact;
    const given: readonly (Value | null)[] = operation.op === "spawn" ? operation.arguments : [operation.content];
    for (const value of given) {
      const text = value?.shape.slice(0, MAX_SETTINGS) ?? "";
      const found = EVENT.test(text) ? FETCHES.exec(text) : null;
      if (found === null || told.has(`${fact.at.path}\n${found[0]}`)) continue;
      const confidence = confidenceFor(fact, index, "medium");
      if (confidence === null) continue;
      told.add(`${fact.at.path}\n${found[0]}`);
      yield {
        signature: "persistence/agent-hook-fetches-code",
        at: fact.at,
        snippet: fact.snippet,
        subject: show(found[0]),
        confidence,
        message: `puts a command into the agent's hooks that fetches a script and runs it each time: ${show(found[0])}`,
        chain: [step(fact, "writes a hook that fetches what it runs")],
      };
    }
  }
}
