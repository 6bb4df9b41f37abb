import { expect, test } from "vitest";

import type { Proof } from "../../src/model/proof.ts";
import { PROOF_PROBLEM_CODES } from "../../src/model/proof.ts";
import { verifyOms } from "../../src/verify/oms/verify-oms.ts";
import { verifyBundle } from "../../src/verify/sigstore/verify-bundle.ts";
import { bytesOf, readCases, treeOf, trustOf, type FixtureCase } from "./fixtures/case.ts";
import { damaged } from "./support/damage.ts";
import { randomFrom } from "./support/random-tree.ts";

const oms = readCases("oms");
const bundles = readCases("bundles");

test("there are cases", () => {
  expect(oms.length).toBeGreaterThan(80);
  expect(bundles.length).toBeGreaterThan(15);
});

test.each(oms)("oms %s", async (_, one) => {
  const proofs = await verifyOms(treeOf(one), one.root ?? "", trustOf(one.trust));
  expect(proofs).toHaveLength(1);
  expect(proofs[0]?.kind).toBe("oms");
  expectProof(proofs[0], one);
});

test.each(bundles)("bundle %s", async (_, one) => {
  const proof = await verifyBundle(
    { bytes: bytesOf(one.files["artifact"] ?? "") },
    bytesOf(one.files["bundle"] ?? ""),
    trustOf(one.trust),
  );
  expect(proof.kind).toBe("sigstore");
  expectProof(proof, one);
});

test.each(["chain-with-root", "key-p521", "keyless", "old-form"])(
  "random damage to the signature never throws, and is found where nothing else vouches: %s",
  async (name) => {
    const one = new Map(oms).get(name);
    if (one === undefined) throw new Error(`there is no case ${name}`);
    const signature = one.files["skill.oms.sig"] ?? "";
    const random = randomFrom(3);
    const trust = trustOf(one.trust);
    for (let round = 0; round < 200; round += 1) {
      const text = damaged(signature, random);
      const files = { ...one.files, "skill.oms.sig": text };
      const [proof] = await verifyOms(treeOf({ files }), "", trust);
      // @sigstore/verify reads its own part of a bundle more leniently: spellings of base64, numbers that say nothing
      const allowed = name === "keyless" ? ["invalid", "untrusted", "verified"] : ["invalid", "untrusted"];
      expect(allowed).toContain(proof?.status);
    }
  },
);

test("every problem code has a case that shows it", () => {
  const shown = new Set(
    [...oms, ...bundles].flatMap(([, one]) => one.expected.problems.map((text) => text.split(" ")[0])),
  );
  expect(PROOF_PROBLEM_CODES.filter((code) => !shown.has(code))).toEqual([]);
});

function expectProof(proof: Proof | undefined, { expected }: FixtureCase): void {
  const problems = proof?.problems.map(({ code, path }) => (path === undefined ? code : `${code} ${path}`));
  expect({ status: proof?.status, problems }).toEqual({ status: expected.status, problems: expected.problems });
  expect(proof?.signer ?? "").toContain(expected.signer ?? "");
  expect(proof?.timeProven ?? false).toBe(expected.timeProven ?? proof?.timeProven ?? false);
  expect(proof?.message).not.toBe("");
}
