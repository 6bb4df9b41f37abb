import type { Operation } from "../../../model/operation.ts";
import type { Abstract } from "../values/abstract.ts";
import { originsOf } from "../values/origins.ts";
import { toValue } from "../values/to-value.ts";
import { option, type Call } from "../run/call.ts";

/** Of one program; more are not followed. */
const MAX_VARIABLES = 256;

/** Variables that are set for a program whose values come from elsewhere (`{ env: { ...process.env, KEY: key } }`), and its input. */
export function passedBeside(
  { machine, node }: Call,
  options: Abstract | undefined,
): Pick<Extract<Operation, { op: "spawn" }>, "environment" | "input"> {
  const given = option(options, "env") ?? machine.attribute(machine.lookup("process"), "env", node);
  const environment = variablesIn(given)
    .slice(0, MAX_VARIABLES)
    .map(([name, each]) => ({ name, value: toValue(each) }))
    .filter(({ value }) => value.origins.length > 0);
  const input = option(options, "input");
  const isFed = input !== null && originsOf(input).length > 0;
  return { ...(environment.length === 0 ? {} : { environment }), ...(isFed ? { input: toValue(input) } : {}) };
}

/** Of an object, or those that the program has put into its own environment. */
function variablesIn(given: Abstract): readonly (readonly [string, Abstract])[] {
  if (given.kind === "dictionary") return [...given.entries];
  const set = given.kind === "reference" ? [...(given.state.members ?? [])] : [];
  return set.flatMap(([path, value]) => (path.startsWith(OWN) ? [[path.slice(OWN.length), value] as const] : []));
}

const OWN = "process.env.";
