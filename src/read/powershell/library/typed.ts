import type { Origin } from "../../../model/value.ts";
import type { Machine } from "../../machine/machine.ts";
import type { Span } from "../../machine/span.ts";
import { asksAsSystem, LOGIN_PASSWORD } from "../../text/asks-as-system.ts";

/** What somebody types in: his login's password, if the question is worded as Windows words it. */
export function typed(machine: Machine, prompt: string, span: Span): readonly Origin[] {
  const answer = machine.origin({ kind: "input" }, span);
  if (!asksAsSystem(prompt)) return [answer];
  const secret = machine.origin(LOGIN_PASSWORD, span);
  machine.tell({ op: "read-secret", secret }, span);
  return [secret, answer];
}
