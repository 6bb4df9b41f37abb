import { unknown } from "../../value.ts";
import { from, give, join, originsOf, reference, type Abstract, type ObjectState } from "../abstract.ts";
import type { Call } from "../call.ts";
import { originsOfCall } from "../call.ts";
import { toValue } from "../operand.ts";
import { programOfModule } from "./processes.ts";

/** Longest path of a result that is named after its function. */
const MAX_PATH = 160;
/** What a parser of command lines gives, and frameworks hand to their callbacks. */
const INPUTS = /(?:^|\.)(?:parse_args|parse_known_args|get_json)$/;

/** A library function that no table lists: what goes in comes out, and an object keeps what it is given. */
export function untabled(call: Call): Abstract {
  const program = programOfModule(call);
  if (program !== null) return program;
  if (INPUTS.test(call.path))
    return reference(`${call.path}()`, unknown([{ kind: "input", at: call.machine.at(call.node) }]));
  const given = originsOfCall(call);
  if (!/^(?:unittest|mock|pytest)\b/.test(call.path)) tellDump(call);
  const isMethod = call.path.includes("()");
  if (isMethod && given.length > 0 && !call.callee.path.startsWith("http.Response")) {
    const parts = [...call.positional, ...call.keywords.values()];
    give(
      call.callee.state,
      parts.map((part) => toValue(part)).filter((value) => value.origins.length > 0),
    );
  }
  const origins = join(originsOf(call.callee), given);
  if (call.path.length > MAX_PATH) return from(origins);
  const state: ObjectState = isMethod ? call.callee.state : {};
  return reference(`${call.path}()`, unknown(origins), state);
}

/** The environment given whole to something that is not known; a child process gets it as `env`. */
function tellDump(call: Call): void {
  for (const part of call.positional) call.machine.dumped(call.node, originsOf(part));
  for (const [name, part] of call.keywords) {
    if (name !== "env" && name !== "environ" && name !== "environment") call.machine.dumped(call.node, originsOf(part));
  }
}
