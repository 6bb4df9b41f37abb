import { describe, expect, test } from "vitest";
import { adviceOn } from "../../src/advisories/advise.ts";
import { purlOf } from "../../src/advisories/purl.ts";
import type { DependencyAdvice } from "../../src/model/advisory.ts";
import type { Ecosystem } from "../../src/model/fact.ts";
import { readFile } from "../../src/read/read-file.ts";
import { ALL_RECORDS } from "./osv-records.ts";
import { recordList } from "./record-list.ts";

/** Advice on the dependencies of these files, by `path:name`, and the gaps. */
async function advised(
  files: Readonly<Record<string, string>>,
  records: readonly object[] | null = ALL_RECORDS,
): Promise<{ readonly on: ReadonlyMap<string, DependencyAdvice>; readonly gaps: readonly string[] }> {
  const readings = await Promise.all(
    Object.entries(files).map(([path, text]) => readFile({ path, bytes: new TextEncoder().encode(text), mode: null })),
  );
  const facts = readings.flatMap((reading) => reading.facts).filter((fact) => fact.kind === "dependency");
  const advice = await adviceOn(facts, records === null ? null : recordList(records));
  return {
    on: new Map([...advice.of].map(([fact, each]) => [`${fact.at.path}:${fact.name}`, each])),
    gaps: advice.gaps.map(
      ({ path, line, code, message, blocking }) => `${path}:${line} ${code} ${blocking} ${message}`,
    ),
  };
}

const lock = (packages: Readonly<Record<string, object>>): string => JSON.stringify({ lockfileVersion: 3, packages });

describe("versions", () => {
  test("an exact pin is the version, a range alone is none, and that is said", async () => {
    const { on, gaps } = await advised({
      "package.json": '{ "dependencies": { "cloudparse": "2.4.0", "other": "^1.0.0", "third": "latest" } }',
    });
    expect(on.get("package.json:cloudparse")).toMatchObject({
      version: "2.4.0",
      advisories: [{ id: "GHSA-aaaa-bbbb-0001" }],
      upgrade: "2.4.2",
    });
    expect(on.get("package.json:other")).toMatchObject({ version: null, advisories: [] });
    expect(gaps).toEqual([
      expect.stringMatching(/^package\.json:1 unversioned false package\.json: other, third: no version is known/u),
    ]);
  });

  test("a range is answered by the lock beside it, or above it in a workspace", async () => {
    const manifest = '{ "dependencies": { "cloudparse": "^2.0.0" } }';
    const locked = lock({
      "": { dependencies: { cloudparse: "^2.0.0" } },
      "node_modules/cloudparse": { version: "2.4.0", integrity: "sha512-x" },
    });
    const { on, gaps } = await advised({
      "package.json": manifest,
      "packages/a/package.json": manifest,
      "package-lock.json": locked,
    });
    for (const path of ["package.json", "packages/a/package.json"])
      expect([path, on.get(`${path}:cloudparse`)?.version, on.get(`${path}:cloudparse`)?.lock]).toEqual([
        path,
        "2.4.0",
        "agrees",
      ]);
    expect(gaps).toEqual([]);
  });

  test("a lock that holds another version, or none", async () => {
    const { on } = await advised({
      "package.json":
        '{ "dependencies": { "cloudparse": "^3.0.0", "other": "^1.0.0" }, "devDependencies": { "dev": "^1.0.0" }, "optionalDependencies": { "native": "^1.0.0" } }',
      "package-lock.json": lock({ "": {}, "node_modules/cloudparse": { version: "2.4.0", integrity: "sha512-x" } }),
    });
    expect(["cloudparse", "other", "dev", "native"].map((name) => on.get(`package.json:${name}`)?.lock)).toEqual([
      "other-version",
      "missing",
      null,
      null,
    ]);
  });

  test("a lock of another manager says nothing of a manifest", async () => {
    const { on } = await advised({
      "pyproject.toml": '[project]\nname = "x"\ndependencies = ["sunny-days>=1"]\n',
      "package-lock.json": lock({ "": {} }),
    });
    expect(on.get("pyproject.toml:sunny-days")?.lock).toBeNull();
  });
});

test("of what comes along the packages count, not their manuals and their makers' tools", async () => {
  const { on, gaps } = await advised({
    "package.json": '{ "dependencies": { "cloudparse": "^2.0.0" } }',
    "node_modules/cloudparse/package.json":
      '{ "name": "cloudparse", "version": "2.4.0", "dependencies": { "inner": "^1.0.0", "absent": "^1.0.0" }, "devDependencies": { "tool": "^1.0.0" } }',
    "node_modules/cloudparse/README.md": "Run `npm install cloudparse-extras`.\n",
    "node_modules/@scope/inner-renamed/package.json": '{ "name": "inner", "version": "1.0.0" }',
    "node_modules/cloudparse/esm/package.json": '{ "name": "part", "version": "9.9.9" }',
  });
  expect([...on].map(([place, { version }]) => `${place} ${version}`).toSorted()).toEqual([
    "node_modules/@scope/inner-renamed/package.json:inner 1.0.0",
    "node_modules/cloudparse/package.json:absent null",
    "node_modules/cloudparse/package.json:cloudparse 2.4.0",
    "package.json:cloudparse 2.4.0",
  ]);
  expect(on.get("node_modules/cloudparse/package.json:cloudparse")?.advisories).toMatchObject([
    { id: "GHSA-aaaa-bbbb-0001" },
  ]);
  expect(gaps.map((gap) => gap.split(": ").slice(0, 2).join(": "))).toEqual([
    "node_modules/cloudparse/package.json:1 unversioned false node_modules/cloudparse/package.json: absent",
  ]);
});

test("a Go program is of the module that its path begins with", async () => {
  const record = {
    id: "GO-2025-1",
    affected: [
      {
        package: { ecosystem: "Go", name: "example.com/tools/kit" },
        ranges: [{ type: "SEMVER", events: [{ introduced: "0" }, { fixed: "1.3.0" }] }],
      },
    ],
  };
  const { on } = await advised({ "run.sh": "go install example.com/tools/kit/cmd/thing@v1.2.0\n" }, [record]);
  expect([...on.values()]).toMatchObject([
    { version: "1.2.0", advisories: [{ id: "GO-2025-1", fixed: ["1.3.0"] }], upgrade: "1.3.0" },
  ]);
});

test("what comes from an address is not looked up by its name, and that is said", async () => {
  const { on, gaps } = await advised({
    "package.json": '{ "dependencies": { "cloudparse": "git+https://git.example/cloudparse.git#v2.4.0" } }',
  });
  expect(on.get("package.json:cloudparse")).toMatchObject({ version: null, advisories: null });
  expect(gaps).toEqual([expect.stringContaining("cloudparse: an address instead of a registry")]);
});

test("where nobody is asked there are versions and purls, no gaps and no advisories", async () => {
  const { on, gaps } = await advised(
    { "package.json": '{ "dependencies": { "cloudparse": "2.4.0", "other": "*" } }' },
    null,
  );
  expect(on.get("package.json:cloudparse")).toMatchObject({
    version: "2.4.0",
    purl: "pkg:npm/cloudparse@2.4.0",
    advisories: null,
  });
  expect(gaps).toEqual([]);
});

test.each<[Ecosystem, string, string | null, string | null]>([
  ["npm", "@scope/name", "1.0.0", "pkg:npm/%40scope/name@1.0.0"],
  ["PyPI", "Foo.Bar", "1.0", "pkg:pypi/foo.bar@1.0"],
  ["Go", "github.com/o/r/v2", "2.0.0", "pkg:golang/github.com/o/r/v2@2.0.0"],
  ["crates.io", "serde", null, "pkg:cargo/serde"],
  ["RubyGems", "rails", "7.0", "pkg:gem/rails@7.0"],
  ["Packagist", "vendor/name", "1.0", "pkg:composer/vendor/name@1.0"],
  ["Maven", "g:a", "1.0", "pkg:maven/g/a@1.0"],
  ["GitHub Actions", "actions/checkout", "4.2.0", "pkg:github/actions/checkout@4.2.0"],
  ["docker", "images.example/o/i", null, "pkg:docker/o/i?repository_url=images.example"],
  ["docker", "alpine", null, "pkg:docker/alpine"],
  ["brew", "jq", null, null],
  ["npm", "https://git.example/x.git", null, null],
  ["npm", "", null, null],
])("purl of %s %s %s", (ecosystem, name, version, purl) => {
  expect(purlOf({ ecosystem, name, version })).toBe(purl);
});
