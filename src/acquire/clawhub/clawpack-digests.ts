import type { z } from "zod";

import type { PromisedArchive, PromisedDigest } from "../../model/promised-digest.ts";
import type { PackageArtifactSchema, PackageSecuritySchema } from "./schemas.ts";
import type { HttpAnswer } from "../../network/http.ts";

type Artifact = z.infer<typeof PackageArtifactSchema>["artifact"];
type Security = z.infer<typeof PackageSecuritySchema>;

/** What ClawHub says of a plugin's archive: its artifact document, the headers of the download, its security record. */
export function clawpackPromises(
  { headers }: Pick<HttpAnswer, "headers">,
  artifact: Artifact,
  security: Security | null,
): PromisedArchive {
  const header = (name: string): string | undefined => headers.get(name);
  const sha256: readonly PromisedDigest[] = [
    { from: "listed SHA-256", algorithm: "sha256", hex: hexOf(artifact.sha256) },
    {
      from: "X-ClawHub-Artifact-Sha256 header",
      algorithm: "sha256",
      hex: hexOf(header("x-clawhub-artifact-sha256")),
    },
    ...there("ETag header", "sha256", hexOf(/^"?sha256:([0-9a-f]{64})"?$/i.exec(header("etag") ?? "")?.[1])),
    ...there("SHA-256 in the security record", "sha256", hexOf(security?.release?.artifactSha256)),
  ];
  if (artifact.kind === "legacy-zip") {
    const digest = /(?:^|,)\s*sha-256=([A-Za-z0-9+/=]{44})/i.exec(header("digest") ?? "")?.[1];
    return {
      digests: [...sha256, ...there("Digest header", "sha256", hexOfBase64(digest))],
      size: artifact.size ?? null,
    };
  }
  return {
    digests: [
      ...sha256,
      { from: "listed npm integrity", algorithm: "sha512", hex: hexOfIntegrity(artifact.npmIntegrity) },
      {
        from: "X-ClawHub-Npm-Integrity header",
        algorithm: "sha512",
        hex: hexOfIntegrity(header("x-clawhub-npm-integrity")),
      },
      ...there("npm integrity in the security record", "sha512", hexOfIntegrity(security?.release?.npmIntegrity)),
      { from: "listed npm shasum", algorithm: "sha1", hex: hexOf(artifact.npmShasum) },
      { from: "X-ClawHub-Npm-Shasum header", algorithm: "sha1", hex: hexOf(header("x-clawhub-npm-shasum")) },
      ...there("npm shasum in the security record", "sha1", hexOf(security?.release?.npmShasum)),
    ],
    size: artifact.size ?? null,
  };
}

/** Statements that the registry may leave out: compared where they are there. */
function there(from: string, algorithm: PromisedDigest["algorithm"], hex: string | null): readonly PromisedDigest[] {
  return hex === null ? [] : [{ from, algorithm, hex }];
}

function hexOf(text: string | null | undefined): string | null {
  return text === null || text === undefined || text === "" ? null : text.toLowerCase();
}

function hexOfIntegrity(text: string | null | undefined): string | null {
  const found = /^sha512-([A-Za-z0-9+/=]{88})$/.exec(text ?? "")?.[1];
  // In another form it is a promise all the same, and one that nothing can keep.
  return found === undefined ? hexOf(text) : hexOfBase64(found);
}

function hexOfBase64(text: string | undefined): string | null {
  return text === undefined ? null : Buffer.from(text, "base64").toString("hex");
}
