import { hash } from "node:crypto";

import type { Proof, ProofProblem } from "../../model/proof.ts";
import { jsonDocument } from "../json-document.ts";
import { problemOf } from "../refusal.ts";
import { signatureProof, type ContentCheck } from "../signature-proof.ts";
import type { SignatureTrust } from "../signature-trust.ts";
import { noSigner, type SignerCheck } from "../signer-check.ts";
import { readAttestation } from "./attestation.ts";
import { checkBundle } from "./check-bundle.ts";

/** The signed file: its bytes, or its SHA-256 in lower-case hex where only that is at hand. */
export type Artifact = { readonly bytes: Uint8Array } | { readonly sha256: string };

/** Statements that say "this is what was built or released"; a scan's result about a file is no signature under it. */
const RELEASES: ReadonlySet<string> = new Set([
  "https://slsa.dev/provenance/v0.2",
  "https://slsa.dev/provenance/v1",
  "https://in-toto.io/attestation/release/v0.1",
  "https://in-toto.io/attestation/release/v0.2",
  "https://sigstore.dev/cosign/sign/v1",
  "https://github.com/npm/attestation/tree/main/specs/publish/v0.1",
]);

/**
 * A Sigstore bundle over an archive or any other file: a signature over its bytes, or an in-toto statement one of whose
 * subjects has its digest. Without the artifact nothing is bound to anything, and the proof is never `verified`; a
 * signature over bytes needs the bytes. Never throws for what the bundle holds; throws RangeError for a trusted key that
 * is no PEM.
 */
export async function verifyBundle(
  artifact: Artifact | null,
  bundle: Uint8Array,
  trust: SignatureTrust,
): Promise<Proof> {
  let json: unknown;
  try {
    json = jsonDocument(bundle, "the Sigstore bundle");
  } catch (error) {
    return proofOf(noSigner("broken", problemOf(error, "the Sigstore bundle")), { problems: [], unread: false });
  }
  const bytes = artifact !== null && "bytes" in artifact ? artifact.bytes : null;
  const digest =
    artifact === null ? null : "bytes" in artifact ? hash("sha256", artifact.bytes, "hex") : artifact.sha256;
  const isOverBytes = typeof json === "object" && json !== null && "messageSignature" in json;
  if (isOverBytes && bytes === null) {
    const message = "a signature over bytes cannot be checked without the bytes";
    return { kind: "sigstore", status: "unavailable", message, problems: [] };
  }
  const check = await checkBundle(json, bytes, trust);
  const content = check.bundle?.content;
  if (content === undefined) return proofOf(check, { problems: [], unread: false });
  if (content.$case === "messageSignature") {
    const { messageDigest } = content.messageSignature;
    const isOther = messageDigest.digest.length === 32 && messageDigest.digest.toString("hex") !== digest;
    return proofOf(check, { problems: isOther ? [ANOTHER_FILE] : [], unread: false });
  }
  const { payloadType, payload } = content.dsseEnvelope;
  return bound(check, payloadType, payload, digest);
}

const ANOTHER_FILE: ProofProblem = { code: "SUBJECT", message: "the signature is about another file" };

function bound(check: SignerCheck, payloadType: string, payload: Uint8Array, digest: string | null): Proof {
  try {
    const { predicateType, subjects } = readAttestation(payloadType, payload);
    if (digest !== null && !subjects.some((subject) => subject.digest.get("sha256") === digest))
      return proofOf(check, { problems: [ANOTHER_FILE], unread: false });
    if (RELEASES.has(predicateType)) return proofOf(check, { problems: [], unread: digest === null });
    const message = `what was signed is no statement about where the file comes from (${predicateType.slice(0, 100)})`;
    const problem: ProofProblem = { code: "STATEMENT", message };
    const verdict = check.verdict === "trusted" ? "untrusted" : check.verdict;
    return proofOf(
      { ...check, verdict, problems: [...check.problems, problem] },
      { problems: [], unread: digest === null },
    );
  } catch (error) {
    return proofOf(check, { problems: [problemOf(error, "the signed statement")], unread: false });
  }
}

function proofOf(check: SignerCheck, content: Omit<ContentCheck, "covered">): Proof {
  return signatureProof("sigstore", null, check, { ...content, covered: "the file is the signed one" });
}
