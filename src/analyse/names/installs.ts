import type { Fact } from "../../model/fact.ts";
import type { FactIndex } from "../fact-index.ts";
import { standingOf } from "../standing.ts";

export interface Installed {
  readonly fact: Fact;
  /** Name without its version, or the address. */
  readonly subject: string;
}

/** Everything that a package has installed, as its text and its declarations say it. */
export function installsOf(index: FactIndex): readonly Installed[] {
  const found = new Map<string, Installed>();
  const add = (fact: Fact, subject: string | null): void => {
    const name = subject === null ? "" : nameOnly(subject);
    if (name.length > 1 && !found.has(name)) found.set(name, { fact, subject: name });
  };
  for (const fact of index.of("declaration"))
    for (const spec of fact.install) add(fact, spec.url ?? spec.subject ?? spec.command);
  for (const fact of index.operations("install")) {
    if (standingOf(fact, index) !== "live") continue;
    for (const value of fact.operation.packages) add(fact, value.text);
  }
  return [...found.values()];
}

/** `@scope/name@1.2`, `name==1.2`, `name[extra]>=1`: the name. An address stays as it is. */
function nameOnly(subject: string): string {
  const plain = subject.trim().toLowerCase().slice(0, 200);
  if (plain.includes("://")) return plain;
  return plain.replace(/(?<=.)@[\w.^~*-]{1,60}$|(?:\[[^\]]{0,60}\])?\s{0,2}(?:[=<>~!]=?|===)[^\n]{0,60}$/u, "");
}
