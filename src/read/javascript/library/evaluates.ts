import type { Language } from "../../../model/language.ts";
import type { Abstract } from "../values/abstract.ts";
import { toValue } from "../values/to-value.ts";
import type { Call } from "../run/call.ts";

/** Text becomes code; what is known of it is read on. */
export function evaluates(call: Call, code: Abstract, language: Language = "javascript"): void {
  if (code.kind === "closure" || code.kind === "list" || code.kind === "dictionary") return;
  if (code.kind === "scalar" && code.type !== "string" && code.type !== "any" && code.type !== "bytes") return;
  const value = toValue(code);
  call.machine.emit(call.node, { op: "evaluate", language, code: value });
  if (language !== "unknown") call.machine.hand(call.node, code, language);
}
