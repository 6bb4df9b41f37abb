import { createPublicKey, hash, X509Certificate } from "node:crypto";

import type { Trust } from "./trust.ts";

const BLOCK = /-----BEGIN [A-Z ]{1,40}-----[A-Za-z0-9+/=\s]{1,65536}?-----END [A-Z ]{1,40}-----/g;

/** A loaded policy in lines for a person: certificates and keys by subject and SHA-256, so that they can be compared. */
export function describeTrust(trust: Trust): readonly string[] {
  const { roots, keys, identities } = trust.signatures;
  return [
    `Signatures are ${trust.demand}.`,
    trust.publisher === "listed" ? "ClawHub: listed publishers only." : "ClawHub: any publisher.",
    ...group("Certificate roots", roots.flatMap(blocks).map(certificateLine)),
    ...group("Keys", keys.flatMap(blocks).map(keyLine)),
    ...group(
      "Identities",
      identities.map(({ subject, issuer }) => `${subject}  by ${issuer}`),
    ),
    ...group(
      "npm sources",
      trust.npm.map(({ package: name, repository, workflow }) =>
        [name, "from", repository, ...(workflow === undefined ? [] : ["by", workflow])].join(" "),
      ),
    ),
    ...group(
      "Publishers",
      [...trust.publishers.values()].map(({ handle, userId, demand, signatures }) => {
        const own = signatures === null ? "" : ", signers of its own";
        return `@${handle} (${userId})${demand === null ? "" : `, signature ${demand}`}${own}`;
      }),
    ),
  ];
}

function group(title: string, lines: readonly string[]): readonly string[] {
  return ["", title, ...(lines.length === 0 ? ["  none"] : lines.map((line) => `  ${line}`))];
}

function blocks(pem: string): readonly string[] {
  return pem.match(BLOCK) ?? [];
}

function certificateLine(pem: string): string {
  const certificate = new X509Certificate(pem);
  const subject = certificate.subject.replaceAll("\n", ", ");
  const until = new Date(certificate.validTo).toISOString().slice(0, 10);
  return `${subject}  until ${until}  sha256:${hash("sha256", certificate.raw, "hex")}`;
}

function keyLine(pem: string): string {
  const key = createPublicKey(pem);
  const der = key.export({ type: "spki", format: "der" });
  return `${key.asymmetricKeyType ?? "key"}  sha256:${hash("sha256", der, "hex")}`;
}
