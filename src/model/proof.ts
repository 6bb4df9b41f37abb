/** How integrity or authorship was, or was not, shown. */
export const PROOF_KINDS = [
  "registry-digests",
  "clawpack-digests",
  "github-content-hash",
  "lockfile",
  "oms",
  "sigstore",
  "npm-integrity",
  "npm-registry-signature",
  "npm-provenance",
] as const;
export type ProofKind = (typeof PROOF_KINDS)[number];

export const PROOF_STATUSES = ["verified", "untrusted", "invalid", "absent", "unrecognised", "unavailable"] as const;
export type ProofStatus = (typeof PROOF_STATUSES)[number];

export const PROOF_PROBLEM_CODES = [
  "MODIFIED",
  "MISSING",
  "UNSIGNED",
  "SYMLINK",
  "ROOT-DIGEST",
  "CHAIN",
  "SIGNATURE",
] as const;
export type ProofProblemCode = (typeof PROOF_PROBLEM_CODES)[number];

export interface ProofProblem {
  readonly code: ProofProblemCode;
  readonly path?: string;
  readonly message: string;
}

export interface Proof {
  readonly kind: ProofKind;
  readonly status: ProofStatus;
  readonly message: string;
  readonly signer?: string;
  readonly problems: readonly ProofProblem[];
}
