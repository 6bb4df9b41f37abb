import * as z from "zod";

import { base64Bytes, jsonDocument } from "../json-document.ts";
import { Refusal } from "../refusal.ts";

/** How the signer can be told, GitHub sigstore/protobuf-specs sigstore_bundle.proto. */
export type Material =
  | { readonly kind: "chain"; readonly certificates: readonly Uint8Array[] }
  | { readonly kind: "key"; readonly hint: string | null }
  | { readonly kind: "sigstore" };

export interface SignatureBundle {
  readonly material: Material;
  readonly payloadType: string;
  readonly payload: Uint8Array;
  readonly signature: Uint8Array;
  /** The whole as parsed, for Sigstore's own reader. */
  readonly json: unknown;
}

/** Chains have three; more than twenty are there to cost time. */
const MAX_CERTIFICATES = 20;

const MEDIA_TYPES: ReadonlySet<string> = new Set([
  "application/vnd.dev.sigstore.bundle.v0.3+json",
  "application/vnd.dev.sigstore.bundle+json;version=0.3",
  "application/vnd.dev.sigstore.bundle+json;version=0.2",
  "application/vnd.dev.sigstore.bundle+json;version=0.1",
]);

/** Strict: a field that is not known may change what the others mean, or be one of them with a letter exchanged. */
const CERTIFICATE = z.strictObject({ rawBytes: z.string() });
const BUNDLE = z.strictObject({
  mediaType: z.string(),
  verificationMaterial: z.strictObject({
    x509CertificateChain: z.strictObject({ certificates: z.array(CERTIFICATE).min(1).max(MAX_CERTIFICATES) }).nullish(),
    // rawBytes and keyDetails were written by early versions, and say nothing that counts
    publicKey: z
      .strictObject({ hint: z.string().max(200).nullish(), rawBytes: z.unknown(), keyDetails: z.unknown() })
      .partial()
      .nullish(),
    certificate: CERTIFICATE.nullish(),
    tlogEntries: z.array(z.unknown()).nullish(),
    timestampVerificationData: z.unknown().optional(),
  }),
  dsseEnvelope: z.strictObject({
    payload: z.string(),
    payloadType: z.string(),
    signatures: z.array(z.strictObject({ sig: z.string(), keyid: z.string().nullish() })).length(1), // else which one counts?
  }),
});

/** The bundle that an OMS signature file is. Throws Refusal. */
export function parseSignatureBundle(bytes: Uint8Array): SignatureBundle {
  const json = jsonDocument(bytes, "the signature file");
  const parsed = BUNDLE.safeParse(json);
  if (!parsed.success) {
    const where = parsed.error.issues[0]?.path.join(".") ?? "";
    throw new Refusal("MALFORMED", `the signature file is no Sigstore bundle with a DSSE envelope (${where})`);
  }
  const { mediaType, verificationMaterial, dsseEnvelope } = parsed.data;
  if (!MEDIA_TYPES.has(mediaType)) throw new Refusal("MALFORMED", "the signature file is of an unknown bundle version");
  const [first] = dsseEnvelope.signatures;
  return {
    material: materialOf(verificationMaterial),
    payloadType: dsseEnvelope.payloadType,
    payload: base64Bytes(dsseEnvelope.payload),
    signature: base64Bytes(first?.sig ?? ""),
    json,
  };
}

function materialOf(material: z.infer<typeof BUNDLE>["verificationMaterial"]): Material {
  const { x509CertificateChain, publicKey, certificate, tlogEntries } = material;
  const given = [x509CertificateChain, publicKey, certificate].filter((one) => one !== null && one !== undefined);
  if (given.length !== 1) throw new Refusal("MALFORMED", "the signature file names no signer, or more than one");
  if (publicKey) return { kind: "key", hint: publicKey.hint || null };
  const logged = (tlogEntries ?? []).length > 0;
  if (x509CertificateChain && !logged)
    return { kind: "chain", certificates: x509CertificateChain.certificates.map((one) => base64Bytes(one.rawBytes)) };
  return { kind: "sigstore" };
}
