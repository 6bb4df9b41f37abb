export { openScanner, scan, type Scanner, type ScanOptions } from "./scan.ts";
export { ScanError, type ScanErrorCode } from "./model/scan-error.ts";
export type { Capability, CapabilityKind } from "./model/capability.ts";
export type { Confidence, Finding, FindingRole, Severity, Step } from "./model/finding.ts";
export type { Gap, GapCode } from "./model/gap.ts";
export type { Location } from "./model/location.ts";
export type { Proof, ProofKind, ProofStatus } from "./model/proof.ts";
export type { ScanReport, ScorePart, Verdict } from "./model/report.ts";
