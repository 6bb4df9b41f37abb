import type { Advisory } from "../../model/advisory.ts";
import type { Confidence, Match, Severity } from "../../model/finding.ts";
import type { FactIndex } from "../fact-index.ts";
import { standingOf } from "../standing.ts";
import { step } from "../step.ts";
import { isVendored } from "../vendored.ts";
import { advisedDependencies, comesBy, isDirect, named } from "./dependency-facts.ts";

/** Ids that a message lists; the report's dependencies have them all. */
const IDS_SHOWN = 5;

/** Versions with known vulnerabilities, one finding for each package, at the place that a person would change. */
export function* vulnerableDependency(index: FactIndex): Iterable<Match> {
  const found = advisedDependencies(index).flatMap((dependency) => {
    const known = (dependency.advice?.advisories ?? []).filter(
      ({ malicious, reach }) => !malicious && reach === "version",
    );
    const isShown = known.length > 0 && standingOf(dependency.fact, index) !== "mentioned";
    return isShown ? [{ ...dependency, known }] : [];
  });
  for (const those of Map.groupBy(found, named).values()) {
    const place = those.find(({ fact }) => fact.via !== "lock" && fact.via !== "bundled") ?? those[0];
    if (place === undefined) continue;
    const { fact, advice, known } = place;
    const live = standingOf(fact, index) === "live";
    const direct = those.some((each) => isDirect(each.fact) && !isVendored(each.fact.at.path, index));
    const runtime = those.some((each) => each.fact.scope === "runtime");
    const upgrade = advice?.upgrade ?? null;
    yield {
      signature: "weakness/vulnerable-dependency",
      at: fact.at,
      snippet: fact.snippet,
      subject: named(place),
      message: `${comesBy(fact)}: ${named(place)}, which has ${count(known)} (${ids(known)})${upgrade === null ? "" : `; ${upgrade} is without them`}`,
      chain: [step(fact, `${comesBy(fact)}: ${named(place)}`)],
      severity: severityOf(known),
      confidence: confidenceOf(known, live && direct && runtime),
    };
  }
}

/** A version behind which nobody has rated anything may be as bad as any: medium. */
function severityOf(known: readonly Advisory[]): Severity {
  const severities = new Set(known.map(({ severity }) => severity ?? "medium"));
  for (const each of ["critical", "high", "medium"] as const)
    if (severities.has(each)) return each === "critical" ? "high" : each;
  return "low";
}

/**
 * How likely it matters here. Most vulnerabilities of a dependency are in code that a skill never reaches, the more so the
 * further away it is; a verdict is for what stands out: critical (CVSS 9 and more), asked for by the skill itself in just
 * this version, and in what runs. Everything else is told, and weighs little.
 */
function confidenceOf(known: readonly Advisory[], isOwn: boolean): Confidence {
  return isOwn && known.some(({ severity }) => severity === "critical") ? "medium" : "low";
}

function count(known: readonly Advisory[]): string {
  return known.length === 1 ? "a known vulnerability" : `${known.length} known vulnerabilities`;
}

function ids(known: readonly Advisory[]): string {
  const shown = known.slice(0, IDS_SHOWN).map(({ id, severity }) => (severity === null ? id : `${id}, ${severity}`));
  return `${shown.join("; ")}${known.length > IDS_SHOWN ? " …" : ""}`;
}
