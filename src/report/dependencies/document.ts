import type { DepsDocument, ListedDependency } from "../../model/deps-document.ts";
import type { Gap } from "../../model/gap.ts";
import type { ReportedDependency, ScanReport } from "../../model/report.ts";

/** The dependencies of all reports about one target, each place once: a bundle and its skills tell of the same files. */
export function depsDocument(target: string, reports: readonly ScanReport[]): DepsDocument {
  const all = reports.flatMap((report) => [report, ...report.bundled]);
  const dependencies = new Map<string, ListedDependency>();
  const gaps = new Map<string, Gap>();
  for (const report of all) {
    for (const dependency of report.dependencies) {
      const listed = listedDependency(dependency);
      dependencies.set(JSON.stringify(listed), listed);
    }
    for (const gap of report.gaps) gaps.set(JSON.stringify(gap), gap);
  }
  return {
    schema: "skillscan.deps.v1",
    target,
    advisorySource: all.find(({ advisorySource }) => advisorySource !== null)?.advisorySource ?? null,
    dependencies: [...dependencies.values()],
    gaps: [...gaps.values()],
  };
}

function listedDependency(dependency: ReportedDependency): ListedDependency {
  const { ecosystem, name, requested, version, purl, path, line, via, scope, source: from, address } = dependency;
  const { upgrade, exists, lock, advisories } = dependency;
  return {
    ecosystem,
    name,
    requested,
    version,
    purl,
    source: { file: path, line },
    via,
    scope,
    from,
    address,
    checked: advisories === null ? "no" : version === null ? "name" : "version",
    exists,
    lock,
    upgrade,
    advisories: advisories ?? [],
  };
}
