import { compareTexts } from "../../model/text-order.ts";
import type { DependencyAdvice } from "../../model/advisory.ts";
import type { ReportedDependency } from "../../model/report.ts";
import type { FactIndex } from "../fact-index.ts";

const UNADVISED: DependencyAdvice = {
  version: null,
  purl: null,
  advisories: null,
  upgrade: null,
  exists: null,
  lock: null,
};

/** Each dependency once, at the first place that names it. */
export function reportedDependencies(index: FactIndex): readonly ReportedDependency[] {
  const advice = index.package.advice?.of;
  const seen = new Map<string, ReportedDependency>();
  for (const fact of index.of("dependency")) {
    if (fact.context.role === "test" || fact.context.role === "licence") continue;
    if (advice !== undefined && !advice.has(fact)) continue; // a carried-along package's own affair
    const { ecosystem, name, requested, resolved, via, scope, source, address, executes, at } = fact;
    const key = [ecosystem, name, requested ?? "", resolved ?? "", via, scope, at.path].join("\n");
    if (seen.has(key)) continue;
    const own = { ecosystem, name, requested, resolved, via, scope, source, address, executes };
    seen.set(key, { ...own, path: at.path, line: at.line, ...(advice?.get(fact) ?? UNADVISED) });
  }
  return [...seen.values()].toSorted(
    (a, b) =>
      compareTexts(a.ecosystem, b.ecosystem) ||
      compareTexts(a.name, b.name) ||
      compareTexts(a.path, b.path) ||
      a.line - b.line,
  );
}
