export { openScanner, scan, type Scanner, type ScanOptions } from "./scan.ts";
export { loadTrust, type Trust, type TrustOptions } from "./tasks/trust-policy.ts";
export { verifyTarget, type VerifyOptions } from "./tasks/verify-target.ts";
export { outcomeOf, type Outcome } from "./tasks/outcome.ts";
export {
  parseBaseline,
  parsePolicy,
  presetPolicy,
  readBaseline,
  readPolicy,
  type PolicyPlace,
} from "./tasks/policies.ts";
export { readPacks, type SignaturePack } from "./tasks/signature-packs.ts";
export { ScanError, type ScanErrorCode } from "./model/scan-error.ts";
export type { AdvisoryChoice } from "./scan.ts";
export type { AdviceSource, Advisory, DependencyAdvice } from "./model/advisory.ts";
export type { Capability, CapabilityKind } from "./model/capability.ts";
export type { Confidence, Finding, FindingRole, Severity, Step } from "./model/finding.ts";
export type { Gap, GapCode } from "./model/gap.ts";
export type { Location } from "./model/location.ts";
export type { Baseline, BaselineEntry } from "./model/baseline.ts";
export type { LapsedSuppression, Policy, PolicyOutcome, PolicyReason, SuppressedFinding } from "./model/policy.ts";
export type { Proof, ProofKind, ProofStatus } from "./model/proof.ts";
export type { ScanReport, ScorePart, Verdict } from "./model/report.ts";
export type { Requirement, VerifyReport } from "./model/verification.ts";
