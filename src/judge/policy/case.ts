import type { Capability } from "../../model/capability.ts";
import type { Finding } from "../../model/finding.ts";
import type { PolicyReason } from "../../model/policy.ts";
import type { Proof } from "../../model/proof.ts";
import type { Judgement, ReportedDependency, ScanReport } from "../../model/report.ts";
import type { PackageOrigin } from "../../model/target.ts";

/** All that a policy decides about. */
export interface PolicyCase {
  readonly judgement: Judgement;
  readonly findings: readonly Finding[];
  readonly capabilities: readonly Capability[];
  readonly dependencies: readonly ReportedDependency[];
  readonly proofs: readonly Proof[];
  readonly origin: PackageOrigin;
  readonly bundled: readonly ScanReport[];
}

/** A reason about nothing in particular; what it is about is added. */
export function reason(
  effect: PolicyReason["effect"],
  rule: string,
  line: number | null,
  message: string,
  about: Partial<Pick<PolicyReason, "finding" | "capability" | "proof">> = {},
): PolicyReason {
  return { effect, rule, line, finding: null, capability: null, proof: null, ...about, message };
}
