import type { Certificate } from "./certificate.ts";

/** A collection of skills is signed with few certificates; beyond this many pairs everything is computed again. */
const MAX_REMEMBERED = 1_000;

const remembered = new Map<string, boolean>();

/** True when `issuer` signed `subject`, by name, key identifier and signature. Whether it may is not looked at. */
export function isIssuedBy(subject: Certificate, issuer: Certificate): boolean {
  const pair = `${subject.x509.fingerprint256} ${issuer.x509.fingerprint256}`;
  const known = remembered.get(pair);
  if (known !== undefined) return known;
  const issued = check(subject, issuer);
  if (remembered.size >= MAX_REMEMBERED) remembered.clear();
  remembered.set(pair, issued);
  return issued;
}

function check(subject: Certificate, issuer: Certificate): boolean {
  try {
    if (issuer.publicKey === null || !subject.x509.checkIssued(issuer.x509)) return false;
    return subject.x509.verify(issuer.publicKey);
  } catch {
    return false; // a key that does not go with the kind of signature
  }
}
