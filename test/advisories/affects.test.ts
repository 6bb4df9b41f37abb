import { describe, expect, test } from "vitest";
import { affects, affectsEveryVersion, fixedVersions, type Orders } from "../../src/advisories/affects.ts";
import { parseRecord, type OsvAffected } from "../../src/advisories/osv-record.ts";
import { compareSemver } from "../../src/advisories/versions/semver-order.ts";
import { comparePep440 } from "../../src/advisories/versions/pep440-order.ts";

const NPM: Orders = { semver: compareSemver, ecosystem: compareSemver };
const PYPI: Orders = { semver: compareSemver, ecosystem: comparePep440 };
const NONE: Orders = { semver: compareSemver, ecosystem: null };

function affected(...entries: readonly object[]): readonly OsvAffected[] {
  const record = parseRecord({ id: "X-1", affected: entries });
  if (record === null) throw new Error("no record");
  return record.affected;
}

const range = (...events: readonly object[]): object => ({ ranges: [{ type: "SEMVER", events }] });

describe("ranges", () => {
  test.each([
    ["from the first version on", [{ introduced: "0" }], { "0.0.0-a": true, "9.9.9": true }],
    [
      "up to the fix, which is safe",
      [{ introduced: "0" }, { fixed: "1.2.0" }],
      { "1.1.9": true, "1.2.0-rc.1": true, "1.2.0": false },
    ],
    [
      "up to the last one, which is not",
      [{ introduced: "1.0.0" }, { last_affected: "1.5.0" }],
      { "0.9.0": false, "1.0.0": true, "1.5.0": true, "1.5.1": false },
    ],
    [
      "two lines, unordered",
      [{ fixed: "2.1.0" }, { introduced: "2.0.0" }, { fixed: "1.2.0" }, { introduced: "0" }],
      { "1.1.0": true, "1.2.0": false, "1.9.0": false, "2.0.5": true, "2.1.0": false },
    ],
    [
      "a version that is no SemVer in the record",
      [{ introduced: "1.0" }, { fixed: "1.1" }],
      { "0.9.9": false, "1.0.0": true, "1.1.0": false },
    ],
    ["a limit", [{ introduced: "0" }, { limit: "2.0.0" }], { "1.9.9": true, "2.0.0": false, "3.0.0": false }],
    ["a limit that is none", [{ introduced: "0" }, { limit: "*" }], { "1.9.9": true }],
    ["nothing introduced", [{ fixed: "1.0.0" }], { "0.5.0": false }],
    ["no events", [], { "1.0.0": false }],
  ])("%s", (_, events, versions) => {
    for (const [version, expected] of Object.entries(versions))
      expect([version, affects(affected(range(...events)), version, NPM)]).toEqual([
        version,
        expected ? "affected" : "unaffected",
      ]);
  });

  test("one entry for each range, as GitHub writes them", () => {
    const entries = affected(
      range({ introduced: "0" }, { fixed: "1.2.0" }),
      range({ introduced: "2.0.0" }, { fixed: "2.3.0" }),
    );
    const found = ["1.1.0", "1.2.0", "2.1.0", "2.3.0"].map((version) => affects(entries, version, NPM));
    expect(found).toEqual(["affected", "unaffected", "affected", "unaffected"]);
  });

  test("a list and a range: either is enough", () => {
    const entries = affected({ versions: ["3.3.6"], ...range({ introduced: "4.0.0" }, { fixed: "4.0.1" }) });
    const found = ["3.3.6", "3.3.5", "4.0.0"].map((version) => affects(entries, version, NPM));
    expect(found).toEqual(["affected", "unaffected", "affected"]);
  });

  test("ranges of commits say nothing of versions", () => {
    const entries = affected({
      ranges: [{ type: "GIT", repo: "https://git.example/x", events: [{ introduced: "0" }] }],
    });
    expect(affects(entries, "1.0.0", NPM)).toBe("unaffected");
  });

  test("a range by the ecosystem's order: PEP 440", () => {
    const entries = affected({
      ranges: [{ type: "ECOSYSTEM", events: [{ introduced: "0" }, { fixed: "2.0.post1" }] }],
    });
    const found = ["2.0", "2.0.0", "2.0.post1", "2.1.dev1"].map((version) => affects(entries, version, PYPI));
    expect(found).toEqual(["affected", "affected", "unaffected", "unaffected"]);
  });

  test("a listed version in another spelling of the same", () => {
    expect(affects(affected({ versions: ["1.0.0"] }), "1.0", PYPI)).toBe("affected");
  });
});

describe("what cannot be ordered", () => {
  const byEcosystem = { ranges: [{ type: "ECOSYSTEM", events: [{ introduced: "0" }, { fixed: "2.0" }] }] };

  test("is said, not guessed", () => {
    expect(affects(affected(byEcosystem), "1.0", NONE)).toBe("unorderable");
  });

  test("goes by the list where there is one", () => {
    const entries = affected({ ...byEcosystem, versions: ["1.0"] });
    expect([affects(entries, "1.0", NONE), affects(entries, "1.1", NONE)]).toEqual(["affected", "unaffected"]);
  });

  test("a bound of the record that is no version", () => {
    expect(affects(affected(range({ introduced: "0" }, { fixed: "soon" })), "1.0.0", NPM)).toBe("unorderable");
  });
});

test.each([
  ["from 0 without end", [range({ introduced: "0" })], true],
  ["a limit of *", [range({ introduced: "0" }, { limit: "*" })], true],
  ["one of two ranges has no end", [range({ introduced: "0" }, { fixed: "1.0.0" }), range({ introduced: "0" })], true],
  ["there is a fix", [range({ introduced: "0" }, { fixed: "1.0.0" })], false],
  ["it begins later", [range({ introduced: "1.0.0" })], false],
  ["a list of versions", [{ versions: ["1.0.0"] }], false],
])("every version: %s", (_, entries, expected) => {
  expect(affectsEveryVersion(affected(...entries))).toBe(expected);
});

test("fixes are above the version and outside of every range, lowest first", () => {
  const entries = affected(
    range({ introduced: "0" }, { fixed: "1.2.0" }),
    range({ introduced: "1.2.0" }, { fixed: "1.3.0" }),
    range({ introduced: "2.0.0" }, { fixed: "2.1.0" }),
  );
  expect(fixedVersions(entries, "1.0.0", NPM)).toEqual(["1.3.0", "2.1.0"]);
  expect(fixedVersions(entries, "2.0.5", NPM)).toEqual(["2.1.0"]);
});
