import type { DependencyFact } from "../model/fact.ts";
import type { Gap } from "../model/gap.ts";
import type { PackageQuery } from "./package-name.ts";

interface Asked {
  readonly fact: DependencyFact;
  readonly version: string | null;
  readonly queries: readonly PackageQuery[];
}

const NAMES_SHOWN = 8;

/** What could not be checked although somebody was asked, one gap for each file and reason. */
export function versionGaps(
  asked: readonly Asked[],
  unorderable: (query: PackageQuery) => readonly string[],
): readonly Gap[] {
  const gaps: Gap[] = [];
  for (const [path, those] of Map.groupBy(asked, ({ fact }) => fact.at.path)) {
    const unversioned = those.filter(({ version, queries }) => queries.length > 0 && version === null);
    const away = those.filter(({ fact }) => fact.source === "url" || fact.source === "git");
    const unordered = those.filter(
      ({ version, queries }) => version !== null && queries.some((query) => unorderable(query).length > 0),
    );
    gaps.push(
      ...gap(path, unversioned, "no version is known, so that vulnerabilities cannot be looked up (known malware was)"),
      ...gap(path, away, "an address instead of a registry, which no advisory covers"),
      ...gap(path, unordered, "the version cannot be compared with those of the advisories"),
    );
  }
  return gaps;
}

function gap(path: string, those: readonly Asked[], why: string): readonly Gap[] {
  const [first] = those;
  if (first === undefined) return [];
  const names = [...new Set(those.map(({ fact }) => fact.name))];
  const shown = names.slice(0, NAMES_SHOWN).join(", ");
  const more = names.length > NAMES_SHOWN ? ` and ${names.length - NAMES_SHOWN} more` : "";
  return [
    {
      code: "unversioned",
      path,
      line: first.fact.at.line,
      message: `${path}: ${shown}${more}: ${why}`,
      blocking: false,
    },
  ];
}
