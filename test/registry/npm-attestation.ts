import { hash, sign } from "node:crypto";

import { curveKey, type KeyPair, type SigstoreInstance } from "../verify/fixtures/write/sigstore-instance.ts";

export const PUBLISH_TYPE = "https://github.com/npm/attestation/tree/main/specs/publish/v0.1";
export const PROVENANCE_TYPES = ["https://slsa.dev/provenance/v1", "https://slsa.dev/provenance/v0.2"] as const;

const FULCIO = "1.3.6.1.4.1.57264.1";
const GITHUB = "https://token.actions.githubusercontent.com";

/** The key of a test registry, with the name that npm would give it. */
export interface RegistryKey {
  readonly pair: KeyPair;
  readonly keyId: string;
  readonly expires?: string;
}

export function registryKey(expires?: string): RegistryKey {
  const pair = curveKey();
  const keyId = `SHA256:${hash("sha256", spki(pair), "base64").replace(/=+$/, "")}`;
  return { pair, keyId, ...(expires === undefined ? {} : { expires }) };
}

/** As the keys endpoint shows it. */
export function keyDocument({ pair, keyId, expires }: RegistryKey): object {
  const scheme = "ecdsa-sha2-nistp256";
  return { keyid: keyId, keytype: scheme, scheme, key: spki(pair).toString("base64"), expires: expires ?? null };
}

/** SPKI in DER and base64. */
export function spkiOf({ pair }: RegistryKey): string {
  return spki(pair).toString("base64");
}

export function registrySignature(key: RegistryKey, name: string, version: string, integrity: string): object {
  return { keyid: key.keyId, sig: signatureText(key, name, version, integrity) };
}

export function signatureText({ pair }: RegistryKey, name: string, version: string, integrity: string): string {
  return sign("sha256", Buffer.from(`${name}@${version}:${integrity}`), pair.privateKey).toString("base64");
}

export interface Subject {
  readonly name: string;
  readonly version: string;
  readonly tarball: Uint8Array;
}

/** The registry's statement that it published a tarball. */
export async function publishAttestation(
  sigstore: SigstoreInstance,
  key: RegistryKey,
  about: Subject,
  predicate: object = {},
): Promise<object> {
  const { name, version } = about;
  const payload = statement(PUBLISH_TYPE, about, { name, version, registry: "https://npm.example", ...predicate });
  return { predicateType: PUBLISH_TYPE, bundle: await sigstore.signStatementWithKey(payload, key.pair, key.keyId) };
}

export interface BuildWish {
  readonly type?: (typeof PROVENANCE_TYPES)[number];
  /** By the certificate. */
  readonly repository?: string;
  /** By the statement; the certificate's when absent. */
  readonly stated?: string;
  readonly workflow?: string;
  readonly issuer?: string;
  readonly commit?: string;
}

export const REPOSITORY = "https://github.com/sunny/plugins";
export const WORKFLOW = ".github/workflows/release.yml";
export const COMMIT = "0123456789abcdef0123456789abcdef01234567";

/** SLSA provenance as GitHub Actions has it signed. */
export async function provenanceAttestation(
  sigstore: SigstoreInstance,
  about: Subject,
  wish: BuildWish = {},
): Promise<object> {
  const { type = PROVENANCE_TYPES[0], repository = REPOSITORY, workflow = WORKFLOW, commit = COMMIT } = wish;
  const stated = wish.stated ?? repository;
  const predicate =
    type === PROVENANCE_TYPES[0]
      ? {
          buildDefinition: {
            externalParameters: { workflow: { repository: stated, path: workflow, ref: "refs/heads/main" } },
          },
        }
      : { invocation: { configSource: { uri: `git+${stated}@refs/heads/main`, digest: { sha1: commit } } } };
  const signer = `${repository}/${workflow}@refs/heads/main`;
  const bundle = await sigstore.signStatement(statement(type, about, predicate), {
    issuer: wish.issuer ?? GITHUB,
    subject: signer,
    claims: { [`${FULCIO}.9`]: signer, [`${FULCIO}.12`]: repository, [`${FULCIO}.13`]: commit },
  });
  return { predicateType: type, bundle };
}

function statement(predicateType: string, { name, version, tarball }: Subject, predicate: object): Buffer {
  return Buffer.from(
    JSON.stringify({
      _type: "https://in-toto.io/Statement/v1",
      subject: [
        { name: `pkg:npm/${name.replace("@", "%40")}@${version}`, digest: { sha512: hash("sha512", tarball, "hex") } },
      ],
      predicateType,
      predicate,
    }),
  );
}

function spki({ publicKey }: KeyPair): Buffer {
  return publicKey.export({ type: "spki", format: "der" });
}
