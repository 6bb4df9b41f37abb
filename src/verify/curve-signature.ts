import { hash, verify, type KeyObject } from "node:crypto";

/** The hash that goes with a curve, in Sigstore's specification and in OMS; other curves are not part of it. */
const HASH_OF_CURVE: ReadonlyMap<string, string> = new Map([
  ["prime256v1", "sha256"],
  ["secp384r1", "sha384"],
  ["secp521r1", "sha512"],
]);

/** The hash to sign with; null: a key of another kind. */
export function hashOfKey(key: KeyObject): string | null {
  return HASH_OF_CURVE.get(key.asymmetricKeyDetails?.namedCurve ?? "") ?? null;
}

/** Bytes that may have been signed; `hash` where it is not the one that goes with the curve. */
export interface SignedMessage {
  readonly bytes: Uint8Array;
  readonly hash?: string;
}

/** True when the ECDSA signature (DER) over `message` is by this key. */
export function isSignedBy(key: KeyObject, message: SignedMessage, signature: Uint8Array): boolean {
  const algorithm = hashOfKey(key);
  if (algorithm === null) return false;
  try {
    return verify(message.hash ?? algorithm, message.bytes, key, signature);
  } catch {
    return false; // no DER, so no signature
  }
}

/** Name of a key in messages: SHA-256 over its DER form. */
export function keyFingerprint(key: KeyObject): string {
  return `sha256:${hash("sha256", key.export({ type: "spki", format: "der" }), "hex")}`;
}
