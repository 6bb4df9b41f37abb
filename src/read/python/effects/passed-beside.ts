import type { Operation } from "../../../model/operation.ts";
import { originsOf, type Abstract } from "../values/abstract.ts";
import type { Call } from "../run/call.ts";
import { argument } from "../run/call.ts";
import { toValue } from "../values/operand.ts";

/**
 * Variables that are set for a program, those whose values come from elsewhere: `env={**os.environ, "KEY": key}`, and
 * `os.environ["KEY"] = key` where nothing else is said; and what it finds on its standard input.
 */
export function passedBeside(call: Call): Pick<Extract<Operation, { op: "spawn" }>, "environment" | "input"> {
  const given = argument(call, -1, "env");
  const own = given === null || given.kind === "reference" || given.kind === "scalar" ? variablesOf(call) : [];
  const environment = (given?.kind === "mapping" ? [...given.entries] : own)
    .slice(0, MAX_VARIABLES)
    .map(([name, each]) => ({ name, value: toValue(each) }))
    .filter(({ value }) => value.origins.length > 0);
  const input = argument(call, -1, "input");
  const isFed = input !== null && originsOf(input).length > 0;
  return { ...(environment.length === 0 ? {} : { environment }), ...(isFed ? { input: toValue(input) } : {}) };
}

/** What this program has put into its own environment. */
function variablesOf({ machine }: Call): readonly (readonly [string, Abstract])[] {
  return [...machine.written].flatMap(([name, value]) =>
    name.startsWith("$") ? [[name.slice(1), value] as const] : [],
  );
}

/** Of one program; more are not followed. */
const MAX_VARIABLES = 256;
