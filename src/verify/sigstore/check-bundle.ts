import type { KeyObject } from "node:crypto";

import { bundleFromJSON, type Bundle } from "@sigstore/bundle";
import { toSignedEntity, toTrustMaterial, Verifier, type SignedEntity } from "@sigstore/verify";
import * as z from "zod";

import { isHintOf } from "../key-hint.ts";
import { keyFingerprint } from "../curve-signature.ts";
import { problemOf, Refusal } from "../refusal.ts";
import type { SignatureTrust } from "../signature-trust.ts";
import { noSigner, type SignerCheck } from "../signer-check.ts";
import { CODE_SIGNING, parseCertificate } from "../x509/certificate.ts";
import { publicKeysOf } from "../x509/pem.ts";
import { fulcioClaims, fulcioIdentity } from "./fulcio-certificate.ts";
import { loadTrustedRoot, type LoadedRoot } from "./trusted-root.ts";
import { verificationFailure } from "./verification-failure.ts";

export interface BundleCheck extends SignerCheck {
  /** Null when the bundle cannot be read. */
  readonly bundle: Bundle | null;
  readonly claims: ReadonlyMap<string, string>;
}

/** One log and one timestamp are usual; each costs a signature check, and pairs of them are compared. */
const MAX_WITNESSES = 8;
const FEW = z.array(z.unknown()).max(MAX_WITNESSES).nullish();
const WITNESSES = z.object({
  verificationMaterial: z.object({
    tlogEntries: FEW,
    timestampVerificationData: z.object({ rfc3161Timestamps: FEW }).nullish(),
  }),
});
const NO_CLAIMS: ReadonlyMap<string, string> = new Map();

/**
 * Signature, certificate, log, time and signer of a Sigstore bundle. `artifact`: the bytes that a message signature is
 * over. Whether a signed statement is about the right thing is not looked at here.
 */
export async function checkBundle(
  json: unknown,
  artifact: Uint8Array | null,
  trust: SignatureTrust,
): Promise<BundleCheck> {
  const ended = (check: SignerCheck, bundle: Bundle | null = null): BundleCheck => ({
    ...check,
    bundle,
    claims: NO_CLAIMS,
  });
  let bundle: Bundle;
  let entity: SignedEntity;
  try {
    if (!WITNESSES.safeParse(json).success) throw new Refusal("MALFORMED", "the bundle has not the form of one");
    bundle = bundleFromJSON(json);
    entity = toSignedEntity(bundle, artifact === null ? undefined : Buffer.from(artifact));
  } catch (error) {
    return ended(noSigner("broken", problemOf(error, "the Sigstore bundle cannot be read")));
  }
  let root: LoadedRoot;
  try {
    root = await loadTrustedRoot(trust.trustedRoot);
  } catch (error) {
    return ended(noSigner("unavailable", problemOf(error, "the trusted root")), bundle);
  }
  const check =
    entity.key.$case === "public-key"
      ? checkKey(entity, entity.key.hint, root, trust)
      : checkCertificate(entity, certificateOf(bundle), root, trust);
  return { ...check, trustedRootDate: root.date, bundle };
}

/** A key is no identity: such a bundle counts only for a key that the user named, whatever identities he trusts. */
function checkKey(
  entity: SignedEntity,
  hint: string,
  root: LoadedRoot,
  trust: SignatureTrust,
): Omit<BundleCheck, "bundle"> {
  const keys = trust.keys.flatMap((pem) => publicKeysOf(pem));
  const meant = keys.filter((key) => isHintOf(hint, key));
  let failure: SignerCheck | null = null;
  for (const key of meant.length > 0 ? meant : keys) {
    try {
      verifierFor(entity, root, key).verify(entity);
      const signer = `key ${keyFingerprint(key)}`;
      return { ...known(entity), verdict: "trusted", signer, problems: [], claims: NO_CLAIMS };
    } catch (error) {
      if (meant.length > 0) failure = verificationFailure(error, entity, root);
    }
  }
  const message = "it was signed with a bare key that is none of those you named";
  return { ...(failure ?? noSigner("untrusted", { code: "KEY", message })), claims: NO_CLAIMS };
}

function checkCertificate(
  entity: SignedEntity,
  der: Uint8Array,
  root: LoadedRoot,
  trust: SignatureTrust,
): Omit<BundleCheck, "bundle"> {
  try {
    const certificate = parseCertificate(der);
    const identity = fulcioIdentity(certificate);
    const claims = fulcioClaims(certificate);
    verifierFor(entity, root, null).verify(entity);
    const signer =
      identity === null ? "a certificate that names nobody clearly" : `${identity.subject} (${identity.issuer})`;
    const checked = { ...known(entity), signer, claims };
    if (certificate.extendedKeyUsage?.has(CODE_SIGNING) !== true) {
      const message = `the certificate of ${signer} is not for signing code`;
      return { ...checked, verdict: "untrusted", problems: [{ code: "CERTIFICATE", message }] };
    }
    const isNamed = trust.identities.some(
      ({ subject, issuer }) => subject === identity?.subject && issuer === identity.issuer,
    );
    if (isNamed) return { ...checked, verdict: "trusted", problems: [] };
    const message = `it was signed by ${signer}, which is no identity that you named`;
    return { ...checked, verdict: "untrusted", problems: [{ code: "IDENTITY", message }] };
  } catch (error) {
    return { ...verificationFailure(error, entity, root), claims: NO_CLAIMS };
  }
}

/** Certificates live for minutes, so a log and a time have to speak for them; a key may do without. */
function verifierFor(entity: SignedEntity, { root }: LoadedRoot, key: KeyObject | null): Verifier {
  if (key === null) return new Verifier(toTrustMaterial(root));
  const material = toTrustMaterial(root, () => ({ publicKey: key, validFor: () => true }));
  return new Verifier(material, { tlogThreshold: Math.min(1, entity.tlogEntries.length), timestampThreshold: 0 });
}

function certificateOf({ verificationMaterial: { content } }: Bundle): Uint8Array {
  if (content.$case === "certificate") return content.certificate.rawBytes;
  if (content.$case === "x509CertificateChain")
    return content.x509CertificateChain.certificates[0]?.rawBytes ?? new Uint8Array();
  return new Uint8Array();
}

/** Read after the verification: only then do log and authority vouch for the time. */
function known(entity: SignedEntity): { time: string | null; timeProven: boolean; trustedRootDate: null } {
  const times = entity.timestamps.flatMap((one) => {
    if (one.$case === "timestamp-authority") return [one.timestamp.signingTime.getTime()];
    return one.tlogEntry.inclusionPromise === undefined ? [] : [Number(one.tlogEntry.integratedTime) * 1000];
  });
  const time = times.length === 0 ? null : new Date(Math.min(...times)).toISOString();
  return { time, timeProven: time !== null, trustedRootDate: null };
}
