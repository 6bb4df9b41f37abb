import type { ReportingDescriptor, Result } from "sarif";
import type { Confidence, Finding, Severity } from "../../model/finding.ts";
import type { Signature } from "../../model/signature.ts";
import { GITHUB_LIMITS } from "./limits.ts";
import type { TaxonomySet } from "./taxonomies.ts";

/** What a rule is made from: a signature, or what a finding carries of one that the catalogue does not have. */
export type RuleSource = Pick<
  Signature,
  "id" | "title" | "severity" | "confidence" | "role" | "maps" | "rationale" | "remediation" | "references"
> & { readonly falsePositives: readonly string[] };

export function ruleSourceOf(finding: Finding): RuleSource {
  return {
    ...finding,
    severity: finding.ratedFrom ?? finding.severity,
    rationale: finding.why,
    remediation: finding.fix,
    falsePositives: [],
  };
}

export function ruleOf(source: RuleSource, taxonomies: TaxonomySet): ReportingDescriptor {
  const { id, title, severity, confidence, role, maps, rationale } = source;
  return {
    id,
    name: nameOf(id),
    shortDescription: { text: cut(title, GITHUB_LIMITS.description) },
    fullDescription: { text: cut(rationale, GITHUB_LIMITS.description) },
    help: { text: chapters(source, "", "- "), markdown: chapters(source, "## ", "- ") },
    defaultConfiguration: { level: levelOf(severity) },
    relationships: taxonomies.relationships(maps),
    properties: {
      tags: tagsOf(source),
      precision: PRECISION[confidence],
      "problem.severity": PROBLEM_SEVERITY[severity],
      // Without it GitHub shows a note instead of a security alert, which is what `info` is meant to be.
      ...(severity === "info" ? {} : { "security-severity": SECURITY_SEVERITY[severity] }),
      role,
    },
  };
}

/** GitHub: above 9.0 critical, from 7.0 high, from 4.0 medium, below low. */
const SECURITY_SEVERITY = { critical: "9.5", high: "8.0", medium: "5.5", low: "2.5" } as const;
const PROBLEM_SEVERITY = {
  critical: "error",
  high: "error",
  medium: "warning",
  low: "recommendation",
  info: "recommendation",
} as const;
const PRECISION: Readonly<Record<Confidence, string>> = { high: "high", medium: "medium", low: "low" };

export function levelOf(severity: Severity): Result.level {
  switch (severity) {
    case "critical":
    case "high":
      return "error";
    case "medium":
      return "warning";
    case "low":
    case "info":
      return "note";
  }
}

/** `exfiltration/secret-to-collector` → `ExfiltrationSecretToCollector`. */
function nameOf(id: string): string {
  const words = id.split(/[/-]/u).map((word) => word.charAt(0).toUpperCase() + word.slice(1));
  return cut(words.join(""), GITHUB_LIMITS.ruleName);
}

/** `external/cwe/cwe-506` is the form that GitHub makes links of; the others follow it. */
function tagsOf({ id, maps }: RuleSource): string[] {
  const [objective = ""] = id.split("/");
  const mapped = Object.entries(maps).flatMap(([taxonomy, ids]) =>
    ids.map((member) => `external/${taxonomy}/${member.toLowerCase()}`),
  );
  const cweFirst = mapped.toSorted(
    (a, b) => Number(b.startsWith("external/cwe/")) - Number(a.startsWith("external/cwe/")),
  );
  return [...new Set(["security", "supply-chain", objective, ...cweFirst])].slice(0, GITHUB_LIMITS.tagsPerRule);
}

function chapters(
  { rationale, remediation, falsePositives, references }: RuleSource,
  heading: string,
  bullet: string,
): string {
  const list = (items: readonly string[]): string => items.map((item) => `${bullet}${item}`).join("\n");
  return (
    [
      ["Why it matters", rationale],
      ["What would clear it", remediation],
      ["Where it can be wrong", list(falsePositives)],
      ["Read more", list(references)],
    ] as const
  )
    .filter(([, text]) => text !== "")
    .map(([title, text]) => `${heading}${title}\n\n${text}`)
    .join("\n\n");
}

function cut(text: string, limit: number): string {
  return text.length > limit ? `${text.slice(0, limit - 1)}…` : text;
}
