import type { Operation } from "../../../model/operation.ts";
import type { Value } from "../../../model/value.ts";
import type { State } from "./state.ts";

type Spawn = Extract<Operation, { op: "spawn" }>;

/** Variables of one program that are told; whoever exports a thousand says nothing with them. */
const MAX_VARIABLES = 16;

/** What a program is given beside its arguments, as far as it comes from somewhere: `KEY=$(cat k) node x.js`, `cat k | node x.js`. */
export function passedBeside(state: State, stdin: Value | undefined): Pick<Spawn, "environment" | "input"> {
  const environment =
    state.lent.size + state.exported.size === 0
      ? []
      : [...state.lent, ...state.exported]
          .filter(([, value]) => value.origins.length > 0)
          .slice(0, MAX_VARIABLES)
          .map(([name, value]) => ({ name, value }));
  return {
    ...(environment.length === 0 ? {} : { environment }),
    ...(stdin === undefined || stdin.origins.length === 0 ? {} : { input: stdin }),
  };
}
