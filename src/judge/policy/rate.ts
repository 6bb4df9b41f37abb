import type { Finding } from "../../model/finding.ts";
import type { Policy, PolicyChange, SuppressedFinding } from "../../model/policy.ts";

export interface Rated {
  readonly findings: readonly Finding[];
  /** What the policy switches off: listed, so that a reader of the report knows what was not judged. */
  readonly off: readonly SuppressedFinding[];
  readonly changes: readonly PolicyChange[];
}

/** Severities that the user's policy sets in place of the signature's own. Nothing changes without being said. */
export function rate(found: readonly Finding[], policy: Policy | null): Rated {
  if (policy === null || policy.signatures.size === 0) return { findings: found, off: [], changes: [] };
  const findings: Finding[] = [];
  const off: SuppressedFinding[] = [];
  const changes = new Map<string, PolicyChange>();
  for (const finding of found) {
    const rule = policy.signatures.get(finding.id);
    if (rule === undefined || rule.severity === null || rule.severity === finding.severity) {
      findings.push(finding);
      continue;
    }
    const { line, reason, severity } = rule;
    const key = `${finding.id}\n${finding.severity}`;
    changes.set(key, {
      signature: finding.id,
      from: finding.severity,
      to: severity,
      line,
      reason,
      findings: (changes.get(key)?.findings ?? 0) + 1,
    });
    if (severity === "off") {
      off.push({
        finding,
        source: "policy",
        reason: reason ?? "the policy switches this signature off",
        author: null,
        date: null,
        expires: null,
        file: policy.file,
        line,
      });
    } else findings.push({ ...finding, severity, ratedFrom: finding.severity });
  }
  return { findings, off, changes: [...changes.values()] };
}
