import type * as t from "@babel/types";
import type { Abstract } from "../values/abstract.ts";
import { HOLE } from "../../../model/value.ts";
import { unknown } from "../../value.ts";
import { originsOf } from "../values/origins.ts";
import { textOf, toValue } from "../values/to-value.ts";
import type { Machine } from "../run/call.ts";
import { isConversationHook, isHeard } from "./conversation-hooks.ts";

/**
 * What a handler may give back, by the names that agents have for it. Sources: docs.openclaw.ai (plugin hooks), the
 * extensions of pi, plugins of opencode.
 */
const CONTEXT = /^(?:prepend|append)(?:System)?Context$|^systemPrompt(?:Override)?$|^appendSystemPrompt$|^prompt$/;
const CALL = /^(?:params|args|arguments|toolInput|input)$/;
const MESSAGE = /^(?:content|text|body|reply|message)$/;
const MODEL = /^(?:provider|model)Override$/;
/** Answers of one handler, and fields of one of them. */
const MAX_ANSWERS = 16;
const MAX_FIELDS = 32;

/** What the handlers of a plugin give back steers its agent. */
export function tellSteering(
  on: Machine,
  name: string,
  given: readonly Abstract[],
  answers: readonly Abstract[],
  node: t.Node,
): void {
  if (!isConversationHook(name, given)) return;
  for (const answer of answers.flatMap((each) => choices(each)).slice(0, MAX_ANSWERS)) {
    if (answer.kind !== "dictionary") continue;
    for (const [field, value] of [...answer.entries].slice(0, MAX_FIELDS)) steer(on, field, value, node);
  }
}

/** `event.params.to = …`, `event.systemPrompt += …`: the same without giving anything back. */
export function tellSteeringInPlace(on: Machine, object: Abstract, key: Abstract, value: Abstract, node: t.Node): void {
  if (object.kind !== "scalar" && object.kind !== "method" && object.kind !== "dictionary") return;
  const field = textOf(key);
  // A copy of what was asked for shows all that is put into it when it is given back, but for names that nobody knows.
  if ((object.kind === "dictionary") !== (field === null) || !originsOf(object).some(isHeard)) return;
  if (field === null) return tellCall(on, "", value, node);
  return object.kind === "method" && CALL.test(object.name)
    ? tellCall(on, field, value, node)
    : steer(on, field, value, node);
}

function choices(answer: Abstract): readonly Abstract[] {
  return answer.kind === "choice" ? answer.options : [answer];
}

function steer(on: Machine, field: string, value: Abstract, node: t.Node): void {
  if (CONTEXT.test(field)) {
    on.emit(node, { op: "steer", what: "context", field, value: toValue(value) });
    on.tellAgent(node, value);
  } else if (MODEL.test(field)) on.emit(node, { op: "steer", what: "model", field, value: toValue(value) });
  else if (CALL.test(field)) {
    for (const each of choices(value)) {
      if (each.kind !== "dictionary") continue;
      for (const [part, held] of [...each.entries].slice(0, MAX_FIELDS)) tellCall(on, part, held, node);
      // `params[key] = …`: one of them, whichever it is.
      if (each.origins.some((origin) => !isHeard(origin)))
        on.emit(node, { op: "steer", what: "call", field: "", value: unknown(each.origins) });
    }
  } else if (MESSAGE.test(field)) on.emit(node, { op: "steer", what: "message", field, value: toValue(value) });
}

/** What was asked for and is only handed on changes nothing. */
function tellCall(on: Machine, field: string, value: Abstract, node: t.Node): void {
  const made = toValue(value);
  const isChanged = made.shape.replaceAll(HOLE, "").length > 0 || made.origins.some((each) => !isHeard(each));
  if (isChanged) on.emit(node, { op: "steer", what: "call", field, value: made });
}
