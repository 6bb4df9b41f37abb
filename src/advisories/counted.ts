import type { DependencyFact } from "../model/fact.ts";

/**
 * What gets installed with a package: of what it carries in `node_modules` the packages themselves, and what they need and
 * do not find there. What their manuals and their makers install is none of it.
 */
export function countedDependencies(facts: readonly DependencyFact[]): readonly DependencyFact[] {
  const bundled = new Set(facts.flatMap((fact) => (fact.via === "bundled" ? [fact.name, fact.alias] : [])));
  return facts.filter((fact) => {
    if (!/(?:^|[/!])node_modules\//u.test(fact.at.path) || fact.via === "bundled") return true;
    if (fact.via === "manifest") return fact.scope === "runtime" && !bundled.has(fact.alias ?? fact.name);
    return fact.via === "lifecycle" || fact.via === "lock";
  });
}
