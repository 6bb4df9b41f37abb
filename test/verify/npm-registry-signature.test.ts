import { hash } from "node:crypto";

import { describe, expect, test } from "vitest";

import type { NpmEvidence } from "../../src/model/npm-evidence.ts";
import type { Proof } from "../../src/model/proof.ts";
import { npmRegistrySignatureProof } from "../../src/verify/npm-registry-signature.ts";
import {
  publishAttestation,
  registryKey,
  registrySignature,
  signatureText,
  spkiOf,
  type RegistryKey,
} from "../registry/npm-attestation.ts";
import type { TestNpmPackage } from "../registry/start-npm-registry.ts";
import { about, key, NAME, proofOf, proofs, sigstore, VERSION, type Setting } from "./npm-proofs.ts";

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

  test("signatures in no known form are none", async () => {
    const odd = [{ keyid: 7, sig: null }];
    expect((await signature({ signatures: odd })).status).toBe("absent");
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
