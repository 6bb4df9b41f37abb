import { decidePolicy } from "../../src/judge/policy/decide-policy.ts";
import type { PolicyCase } from "../../src/judge/policy/case.ts";
import { judge } from "../../src/judge/judge.ts";
import type { PolicyOutcome } from "../../src/model/policy.ts";
import { parsePolicy } from "../../src/policy/parse-policy.ts";

/** A clean, complete package of a folder, but for what is given. */
export function policyCase(changes: Partial<PolicyCase> = {}): PolicyCase {
  const findings = changes.findings ?? [];
  return {
    judgement: judge(findings, [], []),
    findings,
    capabilities: [],
    dependencies: [],
    proofs: [],
    origin: { kind: "directory", reference: "./x" },
    bundled: [],
    ...changes,
  };
}

export function outcome(text: string, changes: Partial<PolicyCase> = {}): PolicyOutcome {
  return decidePolicy(parsePolicy(text, { file: "p.yaml", folder: null }), policyCase(changes), []);
}

/** `fail hosts.deny[0]:3`, in order. */
export function rules({ reasons }: PolicyOutcome): readonly string[] {
  return reasons.map(({ effect, rule, line }) => `${effect} ${rule}:${line ?? "preset"}`);
}
