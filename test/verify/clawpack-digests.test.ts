import { hash } from "node:crypto";

import { expect, test } from "vitest";

import { clawpackPromises } from "../../src/acquire/clawhub/clawpack-digests.ts";
import { clawpackDigestsProof } from "../../src/verify/clawpack-digests.ts";

const BYTES = new TextEncoder().encode("the archive of a plugin");
const SHA256 = hash("sha256", BYTES, "hex");
const INTEGRITY = `sha512-${hash("sha512", BYTES, "base64")}`;
const SHASUM = hash("sha1", BYTES, "hex");

const HEADERS = {
  etag: `"sha256:${SHA256}"`,
  "x-clawhub-artifact-sha256": SHA256,
  "x-clawhub-npm-integrity": INTEGRITY,
  "x-clawhub-npm-shasum": SHASUM,
};
const ARTIFACT = {
  kind: "npm-pack",
  sha256: SHA256,
  size: BYTES.byteLength,
  npmIntegrity: INTEGRITY,
  npmShasum: SHASUM,
} as const;
const RELEASE = { artifactSha256: SHA256, npmIntegrity: INTEGRITY, npmShasum: SHASUM };
const TRUST = { blockedFromDownload: false };

interface Said {
  readonly headers?: Readonly<Record<string, string>>;
  readonly artifact?: object;
  readonly release?: object;
}

function proof({ headers = {}, artifact = {}, release = {} }: Said): ReturnType<typeof clawpackDigestsProof> {
  const promised = clawpackPromises(
    { headers: new Map(Object.entries({ ...HEADERS, ...headers })) },
    { ...ARTIFACT, ...artifact },
    { trust: TRUST, release: { ...RELEASE, ...release } },
  );
  return clawpackDigestsProof(BYTES, promised);
}

test("document, headers and security record have to agree with the bytes, ten times in all", () => {
  expect(proof({})).toMatchObject({ kind: "clawpack-digests", status: "verified", problems: [] });
  expect(proof({}).message).toContain("all 10 digests");
});

const ZEROS = "0".repeat(64);
test.each<[string, Said, string]>([
  ["the document's SHA-256", { artifact: { sha256: ZEROS } }, "listed SHA-256"],
  ["the document's integrity", { artifact: { npmIntegrity: "sha512-AAAA" } }, "listed npm integrity"],
  ["the document's shasum", { artifact: { npmShasum: "0".repeat(40) } }, "listed npm shasum"],
  ["the document's size", { artifact: { size: 1 } }, "listed are 1"],
  ["the SHA-256 header", { headers: { "x-clawhub-artifact-sha256": ZEROS } }, "Artifact-Sha256 header"],
  ["the integrity header", { headers: { "x-clawhub-npm-integrity": "none" } }, "Npm-Integrity header"],
  ["the shasum header", { headers: { "x-clawhub-npm-shasum": "0".repeat(40) } }, "Npm-Shasum header"],
  ["the ETag", { headers: { etag: `"sha256:${ZEROS}"` } }, "ETag header"],
  ["the security record", { release: { artifactSha256: ZEROS } }, "security record"],
])("%s alone being different is enough", (_what, said, where) => {
  const { status, problems } = proof(said);
  expect(status).toBe("invalid");
  expect(problems).toMatchObject([{ code: "MODIFIED", message: expect.stringContaining(where) }]);
});

test("a legacy zip has SHA-256 only, in the Digest header too", () => {
  const digest = `sha-256=${hash("sha256", BYTES, "base64")}`;
  expect(proof({ artifact: { kind: "legacy-zip" }, headers: { digest } }).message).toContain("all 5 digests");
  const other = proof({ artifact: { kind: "legacy-zip" }, headers: { digest: `sha-256=${"A".repeat(43)}=` } });
  expect(other).toMatchObject({ status: "invalid", problems: [{ message: expect.stringContaining("Digest header") }] });
});

test("what the registry leaves out is named, and SHA-1 alone proves nothing", () => {
  const bare = clawpackPromises({ headers: new Map() }, ARTIFACT, null);
  expect(clawpackDigestsProof(BYTES, bare)).toMatchObject({
    status: "verified",
    message: expect.stringContaining("not given: X-ClawHub-Artifact-Sha256 header"),
  });
  const { sha256: _, npmIntegrity: __, ...weak } = ARTIFACT;
  expect(clawpackDigestsProof(BYTES, clawpackPromises({ headers: new Map() }, weak, null))).toMatchObject({
    status: "unavailable",
    message: expect.stringContaining("SHA-1 alone"),
  });
  const none = clawpackPromises({ headers: new Map() }, { kind: "npm-pack" }, null);
  expect(clawpackDigestsProof(BYTES, none).status).toBe("absent");
});
