import { SEVERITIES, type Finding } from "../../model/finding.ts";
import type { Policy, PolicyReason, Setting, FailFrom, Threshold } from "../../model/policy.ts";
import { VERDICTS, type Verdict } from "../../model/report.ts";
import { decide } from "../verdict.ts";
import { reason } from "./case.ts";

/**
 * The most particular rule decides about a finding: its signature's, else its category's. The verdict's threshold looks
 * at the verdict that the others give, so that a category that never fails does not fail by the way of the verdict.
 */
export function findingReasons(policy: Policy, findings: readonly Finding[]): readonly PolicyReason[] {
  const reasons: PolicyReason[] = [];
  const others: Finding[] = [];
  const excused = new Map<Finding, { readonly rule: string; readonly fails: Setting<FailFrom> }>();
  for (const finding of findings) {
    const own = ruleFor(policy, finding);
    if (own === null) others.push(finding);
    else if (failsFrom(own.fails.value, finding)) reasons.push(failing(own, finding));
    else excused.set(finding, own);
  }
  const { verdict } = decide(findings);
  const rest = decide(others);
  const threshold = policy.failVerdict;
  if (reaches(rest.verdict, threshold.value)) {
    const [first] = rest.findings;
    const because = first === undefined ? "" : `: ${first.message}`;
    const about = { finding: first?.fingerprint ?? null };
    reasons.push(reason("fail", "fail.verdict", threshold.line, `the verdict is ${rest.verdict}${because}`, about));
  } else if (reaches(verdict, threshold.value)) {
    for (const finding of decide(findings).findings) {
      const own = excused.get(finding);
      if (own === undefined) continue;
      const message = `${finding.id} (${finding.severity}) does not fail by this rule`;
      reasons.push(reason("allow", own.rule, own.fails.line, message, { finding: finding.fingerprint }));
    }
  } else if (rest.verdict !== "clean") {
    const only = threshold.value === "never" ? "no verdict does" : `only ${threshold.value} does`;
    reasons.push(reason("allow", "fail.verdict", threshold.line, `${rest.verdict} does not fail: ${only}`));
  }
  return reasons;
}

function ruleFor(
  policy: Policy,
  finding: Finding,
): { readonly rule: string; readonly fails: Setting<FailFrom> } | null {
  const signature = policy.signatures.get(finding.id);
  if (signature !== undefined && signature.fails !== null) {
    return { rule: `signatures.${finding.id}`, fails: { value: signature.fails, line: signature.line } };
  }
  const objective = finding.id.split("/", 1)[0] ?? "";
  const fails = policy.categories.get(objective);
  return fails === undefined ? null : { rule: `categories.${objective}`, fails };
}

function failing(own: { readonly rule: string; readonly fails: Setting<FailFrom> }, finding: Finding): PolicyReason {
  const place = `${finding.at.path}:${finding.at.line}`;
  const message = `${finding.id} (${finding.severity}) at ${place}: ${finding.message}`;
  return reason("fail", own.rule, own.fails.line, message, { finding: finding.fingerprint });
}

function failsFrom(from: FailFrom, { severity }: Finding): boolean {
  return from !== "never" && SEVERITIES.indexOf(severity) >= SEVERITIES.indexOf(from);
}

export function reaches(verdict: Verdict, threshold: Threshold): boolean {
  return threshold !== "never" && VERDICTS.indexOf(verdict) >= VERDICTS.indexOf(threshold);
}
