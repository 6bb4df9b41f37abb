import { expect, test } from "vitest";
import type { VerifyReport } from "../../src/model/verification.ts";
import { renderVerification } from "../../src/report/verification.ts";

const REPORT: VerifyReport = {
  schema: "skillscan.verify.v1",
  target: "./skills",
  origin: { kind: "directory", reference: "./skills" },
  path: "one",
  packageKind: "skill",
  ok: true,
  because: "nothing is demanded",
  requirements: [],
  proofs: [],
  registry: null,
  notes: [],
};

const shown = (...reports: readonly VerifyReport[]): string =>
  renderVerification(reports, { columns: 100, colour: false, verbose: false });

test("several are counted at the end, one is not", () => {
  const failed: VerifyReport = { ...REPORT, path: "two", ok: false, because: "the signature is broken" };
  expect(shown(REPORT, failed, { ...REPORT, path: "three" })).toMatch(/\n3 looked at: 2 [a-z ]+, 1 [a-z ]+\n$/u);
  expect(shown(REPORT)).not.toContain("looked at");
});
