import { createPublicKey, hash, verify as verifySignature } from "node:crypto";

import type { NpmEvidence, NpmSignature } from "../model/npm-evidence.ts";
import type { Proof, ProofProblem } from "../model/proof.ts";
import { npmKey, outOfTime, pemOf, type KnownKey } from "./npm-keys.ts";

const kind = "npm-registry-signature";

/**
 * The registry's signature over `name@version:integrity` (npm's documentation, About registry signatures), and the tarball
 * against that integrity: without the second the first would be about some other file.
 */
export async function npmRegistrySignatureProof(tarball: Uint8Array, evidence: NpmEvidence): Promise<Proof> {
  const { signatures, integrity, name, version } = evidence;
  if (signatures.length === 0) {
    return { kind, status: "absent", message: "the npm registry gives no signature for it", problems: [] };
  }
  if (integrity === null) {
    const message = "there is a signature, but not the digest that it is made over";
    return { kind, status: "invalid", message, problems: [{ code: "STATEMENT", message }] };
  }
  const bound = isDigestOf(tarball, integrity);
  if (bound !== "same") return { kind, ...unbound(bound) };
  const signed = Buffer.from(`${name}@${version}:${integrity}`);
  const checks: Check[] = [];
  for (const signature of signatures) checks.push(await check(signature, signed, evidence));
  const wrong = checks.find(({ problem }) => problem !== null && problem.code !== "KEY");
  const good = checks.find(({ problem }) => problem === null);
  if (wrong === undefined && good !== undefined) {
    const how =
      good.key?.from === "registry" ? "a key that the registry itself hands out" : "the registry's key (from Sigstore)";
    const message = `the registry signed ${name}@${version} and the digest of this tarball with ${how}`;
    return { kind, status: "verified", message, signer: signerName(evidence, good.keyId), problems: [] };
  }
  const problems = checks.flatMap(({ problem }) => problem ?? []);
  const status = wrong !== undefined && wrong.problem?.code !== "CERTIFICATE" ? "invalid" : "unavailable";
  return { kind, status, message: problems[0]?.message ?? "the signature could not be checked", problems };
}

interface Check {
  readonly keyId: string;
  readonly key: KnownKey | null;
  readonly problem: ProofProblem | null;
}

async function check({ keyId, signature }: NpmSignature, signed: Buffer, evidence: NpmEvidence): Promise<Check> {
  const key = await npmKey(evidence, keyId, "npm:signatures");
  if (key === null) {
    const message = `it is signed with the key ${keyId}, which is none that the registry is known to have`;
    return { keyId, key, problem: { code: "KEY", message } };
  }
  // Order: the key, its time, the signature. The registry's own word is all there is for the time.
  const late = outOfTime(key, evidence.publishedAt);
  if (late !== null) {
    return { keyId, key, problem: { code: "CERTIFICATE", message: `it is signed with an old key: ${late}` } };
  }
  if (holds(signed, key, signature)) return { keyId, key, problem: null };
  const message = `the registry's signature (${keyId}) is not over this name, version and digest`;
  return { keyId, key, problem: { code: "SIGNATURE", message } };
}

function holds(signed: Buffer, key: KnownKey, signature: string): boolean {
  try {
    return verifySignature("sha256", signed, createPublicKey(pemOf(key)), Buffer.from(signature, "base64"));
  } catch {
    return false; // a key or signature in no known form signs nothing
  }
}

/** A Subresource Integrity text; SHA-1 alone binds nothing, since two files with one digest can be made. */
function isDigestOf(bytes: Uint8Array, integrity: string): "same" | "other" | "weak" {
  const digests = integrity.split(/\s+/).map((one) => /^(sha512|sha384|sha256)-([A-Za-z0-9+/]{1,128}={0,2})/.exec(one));
  const strong = digests.flatMap((one) => (one?.[1] === undefined ? [] : [{ algorithm: one[1], digest: one[2] }]));
  if (strong.length === 0) return "weak";
  return strong.every(({ algorithm, digest }) => hash(algorithm, bytes, "base64") === digest) ? "same" : "other";
}

function unbound(why: "other" | "weak"): Pick<Proof, "status" | "message" | "problems"> {
  if (why === "weak") {
    const message = "the registry signed a SHA-1 digest, which a second tarball can be made to have";
    return { status: "unavailable", message, problems: [] };
  }
  const message = "the tarball is not the one that the registry signed";
  return { status: "invalid", message, problems: [{ code: "SUBJECT", message }] };
}

function signerName({ registryHost }: NpmEvidence, keyId: string): string {
  return `${registryHost} (key ${keyId})`;
}
