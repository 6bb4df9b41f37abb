import { Enums, Models, Serialize, Spec, Types } from "@cyclonedx/cyclonedx-library";
import type { Advisory } from "../../model/advisory.ts";
import type { DepsDocument, ListedDependency } from "../../model/deps-document.ts";
import type { Severity } from "../../model/finding.ts";
import { cleanText } from "../clean-text.ts";

const SEVERITIES: Readonly<Record<Severity, Enums.Vulnerability.Severity>> = {
  info: Enums.Vulnerability.Severity.Info,
  low: Enums.Vulnerability.Severity.Low,
  medium: Enums.Vulnerability.Severity.Medium,
  high: Enums.Vulnerability.Severity.High,
  critical: Enums.Vulnerability.Severity.Critical,
};

/** CycloneDX 1.6, JSON: each package version once, with the places that name it; one vulnerability for each advisory. */
export function depsCycloneDx(document: DepsDocument): string {
  const bom = new Models.Bom();
  bom.metadata.component = new Models.Component(Enums.ComponentType.Application, cleanText(document.target), {
    bomRef: "target",
  });
  bom.metadata.tools.components.add(new Models.Component(Enums.ComponentType.Application, "skillscan"));
  const vulnerabilities = new Map<string, Models.Vulnerability.Vulnerability>();
  for (const places of Map.groupBy(document.dependencies, refOf).values()) {
    const [first] = places;
    if (first === undefined) continue;
    const component = componentOf(first, places);
    bom.components.add(component);
    bom.metadata.component.dependencies.add(component.bomRef);
    for (const advisory of first.advisories) {
      const known = vulnerabilities.get(advisory.id) ?? vulnerabilityOf(advisory);
      vulnerabilities.set(advisory.id, known);
      known.affects.add(new Models.Vulnerability.Affect(component.bomRef, { versions: versionsOf(first) }));
    }
  }
  for (const vulnerability of vulnerabilities.values()) bom.vulnerabilities.add(vulnerability);
  const serializer = new Serialize.JsonSerializer(new Serialize.JSON.Normalize.Factory(Spec.Spec1dot6));
  return `${serializer.serialize(bom, { sortLists: true, space: 2 })}\n`;
}

function refOf({ purl, ecosystem, name, version, requested }: ListedDependency): string {
  return cleanText(purl ?? `${ecosystem}:${name}@${version ?? requested ?? ""}`);
}

function componentOf(first: ListedDependency, places: readonly ListedDependency[]): Models.Component {
  const slash = first.ecosystem === "npm" && first.name.startsWith("@") ? first.name.indexOf("/") : -1;
  const properties = places.flatMap(({ source, via, scope, requested }) => [
    new Models.Property("skillscan:source", cleanText(`${source.file}:${source.line} (${via}, ${scope})`)),
    ...(requested === null ? [] : [new Models.Property("skillscan:requested", cleanText(requested))]),
  ]);
  return new Models.Component(Enums.ComponentType.Library, cleanText(first.name.slice(slash + 1)), {
    bomRef: refOf(first),
    ...(slash === -1 ? {} : { group: cleanText(first.name.slice(0, slash)) }),
    ...(first.version === null ? {} : { version: cleanText(first.version) }),
    ...(first.purl === null ? {} : { purl: first.purl }),
    scope: scopeOf(places),
    properties: new Models.PropertyRepository(properties),
  });
}

/** Needed anywhere: required. Development dependencies are none of what runs. */
function scopeOf(places: readonly ListedDependency[]): Enums.ComponentScope {
  if (places.some(({ scope }) => scope === "runtime")) return Enums.ComponentScope.Required;
  return places.some(({ scope }) => scope !== "dev") ? Enums.ComponentScope.Optional : Enums.ComponentScope.Excluded;
}

function vulnerabilityOf({
  id,
  aliases,
  summary,
  severity,
  score,
  malicious,
  fixed,
}: Advisory): Models.Vulnerability.Vulnerability {
  const source = new Models.Vulnerability.Source({ name: "OSV", url: osvPage(id) });
  const recommendation = malicious
    ? "Do not install this package."
    : fixed[0] === undefined
      ? undefined
      : `Upgrade to ${cleanText(fixed[0])} or later.`;
  const rating = new Models.Vulnerability.Rating({
    ...(severity === null ? { severity: Enums.Vulnerability.Severity.Unknown } : { severity: SEVERITIES[severity] }),
    ...(score === null ? {} : { score }),
  });
  return new Models.Vulnerability.Vulnerability({
    bomRef: id,
    id,
    source,
    references: new Models.Vulnerability.ReferenceRepository(
      aliases.map(
        (alias) => new Models.Vulnerability.Reference(alias, new Models.Vulnerability.Source({ url: osvPage(alias) })),
      ),
    ),
    ratings: new Models.Vulnerability.RatingRepository([rating]),
    ...(malicious ? { cwes: new Types.CweRepository([506]) } : {}),
    description: cleanText(summary),
    ...(recommendation === undefined ? {} : { recommendation }),
  });
}

function versionsOf({ version }: ListedDependency): Models.Vulnerability.AffectedVersionRepository {
  const status = Enums.Vulnerability.AffectStatus.Affected;
  return new Models.Vulnerability.AffectedVersionRepository(
    version === null ? [] : [new Models.Vulnerability.AffectedSingleVersion(cleanText(version), { status })],
  );
}

function osvPage(id: string): string {
  return `https://osv.dev/vulnerability/${encodeURIComponent(id)}`;
}
