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

/**
 * - `verified`: the bytes are the promised ones and whoever promised is trusted for it by the user's own choice.
 * - `untrusted`: nothing is wrong with the bytes, but nobody whom the user named stands behind them.
 * - `invalid`: something is wrong: bytes that differ, a broken or forged signature, a file that is not what it claims.
 *   It may be untrusted as well; `problems` then names both.
 * - `absent`: there is no such promise. `unrecognised`: there is one, in a form that nobody here can check.
 * - `unavailable`: it could not be looked at (no network, a file that was not read).
 */
export const PROOF_STATUSES = ["verified", "untrusted", "invalid", "absent", "unrecognised", "unavailable"] as const;
export type ProofStatus = (typeof PROOF_STATUSES)[number];

export const PROOF_PROBLEM_CODES = [
  // the files
  "MODIFIED", // other bytes than promised
  "MISSING", // promised, not there
  "UNSIGNED", // there, not promised
  "SYMLINK", // a link where the promise allows none
  // the statement
  "MALFORMED", // not the form it claims to have, or larger than any honest one
  "ROOT-DIGEST", // the digest over all does not belong to the list
  "NAME", // a file name that is listed twice, absolute, or leads out of the folder
  "IGNORED-PATHS", // the signer leaves out files that may matter
  "STATEMENT", // signed, but it states something else than what is asked
  "SUBJECT", // it is about another file
  // the signer
  "SIGNATURE", // the signature does not fit the statement and the key
  "CHAIN", // the certificate leads to no certificate that the user named
  "CERTIFICATE", // a certificate that must not be used for this, or not at this time
  "KEY", // made with a key that the user did not name
  "IDENTITY", // made by an identity that the user did not name
  "LOG", // the transparency log or timestamp does not bear it out
  "TRUSTED-ROOT", // the Sigstore trusted root cannot be used
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
  /** The file that holds the signature, where it is one of the package. */
  readonly path?: string;
  /** Who signed, as it is shown to people; a name is only worth something when the status is `verified`. */
  readonly signer?: string;
  /** When it was signed, ISO 8601; null: nothing says so. */
  readonly time?: string | null;
  /** True when a log or timestamp authority vouches for `time`; false: it is the signer's own word, or unknown. */
  readonly timeProven?: boolean;
  /** For Sigstore: the newest entry of the trusted root that was used, ISO 8601. */
  readonly trustedRootDate?: string;
  readonly problems: readonly ProofProblem[];
}
