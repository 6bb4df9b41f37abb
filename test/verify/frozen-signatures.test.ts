import { expect, test } from "vitest";

import type { Proof } from "../../src/model/proof.ts";
import { PROOF_PROBLEM_CODES } from "../../src/model/proof.ts";
import { verifyOms } from "../../src/verify/oms/verify-oms.ts";
import { verifyBundle } from "../../src/verify/sigstore/verify-bundle.ts";
import { bytesOf, readCases, treeOf, trustOf, type FixtureCase } from "./fixtures/case.ts";

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

test("every problem code has a case that shows it", () => {
  const shown = new Set([...oms, ...bundles].flatMap(([, one]) => one.expected.problems.map((text) => text.split(" ")[0])));
  expect(PROOF_PROBLEM_CODES.filter((code) => !shown.has(code))).toEqual([]);
});

function expectProof(proof: Proof | undefined, { expected }: FixtureCase): void {
  const problems = proof?.problems.map(({ code, path }) => (path === undefined ? code : `${code} ${path}`));
  expect({ status: proof?.status, problems }).toEqual({ status: expected.status, problems: expected.problems });
  if (expected.signer !== undefined) expect(proof?.signer).toContain(expected.signer);
  if (expected.timeProven !== undefined) expect(proof?.timeProven).toBe(expected.timeProven);
  expect(proof?.message).not.toBe("");
}
