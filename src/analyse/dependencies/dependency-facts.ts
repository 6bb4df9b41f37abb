import type { DependencyAdvice } from "../../model/advisory.ts";
import type { DependencyFact } from "../../model/fact.ts";
import type { FactIndex } from "../fact-index.ts";
import { isVendored } from "../vendored.ts";

export interface Advised {
  readonly fact: DependencyFact;
  /** Null: nothing was found out about it. */
  readonly advice: DependencyAdvice | null;
}

/** What gets installed with the package; tests, licences, and what the makers of a carried-along package work with, are left out. */
export function advisedDependencies(index: FactIndex): readonly Advised[] {
  const of = index.package.advice?.of;
  return index.of("dependency").flatMap((fact) => {
    if (fact.context.role === "licence" || fact.context.role === "pattern" || fact.context.negated) return [];
    const advice = of?.get(fact) ?? null;
    // Where something was found out, only about what gets installed with the package.
    const isOthers = of === undefined ? fact.scope !== "runtime" && isVendored(fact.at.path, index) : advice === null;
    return isOthers ? [] : [{ fact, advice }];
  });
}

/** Asked for by the package itself rather than by one of its dependencies. */
export function isDirect({ via, locked }: DependencyFact): boolean {
  return via === "lock" || via === "bundled" ? locked?.direct === true : true;
}

/** `npm event-stream@3.3.6`, as messages name it. */
export function named({ fact, advice }: Advised): string {
  const version = advice?.version ?? null;
  return `${fact.ecosystem} ${fact.name}${version === null ? "" : `@${version}`}`;
}

/** How it comes to be installed, for the step that proves it. */
export function comesBy({ via, executes, scope }: DependencyFact): string {
  switch (via) {
    case "command":
      return executes ? "has it fetched and run" : "has it installed";
    case "install-spec":
      return "has the registry's installer install it";
    case "lifecycle":
      return "installs it by a script that runs by itself";
    case "bundled":
      return "carries it along";
    case "lock":
      return "holds it in a lock file";
    case "manifest":
      return scope === "runtime" ? "depends on it" : `depends on it (${scope})`;
  }
}
