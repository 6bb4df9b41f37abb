import { createPublicKey, X509Certificate } from "node:crypto";

import { ScanError } from "../../model/scan-error.ts";

const BLOCK = /-----BEGIN ([A-Z0-9 ]{1,40})-----[A-Za-z0-9+/=\s]{1,65536}?-----END \1-----/g;

export type PemUse = "certificate" | "public key";

/** The text itself when all it holds are certificates, or public keys; ScanError("usage") in plain words otherwise. */
export function checkedPem(text: string, use: PemUse, name: string): string {
  const blocks = [...text.matchAll(BLOCK)].map(([block, label = ""]) => ({ block, label }));
  if (blocks.length === 0) {
    throw wrong(`${name} holds no ${use} in PEM form`, `It has to begin with -----BEGIN ${use.toUpperCase()}-----.`);
  }
  for (const { block, label } of blocks) {
    if (label.endsWith("PRIVATE KEY")) throw wrong(`${name} holds a private key`, privateHint(use));
    const found = label === "CERTIFICATE" || label === "TRUSTED CERTIFICATE" ? "certificate" : "public key";
    if (found !== use) throw wrong(`${name} holds a ${found}, not a ${use}`, otherHint(found));
    check(block, use, name);
  }
  return blocks.map(({ block }) => `${block}\n`).join("");
}

function check(block: string, use: PemUse, name: string): void {
  try {
    parse(block, use);
  } catch (cause) {
    throw wrong(`${name} holds a ${use} that cannot be read`, "The file may be damaged or cut off.", cause);
  }
}

function parse(block: string, use: PemUse): unknown {
  return use === "certificate" ? new X509Certificate(block) : createPublicKey(block);
}

function privateHint(use: PemUse): string {
  return use === "certificate"
    ? "Give the certificate alone, and keep the key secret."
    : "Give the public half: openssl pkey -in KEY.pem -pubout";
}

function otherHint(found: PemUse): string {
  return found === "certificate"
    ? "Certificates go to --trust-root, or `roots` of the trust file."
    : "Public keys go to --key, or `keys` of the trust file.";
}

function wrong(message: string, hint: string, cause?: unknown): ScanError {
  return new ScanError("usage", message, { hint, cause });
}
