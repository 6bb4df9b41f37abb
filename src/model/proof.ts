/** How integrity or authorship was, or was not, shown. */
export type ProofKind =
  | "registry-digests"
  | "clawpack-digests"
  | "github-content-hash"
  | "lockfile"
  | "oms"
  | "sigstore"
  | "npm-integrity"
  | "npm-registry-signature"
  | "npm-provenance";

export type ProofStatus = "verified" | "untrusted" | "invalid" | "absent" | "unrecognised" | "unavailable";

export type ProofProblemCode = "MODIFIED" | "MISSING" | "UNSIGNED" | "SYMLINK" | "ROOT-DIGEST" | "CHAIN" | "SIGNATURE";

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
