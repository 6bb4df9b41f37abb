import { createPrivateKey, createPublicKey, sign, type KeyObject } from "node:crypto";

import { ScanError } from "../../model/scan-error.ts";
import { hashOfKey } from "../curve-signature.ts";
import { IN_TOTO, preAuthenticationEncoding } from "../dsse.ts";
import { keyHint } from "../key-hint.ts";
import type { Certificate } from "../x509/certificate.ts";
import { chainProblems } from "../x509/chain.ts";
import { isIssuedBy } from "../x509/issued.ts";
import { certificatesOf } from "../x509/pem.ts";

/** A private key that signs, and the certificates that say whose it is; without them whoever verifies needs the key. */
export interface KeySigner {
  readonly key: KeyObject;
  /** Leaf first, then what issued it; empty for a bare key. */
  readonly certificates: readonly Certificate[];
}

export interface KeyFiles {
  /** PEM, PKCS #8 or SEC 1. */
  readonly key: string;
  readonly passphrase?: string;
  /** PEM: the certificate of that key. */
  readonly certificate?: string;
  /** PEM: what issued it, up to the root or the one below it. */
  readonly chain?: readonly string[];
}

/** Throws ScanError("usage") where the files do not belong together. */
export function keySigner({ key: pem, passphrase, certificate, chain = [] }: KeyFiles, now: Date): KeySigner {
  const key = privateKey(pem, passphrase);
  if (hashOfKey(createPublicKey(key)) === null)
    throw wrong(
      "the key is no elliptic curve key of P-256, P-384 or P-521",
      "openssl ecparam -name prime256v1 -genkey -noout",
    );
  if (certificate === undefined) {
    if (chain.length > 0)
      throw wrong("--chain says who issued a certificate, and there is none", "Name it with --cert.");
    return { key, certificates: [] };
  }
  const certificates = [certificate, ...chain].flatMap((text) => parsed(text));
  const [leaf, ...issuers] = certificates;
  if (leaf === undefined || !leaf.x509.checkPrivateKey(key)) throw wrong("the certificate is of another key");
  const top = certificates.at(-1) ?? leaf;
  const [problem] = chainProblems(leaf, issuers, [top], now);
  if (problem !== undefined) throw wrong(problem.message);
  return { key, certificates };
}

/** The signature file: a Sigstore bundle of version 0.3 with a DSSE envelope. */
export function signWithKey(payload: Buffer, { key, certificates }: KeySigner): Uint8Array {
  const publicKey = createPublicKey(key);
  const signature = sign(hashOfKey(publicKey), preAuthenticationEncoding(IN_TOTO, payload), key);
  // whoever verifies has the root already, or must not take it from here (sigstore_common.proto, X509CertificateChain)
  const chain = certificates
    .filter((certificate, index) => index === 0 || !isIssuedBy(certificate, certificate))
    .map(({ x509 }) => ({ rawBytes: x509.raw.toString("base64") }));
  const bundle = {
    mediaType: "application/vnd.dev.sigstore.bundle.v0.3+json",
    verificationMaterial: {
      ...(chain.length > 0
        ? { x509CertificateChain: { certificates: chain } }
        : { publicKey: { hint: keyHint(publicKey) } }),
      tlogEntries: [],
    },
    dsseEnvelope: {
      payload: payload.toString("base64"),
      payloadType: IN_TOTO,
      signatures: [{ sig: signature.toString("base64"), keyid: "" }],
    },
  };
  return Buffer.from(JSON.stringify(bundle));
}

/** What whoever verifies a bare key's signature has to be given. */
export function publicPem({ key }: KeySigner): string {
  return createPublicKey(key).export({ type: "spki", format: "pem" }).toString();
}

function privateKey(pem: string, passphrase: string | undefined): KeyObject {
  try {
    return createPrivateKey({ key: pem, ...(passphrase === undefined ? {} : { passphrase }) });
  } catch (cause) {
    if (pem.includes("PUBLIC KEY-----")) throw wrong("--key is a public key; signing takes the private one");
    const isEncrypted = pem.includes("ENCRYPTED");
    const hint = isEncrypted
      ? "Put its passphrase into SKILLSCAN_KEY_PASSPHRASE."
      : "It has to be PEM: openssl ecparam -name prime256v1 -genkey -noout";
    // what OpenSSL says may quote the key
    throw new ScanError("usage", "the private key cannot be read", {
      hint,
      cause: isEncrypted ? undefined : nameOf(cause),
    });
  }
}

function nameOf(cause: unknown): string {
  return cause instanceof Error && "code" in cause ? String(cause.code) : "unknown";
}

function parsed(pem: string): readonly Certificate[] {
  try {
    return certificatesOf(pem);
  } catch (cause) {
    throw new ScanError("usage", "the certificate cannot be read", { cause });
  }
}

function wrong(message: string, hint?: string): ScanError {
  return new ScanError("usage", message, hint === undefined ? {} : { hint });
}
