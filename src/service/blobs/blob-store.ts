/** Uploaded bytes by their sha256 (lower-case hex). What is there is never changed, so writing twice is harmless. */
export interface BlobStore {
  /** Takes over a finished file of this process, whose bytes have this digest. Throws ServiceError `disk-full`, `unavailable`. */
  keep(sha256: string, file: string): Promise<void>;
  /** The bytes, checked against the digest; null: they are not there. */
  read(sha256: string): Promise<Uint8Array | null>;
  /** Whether it could be written to right now; throws ServiceError when not. */
  check(): Promise<void>;
  /** For people: where the bytes lie. No secret in it. */
  readonly place: string;
}
