import type { CallFact, ExportFact } from "../../model/fact.ts";
import { HANDED, type Origin } from "../../model/value.ts";
import type { Passing } from "./handed-over.ts";

/** What is known of names and callers at this point. */
export interface Known {
  exportsFor(target: string, name: string, from: string): readonly ExportFact[];
  /** What callers pass where this parameter stands, as a whole. */
  passedTo(origin: Origin): readonly Passing[];
}

/** Functions that are handed on and on; each hand is one more step for who checks the chain. */
const MAX_HANDS = 3;
/** Functions that one call may mean: a registry of hundreds says nothing of who gets what. */
const MAX_MEANT = 12;

/** `done(text)` of a function that is given `done`: the functions that its callers give, by way of whatever keeps them. */
export function functionsMeant(call: CallFact, known: Known): readonly ExportFact[] {
  const found = new Set<ExportFact>();
  const seen = new Set<Origin>();
  const follow = (origins: readonly Origin[], from: string, part: string, hands: number): void => {
    for (const origin of origins) {
      if (found.size >= MAX_MEANT || hands > MAX_HANDS || seen.has(origin)) return;
      seen.add(origin);
      if (origin.kind === "module") {
        for (const fact of known.exportsFor(origin.target, `${origin.name}${part}`, from))
          if (fact.parameters !== null) {
            if (isMeant(fact, origin.name, part)) found.add(fact);
          } else follow(fact.value.origins, fact.at.path, part, hands + 1);
      } else if (origin.kind === "input")
        for (const { fact, value } of known.passedTo(origin))
          follow(value.origins, fact.at.path, read(origin, part), hands + 1);
    }
  };
  follow(call.callee?.origins ?? [], call.at.path, call.name, 0);
  return [...found];
}

/** `({ client }) => client.send(x)` calls `client.send` of what it is given. */
function read({ part: field }: Origin & { readonly kind: "input" }, part: string): string {
  return field === undefined ? part : `.${field}${part}`;
}

/** `connect().send(x)` is no call of `connect`, which is all that is known by that name. */
function isMeant({ name }: ExportFact, asked: string, part: string): boolean {
  return part === "" ? !asked.endsWith(")") || name.endsWith(")") : name.endsWith(part);
}

/** All parts of an object that was handed over: which of them is called, only its name in there would tell. */
export function partsHanded(all: readonly ExportFact[], name: string): readonly ExportFact[] {
  return name.startsWith(HANDED) ? all.filter((fact) => fact.name.startsWith(`${name}.`)).slice(0, MAX_MEANT) : [];
}
