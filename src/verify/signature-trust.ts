/** Exactly one signer at one identity provider: both are compared character by character. */
export interface TrustedIdentity {
  /** Such as `https://token.actions.githubusercontent.com`. */
  readonly issuer: string;
  /** The certificate's subject alternative name: a workflow's URL or a mail address. */
  readonly subject: string;
}

/**
 * Sigstore's own keys: those that came with this program; those that it has now, fetched once a signature needs them
 * (the embedded ones when they cannot be had); or a trusted_root.json of the user's.
 */
export type TrustedRootSource =
  | { readonly kind: "embedded" }
  | { readonly kind: "online" }
  | { readonly kind: "given"; readonly name: string; readonly json: string };

/** Whom the user trusts to sign. Nothing is trusted that is not named here. */
export interface SignatureTrust {
  /** X.509 certificates, PEM; a text may hold several. Each is an anchor: what it issued is trusted. */
  readonly roots: readonly string[];
  /** Public keys, PEM (SubjectPublicKeyInfo); a text may hold several. */
  readonly keys: readonly string[];
  readonly identities: readonly TrustedIdentity[];
  readonly trustedRoot: TrustedRootSource;
  /** Certificates without proof of time have to be valid now. */
  readonly now: Date;
}

/** One object, so that it is read once. */
export const EMBEDDED_ROOT: TrustedRootSource = { kind: "embedded" };

export function noTrust(now: Date): SignatureTrust {
  return { roots: [], keys: [], identities: [], trustedRoot: EMBEDDED_ROOT, now };
}
