import type { ReportedDependency } from "../../model/report.ts";
import type { FactIndex } from "../fact-index.ts";

/** Each dependency once, at the first place that names it. */
export function reportedDependencies(index: FactIndex): readonly ReportedDependency[] {
  const seen = new Map<string, ReportedDependency>();
  for (const fact of index.of("dependency")) {
    if (fact.context.role === "test" || fact.context.role === "licence") continue;
    const { ecosystem, name, requested, resolved, via, scope, at } = fact;
    const key = [ecosystem, name, requested ?? "", via, scope, at.path].join("\n");
    if (!seen.has(key))
      seen.set(key, { ecosystem, name, requested, resolved, via, scope, path: at.path, line: at.line });
  }
  return [...seen.values()].toSorted(
    (a, b) =>
      compare(a.ecosystem, b.ecosystem) || compare(a.name, b.name) || compare(a.path, b.path) || a.line - b.line,
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
