import { describe, expect, test } from "vitest";

import type { Proof } from "../../src/model/proof.ts";
import type { NpmSource } from "../../src/model/trust-policy.ts";
import { trustNobody } from "../../src/verify/trust/trust.ts";
import {
  provenanceAttestation,
  PROVENANCE_TYPES,
  REPOSITORY,
  WORKFLOW,
  type BuildWish,
  type Subject,
} from "../registry/npm-attestation.ts";
import type { TestNpmPackage } from "../registry/start-npm-registry.ts";
import { openSigstore } from "./fixtures/write/sigstore-instance.ts";
import { about, NAME, proofOf, proofs, sigstore, type Setting } from "./npm-proofs.ts";

describe("provenance", () => {
  const built = (wish: BuildWish = {}): Pick<TestNpmPackage, "attest"> => ({
    attest: async (tarball) => [await provenanceAttestation(sigstore, about(tarball), wish)],
  });
  const provenance = (setting: Setting): Promise<Proof> => proofOf("npm-provenance", setting);
  const source: NpmSource = { package: NAME, repository: REPOSITORY };

  test.each(PROVENANCE_TYPES)("%s: whoever is named is trusted, and everybody else is told", async (type) => {
    expect(await provenance({ ...built({ type }), npm: [source] })).toMatchObject({
      status: "verified",
      message: expect.stringContaining(`built from ${REPOSITORY} at 0123456789ab by ${WORKFLOW}@refs/heads/main`),
      signer: expect.stringContaining(REPOSITORY),
      timeProven: true,
      problems: [],
    });
    expect(await provenance(built({ type }))).toMatchObject({
      status: "untrusted",
      problems: [{ code: "IDENTITY", message: expect.stringContaining(`repository: "${REPOSITORY}"`) }],
    });
  });

  test("there is none, or it cannot be had", async () => {
    expect((await provenance({})).status).toBe("absent");
    const gone = { attest: (): Promise<never> => Promise.reject(new Error("broken")) };
    expect(await provenance(gone)).toMatchObject({ status: "unavailable", message: expect.stringContaining("500") });
  });

  test("a whole scope, a workflow, an exact identity can be named", async () => {
    const named = async (npm: readonly NpmSource[]): Promise<string> => (await provenance({ ...built(), npm })).status;
    expect(await named([{ package: "@sunny/*", repository: REPOSITORY }])).toBe("verified");
    expect(await named([{ ...source, workflow: WORKFLOW }])).toBe("verified");
    expect(await named([{ ...source, workflow: "release.yml" }])).toBe("verified");
    expect(await named([{ ...source, workflow: "other.yml" }])).toBe("untrusted");
    expect(await named([{ package: "@sunny/radar2", repository: REPOSITORY }])).toBe("untrusted");
    expect(await named([{ package: "@sunny/*", repository: `${REPOSITORY}-evil` }])).toBe("untrusted");
    const identity = {
      issuer: "https://token.actions.githubusercontent.com",
      subject: `${REPOSITORY}/${WORKFLOW}@refs/heads/main`,
    };
    const trustedRoot = { kind: "given", name: "test", json: JSON.stringify(sigstore.trustedRoot) } as const;
    const signatures = { ...trustNobody(new Date()).signatures, identities: [identity], trustedRoot };
    expect((await provenance({ ...built(), trust: { signatures } })).status).toBe("verified");
  });

  test.each<[string, Setting, string, RegExp]>([
    [
      "another repository than package.json names",
      { manifest: { repository: "github:sunny/other" } },
      "STATEMENT",
      /package\.json says repository/,
    ],
    [
      "another source than OpenClaw is told",
      { manifest: { openclaw: { source: { repo: "sunny/other" } } } },
      "STATEMENT",
      /openclaw source/,
    ],
    [
      "another commit than OpenClaw is told",
      { manifest: { openclaw: { source: { repo: "sunny/plugins", commit: "f".repeat(40) } } } },
      "STATEMENT",
      /openclaw commit/,
    ],
  ])("built from %s is invalid, whoever is trusted", async (_what, setting, code, message) => {
    const proof = await provenance({ ...built(), npm: [source], ...setting });
    expect(proof).toMatchObject({ status: "invalid", problems: [{ code, path: "package.json" }] });
    expect(proof.message).toMatch(message);
  });

  test("a package that names no repository is told so", async () => {
    expect(await provenance({ ...built(), npm: [source], manifest: {} })).toMatchObject({
      status: "verified",
      message: expect.stringContaining("names no repository"),
    });
  });

  test("a statement of one repository under the certificate of another", async () => {
    const proof = await provenance({ ...built({ stated: "https://github.com/openclaw/openclaw" }), npm: [source] });
    expect(proof).toMatchObject({ status: "invalid", problems: [{ code: "STATEMENT" }] });
  });

  test("an identity provider that cannot speak for the repository", async () => {
    const proof = await provenance({ ...built({ issuer: "https://token.evil.example" }), npm: [source] });
    expect(proof).toMatchObject({ status: "invalid", problems: [{ code: "CERTIFICATE" }] });
  });

  test.each<[string, (tarball: Uint8Array) => Subject, RegExp]>([
    ["version", (tarball) => ({ ...about(tarball), version: "9.9.9" }), /about pkg:npm\/%40sunny\/radar@9\.9\.9/],
    ["package", (tarball) => ({ ...about(tarball), name: "@sunny/other" }), /about pkg:npm\/%40sunny\/other/],
    ["tarball", () => about(new TextEncoder().encode("other bytes")), /another tarball/],
  ])("an attestation of another %s is invalid", async (_what, subject, message) => {
    const attest = async (tarball: Uint8Array): Promise<readonly object[]> => [
      await provenanceAttestation(sigstore, subject(tarball)),
    ];
    const proof = await provenance({ attest, npm: [source] });
    expect(proof).toMatchObject({ status: "invalid", problems: [{ code: "SUBJECT" }] });
    expect(proof.message).toMatch(message);
  });

  test("bundles that are none, of another kind, or by a Sigstore that nobody trusts", async () => {
    const [type] = PROVENANCE_TYPES;
    const empty = { attest: () => Promise.resolve([{ predicateType: type, bundle: {} }]) };
    expect((await provenance(empty)).status).toBe("invalid");
    const unknown = { attest: () => Promise.resolve([{ predicateType: "https://example/x", bundle: {} }]) };
    expect((await proofs(unknown)).map(({ status }) => status)).toContain("unrecognised");
    const stranger = await openSigstore(new Date());
    const elsewhere = {
      attest: async (tarball: Uint8Array) => [await provenanceAttestation(stranger, about(tarball))],
    };
    expect((await provenance({ ...elsewhere, npm: [source] })).status).toMatch(/untrusted|invalid/);
  });

  test("a statement that the registry passes off as another kind", async () => {
    const attest = async (tarball: Uint8Array): Promise<readonly object[]> => [
      { ...(await provenanceAttestation(sigstore, about(tarball))), predicateType: PROVENANCE_TYPES[1] },
    ];
    expect(await provenance({ attest, npm: [source] })).toMatchObject({
      status: "invalid",
      problems: [{ code: "STATEMENT" }],
    });
  });
});

describe("what a registry says is taken from the registry alone", () => {
  test.each([
    ["another host", "https://evil.example/-/npm/v1/attestations/x", "404"],
    ["another host in the path", "https://npm.example//evil.example/x", "sends us to"],
    ["no address", "nowhere", "address is none"],
  ])("attestations at %s", async (_where, attestationsUrl, message) => {
    const proof = await proofOf("npm-provenance", { attestationsUrl });
    expect(proof).toMatchObject({ status: "unavailable", message: expect.stringContaining(message) });
  });
});
