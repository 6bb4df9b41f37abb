import type { Proof, ProofKind } from "../../model/proof.ts";
import { jsonDocument } from "../json-document.ts";
import { problemOf, Refusal } from "../refusal.ts";
import { signatureProof } from "../signature-proof.ts";
import type { SignatureTrust } from "../signature-trust.ts";
import { noSigner, type SignerCheck } from "../signer-check.ts";
import { readAttestation, type Attestation } from "./attestation.ts";
import { checkBundle } from "./check-bundle.ts";

/** An in-toto statement whose signature holds. Whether it is about the right thing is for the caller to compare. */
export interface VerifiedStatement extends Attestation {
  /** Fulcio's extensions of the signing certificate (GitHub sigstore/fulcio docs/oid-info.md), by OID; empty for keys. */
  readonly claims: ReadonlyMap<string, string>;
}

/**
 * For attestations (npm): signature, log and signer of a DSSE bundle, and the statement in it. The statement is there
 * when the signature holds, that is when `proof.status` is `verified` or `untrusted` by IDENTITY alone. The proof does
 * NOT say that the statement is about your bytes.
 */
export async function verifyStatement(
  bundle: Uint8Array,
  trust: SignatureTrust,
  kind: ProofKind = "sigstore",
): Promise<{ readonly proof: Proof; readonly statement: VerifiedStatement | null }> {
  const refused = (check: SignerCheck): { proof: Proof; statement: null } => ({
    proof: signatureProof(kind, null, check, { problems: [], unread: false, covered: "" }),
    statement: null,
  });
  let check: Awaited<ReturnType<typeof checkBundle>>;
  let attestation: Attestation;
  try {
    check = await checkBundle(jsonDocument(bundle, "the Sigstore bundle"), null, trust);
    if (check.bundle === null) return refused(check);
    const { content } = check.bundle;
    if (content.$case !== "dsseEnvelope") throw new Refusal("STATEMENT", "the bundle holds no statement");
    attestation = readAttestation(content.dsseEnvelope.payloadType, content.dsseEnvelope.payload);
  } catch (error) {
    return refused(noSigner("broken", problemOf(error, "the Sigstore bundle")));
  }
  const holds = check.verdict === "trusted" || check.problems.every(({ code }) => code === "IDENTITY");
  if (!holds) return refused(check);
  const proof = signatureProof(kind, null, check, { problems: [], unread: false, covered: "the statement is theirs" });
  return { proof, statement: { ...attestation, claims: check.claims } };
}
