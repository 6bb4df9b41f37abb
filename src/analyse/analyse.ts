import type { Catalogue } from "../catalogue/load.ts";
import type { Capability } from "../model/capability.ts";
import type { Finding, Match } from "../model/finding.ts";
import type { PackageFacts } from "../model/package-facts.ts";
import type { ReportedDependency } from "../model/report.ts";
import { capabilitiesOf } from "./capabilities.ts";
import { reportedDependencies } from "./dependencies/reported.ts";
import type { Detector } from "./detector.ts";
import { DETECTORS, LOOKS_AT_VENDORED, SECOND_LOOKS } from "./detectors.ts";
import { type FactIndex, indexFacts } from "./fact-index.ts";
import { findingOf, inReportOrder } from "./finding.ts";
import { isVendored } from "./vendored.ts";

export interface Analysis {
  readonly findings: readonly Finding[];
  readonly capabilities: readonly Capability[];
  readonly dependencies: readonly ReportedDependency[];
}

/** Findings of one signature in one file; beyond it a list says nothing new. */
export const MAX_PER_SIGNATURE_AND_FILE = 20;

/** A chain begins where a person does: at the sentence or manifest through which its first file comes to be run or read. */
function reached(match: Match, index: FactIndex): Match {
  // Nothing leads to data but what reads it.
  for (const { at } of match.chain) {
    const way = index.flows.wayTo(at.path);
    if (way !== null) return way.length === 0 ? match : { ...match, chain: [...way, ...match.chain] };
  }
  return match;
}

/**
 * Manuals and lists of changes of a dependency, to which nothing of the package itself leads: they lie beside every copy of it,
 * and no agent is sent there. Told all the same, since one may come upon them; what hides in them, and a command that runs a
 * stranger's code, is as grave as anywhere.
 */
function isUnread({ at: { path }, signature }: Match, index: FactIndex): boolean {
  if (!DOCUMENT.test(path) || GRAVE_ANYWHERE.test(signature) || !isVendored(path, index)) return false;
  const [first] = index.flows.wayTo(path) ?? [];
  return first === undefined || isVendored(first.at.path, index);
}

const GRAVE_ANYWHERE = /^(?:concealment|execution)\//u;

/** Not what an agent obeys wherever it finds it. */
const DOCUMENT = /(?:^|\/)(?!(?:SKILL|AGENTS|CLAUDE)\.md$)[^/]{1,255}\.(?:md|mdx|markdown)$/iu;

/** Facts + signatures → what the package can do, and what speaks against it. Opens no file. */
export function analyse(
  pkg: PackageFacts,
  catalogue: Catalogue,
  options: { readonly indicators: boolean; /** beside the built-in ones */ readonly detectors?: readonly Detector[] },
): Analysis {
  const index = indexFacts(pkg);
  const findings = new Map<string, Finding>();
  const counts = new Map<string, number>();
  for (const detect of [...Object.values(DETECTORS), ...(options.detectors ?? [])]) {
    for (const match of detect(index)) {
      const signature = catalogue.signature(match.signature);
      if (signature.indicator && !options.indicators) continue;
      const isAsked = LOOKS_AT_VENDORED.has(signature.detector) || !isVendored(match.at.path, index);
      if (signature.role === "weakness" && !isAsked) continue;
      const weighed: Match = isUnread(match, index) ? { ...match, severity: "low", confidence: "low" } : match;
      const finding = findingOf(signature.role === "intent" ? reached(weighed, index) : weighed, signature);
      const place = `${finding.id}\n${finding.at.path}`;
      const count = counts.get(place) ?? 0;
      const known = findings.get(finding.fingerprint);
      if (known === undefined ? count < MAX_PER_SIGNATURE_AND_FILE : inReportOrder(finding, known) < 0) {
        findings.set(finding.fingerprint, finding);
        if (known === undefined) counts.set(place, count + 1);
      }
    }
  }
  for (const match of SECOND_LOOKS.flatMap((look) => [...look(index, [...findings.values()])])) {
    const finding = findingOf(match, catalogue.signature(match.signature));
    findings.set(finding.fingerprint, finding);
  }
  return {
    findings: [...findings.values()].toSorted(inReportOrder),
    capabilities: capabilitiesOf(index),
    dependencies: reportedDependencies(index),
  };
}
