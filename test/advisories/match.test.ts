import { describe, expect, test } from "vitest";
import { match } from "../../src/advisories/match.ts";
import { parseRecord, type OsvRecord } from "../../src/advisories/osv-record.ts";
import type { PackageQuery } from "../../src/advisories/package-name.ts";

const query = (version: string | null, name = "x"): PackageQuery => ({ ecosystem: "npm", name, version, named: true });

function record(id: string, more: object = {}, events: readonly object[] = [{ introduced: "0" }]): OsvRecord {
  const affected = [{ package: { ecosystem: "npm", name: "x" }, ranges: [{ type: "SEMVER", events }] }];
  const parsed = parseRecord({ id, modified: "2025-01-01T00:00:00Z", summary: `about ${id}`, affected, ...more });
  if (parsed === null) throw new Error("no record");
  return parsed;
}

describe("aliases", () => {
  test("records that share an id, directly or through others, are one", async () => {
    const records = [
      record("PYSEC-1", { aliases: ["CVE-2025-1"] }),
      record("GHSA-1", { aliases: ["CVE-2025-1", "CVE-2025-2"] }),
      record("SNYK-1", { aliases: ["CVE-2025-2"] }),
      record("GHSA-9", { aliases: ["CVE-2025-9"] }),
    ];
    const { advisories } = await match(query("1.0.0"), records);
    expect(advisories.map(({ id, aliases }) => [id, aliases])).toEqual([
      ["GHSA-1", ["CVE-2025-1", "CVE-2025-2", "PYSEC-1", "SNYK-1"]],
      ["GHSA-9", ["CVE-2025-9"]],
    ]);
  });

  test("a fix is one for all of them", async () => {
    const records = [
      record("GHSA-1", { aliases: ["CVE-1"] }, [{ introduced: "0" }, { fixed: "1.1.0" }]),
      record("OSV-1", { aliases: ["CVE-1"] }, [{ introduced: "0" }, { fixed: "1.2.0" }]),
    ];
    const { advisories, upgrade } = await match(query("1.0.0"), records);
    expect(advisories.map(({ fixed }) => fixed)).toEqual([["1.2.0"]]);
    expect(upgrade).toBe("1.2.0");
  });

  test("a chain of ten thousand does not overflow", async () => {
    const records = Array.from({ length: 10_000 }, (_, at) => record(`X-${at}`, { aliases: [`X-${at + 1}`] }));
    expect((await match(query("1.0.0"), records)).advisories).toHaveLength(1);
  });
});

test("the upgrade is above every advisory", async () => {
  const records = [
    record("GHSA-1", {}, [{ introduced: "0" }, { fixed: "1.1.0" }]),
    record("GHSA-2", {}, [{ introduced: "1.0.0" }, { fixed: "1.4.0" }, { introduced: "2.0.0" }, { fixed: "2.0.1" }]),
  ];
  const { advisories, upgrade } = await match(query("1.0.0"), records);
  expect(advisories.map(({ id, fixed }) => [id, fixed])).toEqual([
    ["GHSA-1", ["1.1.0"]],
    ["GHSA-2", ["1.4.0", "2.0.1"]],
  ]);
  expect(upgrade).toBe("1.4.0");
});

describe("severity", () => {
  const V3 = { type: "CVSS_V3", score: "CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:L/I:L/A:L" };
  const V4 = { type: "CVSS_V4", score: "CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:N/VC:H/VI:H/VA:H/SC:N/SI:N/SA:N" };
  const V2 = { type: "CVSS_V2", score: "AV:N/AC:L/Au:N/C:P/I:P/A:P" };
  test.each([
    ["CVSS 3.1", { severity: [V3] }, "high", 7.3],
    ["CVSS 4.0 before 3.1", { severity: [V3, V4] }, "critical", 9.3],
    ["CVSS 2", { severity: [V2] }, "high", 7.5],
    ["threat metrics do not lower it", { severity: [{ type: "CVSS_V4", score: `${V4.score}/E:U` }] }, "critical", 9.3],
    [
      "a vector that is none, then the database's words",
      { severity: [{ type: "CVSS_V3", score: "CVSS:3.1/AV:N" }], database_specific: { severity: "MODERATE" } },
      "medium",
      null,
    ],
    ["an empty list", { severity: [], database_specific: { severity: "LOW" } }, "low", null],
    ["nothing at all", {}, null, null],
    [
      "a vector of a megabyte",
      { severity: [{ type: "CVSS_V3", score: "CVSS:3.1/".padEnd(1_000_000, "AV:N/") }] },
      null,
      null,
    ],
  ])("%s", async (_, more, severity, score) => {
    const { advisories } = await match(query("1.0.0"), [record("GHSA-1", more)]);
    expect(advisories).toMatchObject([{ severity, score, malicious: false }]);
  });

  test("the worst of several databases counts", async () => {
    const records = [
      record("GHSA-1", { aliases: ["A"], severity: [V3] }),
      record("OSV-1", { aliases: ["A"], severity: [V4] }),
    ];
    expect((await match(query("1.0.0"), records)).advisories).toMatchObject([
      { id: "GHSA-1", severity: "critical", score: 9.3 },
    ]);
  });
});

describe("malware", () => {
  test("a MAL- record is critical whatever it says", async () => {
    const { advisories } = await match(query("1.0.0"), [
      record("MAL-2025-1", { aliases: ["GHSA-1"] }),
      record("GHSA-1"),
    ]);
    expect(advisories).toMatchObject([
      { id: "MAL-2025-1", aliases: ["GHSA-1"], malicious: true, severity: "critical" },
    ]);
  });

  test("CWE-506 in either place", async () => {
    const cwes = { database_specific: { cwe_ids: ["CWE-506"] } };
    const inEntry = {
      affected: [
        {
          package: { ecosystem: "npm", name: "x" },
          versions: ["1.0.0"],
          database_specific: { cwes: [{ cweId: "CWE-506" }] },
        },
      ],
    };
    const { advisories } = await match(query("1.0.0"), [record("GHSA-1", cwes), record("GHSA-2", inEntry)]);
    expect(advisories.map(({ malicious }) => malicious)).toEqual([true, true]);
  });

  test("without a version: all of them, some of them, and no vulnerabilities", async () => {
    const some = record("MAL-2", {}, [{ introduced: "1.0.1" }, { fixed: "1.0.3" }]);
    expect((await match(query(null), [record("MAL-1")])).advisories).toMatchObject([
      { reach: "every-version", fixed: [] },
    ]);
    expect((await match(query(null), [some])).advisories).toMatchObject([{ id: "MAL-2", reach: "some-versions" }]);
    expect((await match(query(null), [record("GHSA-1")])).advisories).toEqual([]);
  });
});

describe("passed over", () => {
  test("withdrawn records", async () => {
    expect((await match(query("1.0.0"), [record("GHSA-1", { withdrawn: "2025-02-02T00:00:00Z" })])).advisories).toEqual(
      [],
    );
  });

  test("records about others, whose name only looks alike", async () => {
    const other = {
      affected: [
        { package: { ecosystem: "npm", name: "X" }, versions: ["1.0.0"] },
        { package: { ecosystem: "PyPI", name: "x" }, versions: ["1.0.0"] },
      ],
    };
    expect((await match(query("1.0.0"), [record("GHSA-1", other)])).advisories).toEqual([]);
  });

  test("fields that are null or of another type", () => {
    const odd = {
      aliases: null,
      severity: "high",
      details: 7,
      affected: [null, { package: null }, { package: { ecosystem: "npm", name: "x" }, ranges: null, versions: null }],
    };
    expect(parseRecord({ id: "GHSA-1", ...odd })).toMatchObject({ id: "GHSA-1", aliases: [] });
  });

  test.each([
    ["no object", []],
    ["no id", { affected: [] }],
    ["an id that is a path", { id: "../../x" }],
  ])("no record: %s", (_, document) => {
    expect(parseRecord(document)).toBeNull();
  });
});

test("a version that nobody can compare is told, with the record", async () => {
  const maven: PackageQuery = { ecosystem: "Maven", name: "g:a", version: "1.0", named: true };
  const affected = [
    {
      package: { ecosystem: "Maven", name: "g:a" },
      ranges: [{ type: "ECOSYSTEM", events: [{ introduced: "0" }, { fixed: "2.0" }] }],
    },
  ];
  expect(await match(maven, [record("GHSA-1", { affected })])).toEqual({
    advisories: [],
    upgrade: null,
    unorderable: ["GHSA-1"],
  });
});

test("names of PyPI are the same by PEP 503", async () => {
  const affected = [{ package: { ecosystem: "PyPI", name: "Foo.Bar_baz" }, versions: ["1.0"] }];
  const found = await match({ ecosystem: "PyPI", name: "foo-bar-baz", version: "1.0", named: true }, [
    record("PYSEC-1", { affected }),
  ]);
  expect(found.advisories).toHaveLength(1);
});
