import type * as t from "@babel/types";
import type { Origin } from "../../../model/value.ts";
import { from, isFunction, type Abstract } from "../values/abstract.ts";
import { originsOf } from "../values/origins.ts";
import { textOf } from "../values/to-value.ts";
import type { Machine } from "../run/call.ts";

/** `api.on(event, handler)` of an agent's plugin or extension, in the forms that agents have. */
const REGISTERS: ReadonlySet<string> = new Set([
  "on",
  "once",
  "hook",
  "registerHook",
  "addHook",
  "addListener",
  "subscribe",
]);

/**
 * Events that bring what was said, shown to the model or given by a tool. Sources: docs.openclaw.ai (plugin hooks, internal
 * hooks), the extensions of pi, plugins of opencode.
 */
const EVENT =
  /^(?:message[_:](?:received|sending|sent|preprocessed|transcribed|update|end)|llm_(?:input|output)|tool_(?:call|result|result_persist|execution_end)|(?:before|after)_tool_call|before_(?:message_write|prompt_build|model_resolve|agent_(?:start|run|reply|finalize)|compaction|dispatch)|(?:inbound_claim|reply_(?:dispatch|payload_sending)|agent_turn_prepare|heartbeat_prompt_contribution)|(?:agent|turn)_end|user_prompt|chat\.message|tool\.execute\.(?:before|after))$/;
/** Names in a list of events. */
const MAX_EVENTS = 32;

/** True where handlers of what is said are registered with these arguments. */
export function isConversationHook(name: string, [first]: readonly Abstract[]): boolean {
  if (!REGISTERS.has(name) || first === undefined) return false;
  const events = first.kind === "list" ? first.items.slice(0, MAX_EVENTS) : [first];
  return events.some((event) => EVENT.test(textOf(event) ?? ""));
}

/** What handlers get that are registered with these arguments; none: other events, or no registration at all. */
export function heardConversation(
  on: Machine,
  name: string,
  given: readonly Abstract[],
  node: t.Node,
): readonly Origin[] {
  if (!isConversationHook(name, given)) return [];
  const heard: Origin = { kind: "input", of: "conversation", at: on.at(node) };
  // `on(event, recorder.listener(event))`: the handler is made elsewhere, and nothing more is known of it.
  if (!given.some(isFunction)) on.emit(node, { op: "read-secret", secret: heard });
  // The handler is another file's: it is called from here with what was said.
  for (const each of given.slice(1)) if (isOfModule(each)) on.invoke(each, [from([heard])], node);
  return [heard];
}

/** A function of another file, as far as is known. */
export function isOfModule(value: Abstract): boolean {
  return originsOf(value).some(({ kind }) => kind === "module");
}

/** Of an event, what is no word of it: counts, times, names of tools and sessions. */
const BESIDE_WORDS =
  /^(?:toolName|toolCallId|toolKind|durationMs|duration|success|ok|error|sessionKey|sessionId|runId|agentId|channelId|channel|accountId|messageProvider|messageId|provider|model|usage|timestamp|ts|type|action|trigger|length|size|count|tokenCount|messageCount|imagesCount|workspaceDir|name)$/;

/** What a part of something holds by its name: of an event whose words were heard, its counts and names are none of them. */
export function originsOfPart(origins: readonly Origin[], name: string): readonly Origin[] {
  return BESIDE_WORDS.test(name) && origins.some(isHeard) ? origins.filter((origin) => !isHeard(origin)) : origins;
}

export function isHeard(origin: Origin): boolean {
  return origin.kind === "input" && origin.of === "conversation";
}
