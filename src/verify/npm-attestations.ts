import { hash } from "node:crypto";
import * as z from "zod";

import type { NpmAttestation, NpmEvidence } from "../model/npm-evidence.ts";
import type { PackageTree } from "../model/package-tree.ts";
import type { Proof, ProofProblem } from "../model/proof.ts";
import type { VerifiedStatement } from "./sigstore/verify-statement.ts";
import { npmKey, outOfTime, pemOf } from "./npm-keys.ts";
import { provenanceProof } from "./npm-provenance.ts";
import { subjectProblem, typeProblem, type Tarball } from "./npm-subject.ts";
import type { Trust } from "./trust/trust.ts";

const PUBLISH = /^https:\/\/github\.com\/npm\/attestation\/tree\/main\/specs\/publish\/v[\w.]{1,20}$/;
const PROVENANCE = /^https:\/\/slsa\.dev\/provenance\/v(?:0\.2|1)$/;

/**
 * npm's attestations: that the registry took this very tarball in, and where it was built. For each: the key that it names,
 * its signature and log, the key's time, what it is about, and whom the user trusts.
 */
export async function npmAttestationProofs(
  tarball: Uint8Array,
  tree: PackageTree,
  evidence: NpmEvidence,
  trust: Trust,
): Promise<readonly Proof[]> {
  const { attestations, name, version } = evidence;
  const kind = "npm-provenance";
  switch (attestations.kind) {
    case "none":
      return [
        { kind, status: "absent", message: "the npm registry has no attestation of where it was built", problems: [] },
      ];
    case "unreachable": {
      const message = `its attestations could not be had: ${attestations.message}`;
      return [{ kind, status: "unavailable", message, problems: [] }];
    }
    case "found":
      break;
  }
  const about: Tarball = { name, version, sha512: hash("sha512", tarball, "hex") };
  const proofs: Proof[] = [];
  for (const attestation of attestations.bundles) {
    // Which of the two it is, the signed statement decides: what stands beside the bundle is anybody's word.
    if (PUBLISH.test(attestation.predicateType)) proofs.push(await publishProof(attestation, about, evidence, trust));
    else if (PROVENANCE.test(attestation.predicateType)) {
      proofs.push(await provenanceProof(attestation, about, tree, trust));
    } else {
      const message = `an attestation of an unknown kind, ${attestation.predicateType.slice(0, 200)}`;
      proofs.push({ kind, status: "unrecognised", message, problems: [] });
    }
  }
  if (!proofs.some((proof) => proof.kind === kind)) {
    proofs.push({ kind, status: "absent", message: "no attestation says where it was built", problems: [] });
  }
  return proofs;
}

const BundleKey = z.object({ verificationMaterial: z.object({ publicKey: z.object({ hint: z.string().max(200) }) }) });

async function publishProof(
  { bundle, predicateType }: NpmAttestation,
  about: Tarball,
  evidence: NpmEvidence,
  trust: Trust,
): Promise<Proof> {
  const kind = "npm-registry-signature";
  const hint = BundleKey.safeParse(JSON.parse(bundle));
  if (!hint.success) return failed(kind, "MALFORMED", "the publish attestation names no key");
  const keyId = hint.data.verificationMaterial.publicKey.hint;
  const key = await npmKey(evidence, keyId, "npm:attestations");
  if (key === null) {
    const message = `the publish attestation is signed with ${keyId}, which is none of the registry's known keys`;
    return { kind, status: "unavailable", message, problems: [{ code: "KEY", message }] };
  }
  const { verifyStatement } = await import("./sigstore/verify-statement.ts");
  const only = { ...trust.signatures, roots: [], identities: [], keys: [pemOf(key)] };
  const { proof, statement } = await verifyStatement(Buffer.from(bundle), only, kind);
  if (statement === null || proof.status !== "verified") {
    // It names this key: that another one made it is no lack of trust.
    if (proof.status === "unavailable") return proof;
    return failed(kind, "SIGNATURE", `the registry's publish attestation does not hold: ${proof.message}`);
  }
  const late = outOfTime(key, proof.timeProven === true ? (proof.time ?? null) : null);
  if (late !== null) return failed(kind, "CERTIFICATE", `the publish attestation is signed with an old key: ${late}`);
  const wrong =
    subjectProblem(statement, about) ?? typeProblem(statement, predicateType) ?? publishProblem(statement, about);
  if (wrong !== null) return { ...proof, status: "invalid", message: wrong.message, problems: [wrong] };
  const message = `the registry attests that it published this tarball as ${about.name}@${about.version}`;
  return { ...proof, message, signer: `${evidence.registryHost} (key ${keyId})` };
}

const PublishPredicate = z.object({ name: z.string(), version: z.string() });

function publishProblem({ predicate }: VerifiedStatement, { name, version }: Tarball): ProofProblem | null {
  const parsed = PublishPredicate.safeParse(predicate);
  if (parsed.success && parsed.data.name === name && parsed.data.version === version) return null;
  return { code: "STATEMENT", message: "the publish attestation states another name or version" };
}

function failed(kind: Proof["kind"], code: ProofProblem["code"], message: string): Proof {
  return { kind, status: "invalid", message, problems: [{ code, message }] };
}
