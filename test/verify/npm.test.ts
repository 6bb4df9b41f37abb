import { hash } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";

import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";

import { acquire } from "../../src/acquire/acquire.ts";
import type { NpmEvidence } from "../../src/model/npm-evidence.ts";
import type { Proof } from "../../src/model/proof.ts";
import type { NpmSource } from "../../src/model/trust-policy.ts";
import { DEFAULT_LIMITS } from "../../src/unpack/limits.ts";
import { unpack } from "../../src/unpack/unpack.ts";
import { npmRegistrySignatureProof } from "../../src/verify/npm-registry-signature.ts";
import { trustNobody, type Trust } from "../../src/verify/trust/trust.ts";
import { verify } from "../../src/verify/verify.ts";
import {
  provenanceAttestation,
  PROVENANCE_TYPES,
  publishAttestation,
  registryKey,
  registrySignature,
  REPOSITORY,
  signatureText,
  spkiOf,
  WORKFLOW,
  type BuildWish,
  type RegistryKey,
  type Subject,
} from "../registry/npm-attestation.ts";
import { startNpmRegistry, type TestNpmPackage } from "../registry/start-npm-registry.ts";
import { openSigstore, type SigstoreInstance } from "./fixtures/write/sigstore-instance.ts";

const NAME = "@sunny/radar";
const VERSION = "1.2.0";
const open: { close(): Promise<void> }[] = [];
let home: string;
let sigstore: SigstoreInstance;
let key: RegistryKey;

beforeAll(async () => {
  home = await mkdtemp(path.join(tmpdir(), "skillscan-home-"));
  sigstore = await openSigstore(new Date());
  key = registryKey();
});
afterEach(async () => {
  await Promise.all(open.splice(0).map((one) => one.close()));
});
afterAll(() => rm(home, { recursive: true, force: true }));

function about(tarball: Uint8Array): Subject {
  return { name: NAME, version: VERSION, tarball };
}

interface Setting extends Partial<TestNpmPackage> {
  readonly keys?: readonly RegistryKey[];
  readonly npm?: readonly NpmSource[];
  readonly trust?: Partial<Trust>;
}

async function proofs({ keys = [key], npm = [], trust = {}, ...one }: Setting): Promise<readonly Proof[]> {
  const manifest = { repository: { type: "git", url: `git+${REPOSITORY}.git` } };
  const registry = await startNpmRegistry([{ name: NAME, version: VERSION, files: {}, manifest, ...one }], keys);
  open.push(registry);
  const environment = {
    HOME: home,
    npm_config_globalconfig: path.join(home, "none"),
    npm_config_registry: registry.url,
  };
  const acquired = await acquire(`npm:${NAME}`, { environment, workingDirectory: home });
  const tree = await unpack(acquired.content, DEFAULT_LIMITS);
  const nobody = trustNobody(new Date());
  const trustedRoot = { kind: "given", name: "test", json: JSON.stringify(sigstore.trustedRoot) } as const;
  const whom: Trust = { ...nobody, npm, signatures: { ...nobody.signatures, trustedRoot }, ...trust };
  return (await verify(tree, acquired, [], whom)).about("", []).proofs;
}

async function proofOf(kind: Proof["kind"], setting: Setting): Promise<Proof> {
  const found = (await proofs(setting)).filter((proof) => proof.kind === kind);
  const [only] = found;
  if (only === undefined || found.length > 1) throw new Error(`${found.length} proofs of kind ${kind}`);
  return only;
}

describe("the registry's signature", () => {
  const signature = (setting: Setting): Promise<Proof> => proofOf("npm-registry-signature", setting);

  test("over name, version and digest, with a key of the registry", async () => {
    expect(await signature({ signWith: [key] })).toMatchObject({
      status: "verified",
      message: expect.stringContaining(`signed ${NAME}@${VERSION}`),
      signer: expect.stringContaining(key.keyId),
      problems: [],
    });
  });

  test("there is none, and that is a fact", async () => {
    expect(await signature({})).toMatchObject({ status: "absent", problems: [] });
  });

  test("of another version, name, digest, or no signature at all, is invalid", async () => {
    const integrity = `sha512-${Buffer.alloc(64).toString("base64")}`;
    for (const wrong of [
      registrySignature(key, NAME, "1.2.1", integrity),
      registrySignature(key, "@sunny/other", VERSION, integrity),
      registrySignature(key, NAME, VERSION, integrity),
      { keyid: key.keyId, sig: "AAAA" },
      { keyid: key.keyId, sig: "" },
    ]) {
      expect(await signature({ signatures: [wrong] })).toMatchObject({
        status: "invalid",
        problems: [{ code: "SIGNATURE" }],
      });
    }
  });

  test("with a key that the registry does not have cannot be checked", async () => {
    expect(await signature({ signWith: [registryKey()] })).toMatchObject({
      status: "unavailable",
      problems: [{ code: "KEY" }],
    });
    expect(await signature({ signWith: [key], keys: [] })).toMatchObject({ status: "unavailable" });
  });

  test("a key that ended counts for what was published before", async () => {
    const old = registryKey("2025-01-29T00:00:00.000Z");
    const setting = { keys: [old], signWith: [old] };
    expect((await signature({ ...setting, publishedAt: "2024-06-01T00:00:00.000Z" })).status).toBe("verified");
    expect(await signature({ ...setting, publishedAt: "2025-06-01T00:00:00.000Z" })).toMatchObject({
      status: "unavailable",
      problems: [{ code: "CERTIFICATE", message: expect.stringContaining("ended on 2025-01-29") }],
    });
  });

  test("one good beside one bad is not good; a SHA-1 digest binds nothing", async () => {
    const tarball = new TextEncoder().encode("a tarball");
    const said = (integrity: string, signatures: NpmEvidence["signatures"]): Promise<Proof> =>
      npmRegistrySignatureProof(tarball, {
        name: NAME,
        version: VERSION,
        registryHost: "npm.example",
        integrity,
        signatures,
        registryKeys: [{ keyId: key.keyId, spki: spkiOf(key), validFrom: null, validUntil: null }],
        publishedAt: null,
        attestations: { kind: "none" },
      });
    const good = (integrity: string): NpmEvidence["signatures"][number] => ({
      keyId: key.keyId,
      signature: signatureText(key, NAME, VERSION, integrity),
    });
    const sha512 = `sha512-${hash("sha512", tarball, "base64")}`;
    expect((await said(sha512, [good(sha512)])).status).toBe("verified");
    expect((await said(sha512, [good(sha512), { keyId: key.keyId, signature: "AAAA" }])).status).toBe("invalid");
    const sha1 = `sha1-${hash("sha1", tarball, "base64")}`;
    expect(await said(sha1, [good(sha1)])).toMatchObject({ status: "unavailable" });
    const other = `sha512-${hash("sha512", "other", "base64")}`;
    expect(await said(other, [good(other)])).toMatchObject({ status: "invalid", problems: [{ code: "SUBJECT" }] });
    expect((await said(`${sha512} ${other}`, [good(`${sha512} ${other}`)])).status).toBe("invalid");
  });
});

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

describe("the registry's publish attestation", () => {
  const published = (predicate: object = {}, by: () => RegistryKey = () => key): Pick<TestNpmPackage, "attest"> => ({
    attest: async (tarball) => [await publishAttestation(sigstore, by(), about(tarball), predicate)],
  });
  const attestation = async (setting: Setting): Promise<Proof> => {
    const [, second] = (await proofs(setting)).filter(({ kind }) => kind === "npm-registry-signature");
    if (second === undefined) throw new Error("no proof of the attestation");
    return second;
  };

  test("by the registry's key, at a time that a log vouches for", async () => {
    expect(await attestation(published())).toMatchObject({
      status: "verified",
      message: expect.stringContaining("published this tarball"),
      timeProven: true,
    });
  });

  test("by a key that is not the registry's, or that had ended", async () => {
    const stranger = registryKey();
    expect((await attestation(published({}, () => stranger))).status).toBe("unavailable");
    const old = registryKey("2025-01-29T00:00:00.000Z");
    expect(await attestation({ ...published({}, () => old), keys: [old] })).toMatchObject({
      status: "invalid",
      problems: [{ code: "CERTIFICATE" }],
    });
  });

  test("under the name of the registry's key, by another", async () => {
    const forger = { ...registryKey(), keyId: key.keyId };
    expect(await attestation(published({}, () => forger))).toMatchObject({
      status: "invalid",
      problems: [{ code: "SIGNATURE" }],
    });
  });

  test("of another name", async () => {
    expect(await attestation(published({ name: "@sunny/other" }))).toMatchObject({
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

  test("signatures in no known form are none", async () => {
    const odd = [{ keyid: 7, sig: null }];
    expect((await proofOf("npm-registry-signature", { signatures: odd })).status).toBe("absent");
  });
});
