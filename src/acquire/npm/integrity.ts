import { hash } from "node:crypto";

/** Strongest first. */
const ALGORITHMS = ["sha512", "sha384", "sha256", "sha1"] as const;

export interface Integrity {
  readonly algorithm: (typeof ALGORITHMS)[number];
  readonly matches: boolean;
}

/**
 * Compares with the digests of a Subresource Integrity text (`sha512-<base64> …`, W3C SRI 3.5): the strongest algorithm
 * counts, and any of its digests may fit. Null: there is none that we know.
 */
export function integrityOf(bytes: Uint8Array, promised: string | null): Integrity | null {
  const digests = (promised ?? "").split(/\s/u).flatMap((text) => {
    const match = /^(sha\d{1,3})-([A-Za-z0-9+/]{1,128}={0,2})(?:\?|$)/u.exec(text);
    return match === null ? [] : [{ algorithm: match[1], digest: match[2] }];
  });
  const algorithm = ALGORITHMS.find((one) => digests.some((digest) => digest.algorithm === one));
  if (algorithm === undefined) return null;
  const actual = hash(algorithm, bytes, "base64");
  return { algorithm, matches: digests.some((one) => one.algorithm === algorithm && one.digest === actual) };
}
