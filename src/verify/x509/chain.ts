import type { ProofProblem } from "../../model/proof.ts";
import { isIssuedBy } from "./issued.ts";
import { ANY_EXTENDED_USAGE, CODE_SIGNING, type Certificate } from "./certificate.ts";

/** Longest way from a signer to an anchor; real ones have two or three steps. */
const MAX_CHAIN = 8;

/** Signatures by SHA-1 or MD5 can be made for two certificates at once. RFC 5758, 4055, 8410. */
const STRONG: ReadonlySet<string> = new Set([
  "1.2.840.10045.4.3.2", // ecdsa-with-SHA256
  "1.2.840.10045.4.3.3",
  "1.2.840.10045.4.3.4",
  "1.2.840.113549.1.1.11", // sha256WithRSAEncryption
  "1.2.840.113549.1.1.12",
  "1.2.840.113549.1.1.13",
  "1.3.101.112", // Ed25519
]);
const MIN_RSA_BITS = 2048;

/**
 * Whether `leaf` may sign code and leads, over `others`, to one of `anchors` at the time `now`. Every problem is named:
 * CHAIN (nobody the user named issued it), CERTIFICATE (used for what, or when, it is not meant for), MALFORMED (it
 * comes with certificates that belong to nobody).
 */
export function chainProblems(
  leaf: Certificate,
  others: readonly Certificate[],
  anchors: readonly Certificate[],
  now: Date,
): readonly ProofProblem[] {
  const problems = leafProblems(leaf);
  const isAnchor = (certificate: Certificate): boolean => anchors.some((anchor) => same(anchor, certificate));
  const path: Certificate[] = [leaf];
  let last = leaf;
  while (!isAnchor(last)) {
    // anchors first: then nothing that the sender adds can lead elsewhere
    const issuer = [...anchors, ...others].find(
      (candidate) => !path.includes(candidate) && isIssuedBy(last, candidate),
    );
    if (issuer === undefined) {
      const message = `${nameOf(leaf)} is certified by ${lineOf(last.x509.issuer)}, which is none of those that you named`;
      return [...problems, { code: "CHAIN", message }, ...path.flatMap((one) => timeProblems(one, now))];
    }
    if (path.length >= MAX_CHAIN) return [...problems, { code: "CHAIN", message: "the certificate chain is too long" }];
    path.push(issuer);
    last = issuer;
  }
  return [
    ...problems,
    ...path.slice(1).flatMap((authority, below) => authorityProblems(authority, below)),
    ...path.slice(0, -1).flatMap((certificate) => formProblems(certificate)),
    ...path.flatMap((certificate) => timeProblems(certificate, now)),
    // an anchor in the middle of a chain: what lies above it cannot be told from strays
    ...(isIssuedBy(last, last) ? strayProblems(path, others, anchors) : []),
  ];
}

/** The subject on one line, most telling part first. */
export function nameOf({ x509 }: Certificate): string {
  return lineOf(x509.subject);
}

function lineOf(name: string): string {
  const parts = name.split("\n").filter((part) => part !== "");
  const common = parts.find((part) => part.startsWith("CN="));
  const organisation = parts.find((part) => part.startsWith("O="));
  if (common === undefined) return parts.join(", ") || "a certificate without a name";
  return organisation === undefined ? common.slice(3) : `${common.slice(3)} (${organisation.slice(2)})`;
}

/**
 * Bundles may hold certificates that are not needed, such as the root itself. They have to be somebody's all the same:
 * else a signature file could be altered and still hold.
 */
function strayProblems(
  path: readonly Certificate[],
  others: readonly Certificate[],
  anchors: readonly Certificate[],
): readonly ProofProblem[] {
  const known = [...others, ...anchors];
  const isStray = (one: Certificate): boolean =>
    !path.includes(one) &&
    !anchors.some((anchor) => same(anchor, one)) &&
    !known.some((issuer) => isIssuedBy(one, issuer));
  const stray = others.find(isStray);
  if (stray === undefined) return [];
  return [
    { code: "MALFORMED", message: `the signature holds a certificate that belongs to nobody (${nameOf(stray)})` },
  ];
}

function same(a: Certificate, b: Certificate): boolean {
  return a.x509.raw.equals(b.x509.raw);
}

function leafProblems(leaf: Certificate): readonly ProofProblem[] {
  const { keyUsage, extendedKeyUsage } = leaf;
  const signs = keyUsage?.has("digital-signature") ?? false;
  const signsCode = extendedKeyUsage?.has(CODE_SIGNING) ?? false;
  // the format's own rule: one of the two has to be said. Ours beyond it: what is said must not be something else
  const saysNeither = !signs && !(keyUsage === null && signsCode);
  const otherUse = extendedKeyUsage !== null && !signsCode && !extendedKeyUsage.has(ANY_EXTENDED_USAGE);
  if (!saysNeither && !otherUse) return [];
  return [{ code: "CERTIFICATE", message: `the certificate of ${nameOf(leaf)} is not for signing code` }];
}

function authorityProblems(authority: Certificate, authoritiesBelow: number): readonly ProofProblem[] {
  const name = nameOf(authority);
  const problems: ProofProblem[] = [];
  const mayIssue = authority.isAuthority && (authority.keyUsage?.has("sign-certificates") ?? true);
  if (!mayIssue) problems.push({ code: "CERTIFICATE", message: `${name} is no authority that may issue certificates` });
  if (authority.pathLength !== null && authority.pathLength < authoritiesBelow)
    problems.push({ code: "CERTIFICATE", message: `${name} may not have so many authorities below it` });
  const bits = authority.publicKey?.asymmetricKeyDetails?.modulusLength;
  if (bits !== undefined && bits < MIN_RSA_BITS)
    problems.push({ code: "CERTIFICATE", message: `the key of ${name} has only ${bits} bits` });
  return problems;
}

function formProblems(certificate: Certificate): readonly ProofProblem[] {
  const problems: ProofProblem[] = [];
  const name = nameOf(certificate);
  if (!STRONG.has(certificate.signatureAlgorithm))
    problems.push({
      code: "CERTIFICATE",
      message: `the certificate of ${name} is signed with a weak or unknown method`,
    });
  const [unknown] = certificate.unknownCritical;
  if (unknown !== undefined)
    problems.push({
      code: "CERTIFICATE",
      message: `the certificate of ${name} has a condition that is not understood (${unknown})`,
    });
  return problems;
}

function timeProblems(certificate: Certificate, now: Date): readonly ProofProblem[] {
  const { notBefore, notAfter } = certificate;
  if (notBefore <= now && now <= notAfter) return [];
  const when = now < notBefore ? `is not valid before ${day(notBefore)}` : `was valid until ${day(notAfter)} only`;
  return [{ code: "CERTIFICATE", message: `the certificate of ${nameOf(certificate)} ${when}` }];
}

function day(date: Date): string {
  return Number.isNaN(date.getTime()) ? "an unreadable date" : date.toISOString().slice(0, 10);
}
