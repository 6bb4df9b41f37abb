import { CONFIDENCES, SEVERITIES, type Finding } from "../model/finding.ts";
import type { Verdict } from "../model/report.ts";
import { RULES, type Rule } from "./rules.ts";
import { isSeconded } from "./seconded.ts";

/** The rule that decided, and the findings that it rests on, worst first; null where none did: clean. */
export interface Decision {
  readonly verdict: Verdict;
  readonly rule: Rule | null;
  readonly findings: readonly Finding[];
}

export function decide(findings: readonly Finding[]): Decision {
  for (const rule of RULES) {
    const held = findings.filter((finding) => holds(rule, finding) && isSeconded(finding, rule, findings));
    // The same weak sign on six pages of a manual is one sign.
    if (new Set(held.map(({ id }) => id)).size >= rule.count) return { verdict: rule.verdict, rule, findings: held };
  }
  return { verdict: "clean", rule: null, findings: [] };
}

function holds(rule: Rule, finding: Finding): boolean {
  return (
    finding.role === rule.role &&
    SEVERITIES.indexOf(finding.severity) >= SEVERITIES.indexOf(rule.severity) &&
    CONFIDENCES.indexOf(finding.confidence) >= CONFIDENCES.indexOf(rule.confidence)
  );
}
