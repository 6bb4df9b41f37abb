import type { ProofProblem } from "../../model/proof.ts";
import { noSigner, type SignerCheck } from "../signer-check.ts";
import { hashOfKey, isSignedBy, type SignedMessage } from "../curve-signature.ts";
import { problemOf } from "../refusal.ts";
import { parseCertificate, type Certificate } from "../x509/certificate.ts";
import { chainProblems, nameOf } from "../x509/chain.ts";

/**
 * The signer of a signature that brings its certificate: leaf first, then what leads to a root. There is no proof of
 * time, so the certificates have to be valid now; whoever has the key later can sign as if it were today.
 */
export function checkChainSigner(
  certificates: readonly Uint8Array[],
  messages: readonly SignedMessage[],
  signature: Uint8Array,
  anchors: readonly Certificate[],
  now: Date,
): SignerCheck {
  let leaf: Certificate | undefined;
  let others: Certificate[];
  try {
    [leaf, ...others] = certificates.map((der) => parseCertificate(der));
    if (leaf === undefined) throw new RangeError("it is empty");
  } catch (error) {
    return noSigner("broken", problemOf(error, "the certificate chain cannot be read"));
  }
  const signer = nameOf(leaf);
  const known = { signer, time: null, timeProven: false, trustedRootDate: null };
  const key = leaf.publicKey;
  if (key === null || hashOfKey(key) === null) {
    const message = `the key of ${signer} is of no kind that this format allows (P-256, P-384, P-521)`;
    return { ...known, verdict: "broken", problems: [{ code: "CERTIFICATE", message }] };
  }
  const problems = chainProblems(leaf, others, anchors, now);
  if (!messages.some((message) => isSignedBy(key, message, signature))) {
    const message = `the signature was not made with the key of ${signer}, or something else was signed`;
    return { ...known, verdict: "broken", problems: [...problems, { code: "SIGNATURE", message }] };
  }
  return { ...known, verdict: verdictOf(problems), problems };
}

function verdictOf(problems: readonly ProofProblem[]): SignerCheck["verdict"] {
  if (problems.length === 0) return "trusted";
  return problems.some(({ code }) => code === "MALFORMED") ? "broken" : "untrusted";
}
