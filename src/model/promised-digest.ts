/** A digest that a registry gives for an archive as a whole, and in which of its statements. */
export interface PromisedDigest {
  /** As in "the archive is not the one of its …". */
  readonly from: string;
  readonly algorithm: "sha256" | "sha512" | "sha1";
  /** In lower case. Null: that statement gives none. */
  readonly hex: string | null;
}

/** All that a registry says of an archive's bytes; every statement has to be about the same ones. */
export interface PromisedArchive {
  readonly digests: readonly PromisedDigest[];
  /** Bytes; null: not said. */
  readonly size: number | null;
}
