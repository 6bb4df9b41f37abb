/** What an npm registry hands out beside a tarball: taken as it came, checked by `verify/npm-*.ts`. */
export interface NpmEvidence {
  readonly name: string;
  readonly version: string;
  /** Host (and port) of the registry; keys that come with skillscan are kept by it. */
  readonly registryHost: string;
  /** `dist.integrity`, the text that registry signatures are made over; null: the registry gives none. */
  readonly integrity: string | null;
  /** `dist.signatures`. */
  readonly signatures: readonly NpmSignature[];
  /** From the registry's keys endpoint; null: not asked, or no answer. */
  readonly registryKeys: readonly NpmKey[] | null;
  /** When the registry says it was published, ISO 8601; asked for only where a key has an end. */
  readonly publishedAt: string | null;
  readonly attestations: NpmAttestations;
}

export interface NpmSignature {
  readonly keyId: string;
  /** In base64. */
  readonly signature: string;
}

/** A public key, SPKI in DER and base64; times in ISO 8601, null for an open end. */
export interface NpmKey {
  readonly keyId: string;
  readonly spki: string;
  readonly validFrom: string | null;
  readonly validUntil: string | null;
}

export type NpmAttestations =
  | { readonly kind: "none" } // the registry names none
  | { readonly kind: "unreachable"; readonly message: string }
  | { readonly kind: "found"; readonly bundles: readonly NpmAttestation[] };

export interface NpmAttestation {
  readonly predicateType: string;
  /** A Sigstore bundle as JSON text. */
  readonly bundle: string;
}
