import { expect, test } from "vitest";

import { brokenPromises } from "../../../src/analyse/shape/broken-promises.ts";
import type { Match } from "../../../src/model/finding.ts";
import type { PackageFacts } from "../../../src/model/package-facts.ts";
import type { Proof, ProofProblemCode } from "../../../src/model/proof.ts";

function found(pkg: Partial<PackageFacts>): readonly Match[] {
  const facts: PackageFacts = {
    kind: "skill",
    root: "skills/weather",
    origin: { kind: "directory", reference: "." },
    paths: [],
    facts: [],
    anomalies: [],
    proofs: [],
    registry: null,
    ...pkg,
  };
  return [...brokenPromises(facts)];
}

const broken = (kind: Proof["kind"], ...codes: readonly ProofProblemCode[]): Proof => ({
  kind,
  status: "invalid",
  message: "it does not fit",
  problems: codes.map((code) => ({ code, path: `${code}.txt`, message: `${code} it is` })),
});

test.each<[string, Proof, string]>([
  ["bytes that changed on the way", broken("registry-digests", "MODIFIED"), "integrity/proof-invalid"],
  ["a file more on the way", broken("registry-digests", "MISSING", "UNSIGNED"), "integrity/proof-invalid"],
  ["a file less on the way", broken("registry-digests", "MISSING"), "integrity/files-missing"],
  ["another archive", broken("clawpack-digests", "MODIFIED"), "integrity/proof-invalid"],
  ["a change on this machine", broken("lockfile", "MODIFIED"), "integrity/changed-since-install"],
  ["a signature", broken("oms", "MODIFIED"), "integrity/signature-invalid"],
  ["a bundle", broken("sigstore", "SUBJECT"), "integrity/signature-invalid"],
  ["npm's signature", broken("npm-registry-signature", "SIGNATURE"), "integrity/signature-invalid"],
  ["provenance", broken("npm-provenance", "STATEMENT"), "integrity/signature-invalid"],
  ["a folder at GitHub", broken("github-content-hash", "ROOT-DIGEST"), "integrity/signature-invalid"],
])("%s", (_what, proof, signature) => {
  const [match, ...others] = found({ proofs: [proof] });
  expect(others).toEqual([]);
  expect(match).toMatchObject({ signature, at: { path: proof.problems[0]?.path, line: 1, column: 1 } });
  expect(match?.chain.map(({ does }) => does)).toEqual(proof.problems.map(({ message }) => message));
});

test("a problem without a place is at the signature, else at the skill's own file", () => {
  const bare: Proof = { ...broken("oms"), path: "skills/weather/skill.oms.sig" };
  expect(found({ proofs: [bare] })[0]?.at.path).toBe("skills/weather/skill.oms.sig");
  expect(found({ proofs: [broken("lockfile")] })[0]?.at.path).toBe("skills/weather/SKILL.md");
  expect(found({ proofs: [broken("lockfile")], root: "" })[0]?.at.path).toBe("SKILL.md");
});

test("a thousand changed files are one finding with some of them", () => {
  const many = broken("registry-digests", ...Array.from({ length: 1000 }, () => "MODIFIED" as const));
  const [match, ...others] = found({ proofs: [many] });
  expect(others).toEqual([]);
  expect(match?.chain).toHaveLength(5);
});

test("what holds, is missing or unknown is none; what the user demands and does not get is one", () => {
  const others = (["verified", "untrusted", "absent", "unrecognised", "unavailable"] as const).map((status) => ({
    ...broken("oms"),
    status,
  }));
  expect(found({ proofs: others })).toEqual([]);
  expect(found({ unmet: ["a trusted signature is required; it is not signed"] })).toMatchObject([
    { signature: "integrity/requirement-unmet", message: "a trusted signature is required; it is not signed" },
  ]);
});
