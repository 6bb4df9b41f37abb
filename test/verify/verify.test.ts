import { generateKeyPairSync } from "node:crypto";

import { describe, expect, test } from "vitest";

import type { PackageTree } from "../../src/model/package-tree.ts";
import type { Proof } from "../../src/model/proof.ts";
import type { Acquired } from "../../src/model/target.ts";
import { trustNobody, type Trust } from "../../src/verify/trust/trust.ts";
import { verify } from "../../src/verify/verify.ts";
import { fileEntries, sourceFingerprint } from "../registry/digests.ts";
import { bytesOf, type Files } from "../registry/fixtures.ts";

const NOBODY = trustNobody(new Date());
const FILES: Files = { "SKILL.md": "# Weather\n" };

function treeOf(files: Files): PackageTree {
  const entries = Object.entries(files).map(([path, content]) => ({ path, bytes: bytesOf(content), mode: null }));
  return { files: entries, anomalies: [], gaps: [] };
}

function acquired(more: Partial<Acquired> = {}): Acquired {
  return {
    origin: { kind: "clawhub", reference: "@sunny/weather@1.1.0", owner: "sunny", ownerId: "u1" },
    content: { kind: "archive", format: "zip", bytes: new Uint8Array(), strip: 0 },
    listed: fileEntries(FILES),
    registry: null,
    notes: [],
    proofs: [],
    ...more,
  };
}

const kinds = (proofs: readonly Proof[]): readonly string[] => proofs.map(({ kind, status }) => `${kind} ${status}`);

describe("the steps", () => {
  test("go from the bytes to their maker", async () => {
    const transport: Proof = { kind: "npm-integrity", status: "verified", message: "x", problems: [] };
    const verification = await verify(treeOf(FILES), acquired({ proofs: [transport] }), [{ path: "" }], NOBODY);
    expect(kinds(verification.about("", []).proofs)).toEqual([
      "npm-integrity verified",
      "registry-digests verified",
      "oms absent",
    ]);
  });

  test("every root has its own signature, and those inside are told where they are", async () => {
    const tree = treeOf({ "a/SKILL.md": "a", "a/skill.oms.sig": "{", "b/SKILL.md": "b" });
    const folder = acquired({ origin: { kind: "directory", reference: "." }, listed: null });
    const verification = await verify(tree, folder, [{ path: "a" }, { path: "b" }], NOBODY);
    expect(kinds(verification.about("a", []).proofs)).toEqual(["oms invalid"]);
    expect(kinds(verification.about("b", []).proofs)).toEqual(["oms absent"]);
    expect(kinds(verification.about("", [{ path: "a" }, { path: "b" }]).proofs)).toEqual(["oms invalid"]);
  });

  test("a signature above all skills belongs to each of them", async () => {
    const tree = treeOf({ "a/SKILL.md": "a", "skill.oms.sig": "{" });
    const folder = acquired({ origin: { kind: "directory", reference: "." }, listed: null });
    const verification = await verify(tree, folder, [{ path: "a" }], NOBODY);
    expect(kinds(verification.about("a", []).proofs)).toEqual(["oms invalid", "oms absent"]);
  });
});

describe("whom a publisher's skills may be signed by", () => {
  test("is what the policy says for that publisher, and for no other", async () => {
    const { publicKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
    const pem = publicKey.export({ type: "spki", format: "pem" }).toString();
    const only = { ...NOBODY.signatures, keys: [pem] };
    const publishers = new Map([
      ["sunny", { handle: "sunny", userId: "u1", demand: "required", signatures: only } as const],
    ]);
    const trust: Trust = { ...NOBODY, publishers };
    const about = async (owner: string): Promise<readonly string[]> => {
      const from = acquired({ origin: { kind: "clawhub", reference: "x", owner, ownerId: "u1" } });
      return (await verify(treeOf(FILES), from, [{ path: "" }], trust)).about("", []).unmet;
    };
    expect(await about("Sunny")).toEqual(["a trusted signature is required; it is not signed"]);
    expect(await about("anna")).toEqual([]);
  });
});

describe("the registry's verify document", () => {
  const message = async (source: string, files: Files = FILES): Promise<string> => {
    const from = acquired({ listed: fileEntries(files), fingerprints: { source, bundles: [] } });
    const [proof] = (await verify(treeOf(files), from, [], NOBODY)).about("", []).proofs;
    expect(proof).toMatchObject({ kind: "registry-digests", status: "verified" });
    return proof?.message ?? "";
  };

  test("has the fingerprint of the listed files, the registry's own card aside", async () => {
    expect(await message(sourceFingerprint(FILES))).toContain("they have the version's fingerprint");
    expect(await message(sourceFingerprint(FILES), { ...FILES, "skill-card.md": "card" })).toContain(
      "they have the version's",
    );
  });

  test("one that does not fit is told and accuses nobody, least of all where names are not ASCII", async () => {
    expect(await message("0".repeat(64))).toContain("belongs to other files");
    expect(await message("0".repeat(64), { ...FILES, "é.md": "x" })).toContain("could not be compared");
  });
});
