import type { Language } from "../../../model/language.ts";
import type { Abstract } from "../values/abstract.ts";
import type { Call } from "../run/call.ts";
import { toValue } from "../values/operand.ts";

/** Text becomes code: told, and handed to the reader of its language. */
export function evaluate(call: Call, code: Abstract, language: Language): void {
  call.machine.emit(call.node, { op: "evaluate", language, code: toValue(code) });
  call.machine.hand(call.node, code, language);
}
