import type { Step } from "../../../../model/finding.ts";
import { destinationOf, type Destination } from "../../../destination.ts";
import type { FactIndex, OperationOf } from "../../../fact-index.ts";
import { show } from "../../../step.ts";
import { placeOf } from "./secrets-sent.ts";

/** Where it goes, and how the address came there if another file gives it. */
export interface Target {
  readonly destination: Destination | null;
  readonly shown: string;
  readonly via: readonly Step[];
}

/** Every address that the destination can be; one that is not known stands for all that nobody knows. */
export function targetsOf(fact: OperationOf<"send">, index: FactIndex): readonly Target[] {
  const found = new Map<string, Target>();
  for (const { value, via } of index.flows.readings(fact.operation.destination)) {
    const destination = destinationOf(value);
    const key = destination === null ? "" : `${destination.address.host}${destination.address.path}`;
    if (!found.has(key)) found.set(key, { destination, shown: show(value), via });
  }
  // What the callers put in is what the address is; that it is not known without them says nothing more.
  if (found.size > 1) found.delete("");
  return [...found.values()];
}

/** Address and content that one function is given come from one call of it, not from two of its callers. */
export function isOneCall(content: readonly Step[], address: readonly Step[]): boolean {
  const [given, to] = [content.at(-1), address.at(-1)];
  return (
    given === undefined ||
    to === undefined ||
    given.does !== to.does ||
    !isPassing(given) ||
    placeOf(given) === placeOf(to)
  );
}

function isPassing({ does }: Step): boolean {
  return does.startsWith("passes it to ");
}
