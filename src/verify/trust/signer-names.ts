import { keyFingerprint } from "../curve-signature.ts";
import type { TrustedIdentity } from "../signature-trust.ts";
import { publicKeysOf } from "../x509/pem.ts";

/** The names that a policy gives to keys and identities, by what a proof calls such a signer. */
export function signerNames(
  keys: ReadonlyMap<string, string>,
  identities: ReadonlyMap<string, TrustedIdentity>,
): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  for (const [name, pem] of keys) {
    for (const key of publicKeysOf(pem)) names.set(`key ${keyFingerprint(key)}`, name);
  }
  for (const [name, { subject, issuer }] of identities) names.set(`${subject} (${issuer})`, name);
  return names;
}
