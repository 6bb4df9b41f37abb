import { describe, expect, test } from "vitest";
import { advised, lock, skill } from "./advised.ts";

const CRITICAL = "CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H";
const HIGH = "CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:L/I:L/A:L";
const LOW = "CVSS:3.1/AV:L/AC:H/PR:H/UI:R/S:U/C:L/I:N/A:N";
const ID = "weakness/vulnerable-dependency";

const record = (score: string | null, name = "old-one", id = "GHSA-1"): object => ({
  id,
  ...(score === null ? {} : { severity: [{ type: "CVSS_V3", score }] }),
  affected: [
    {
      package: { ecosystem: "npm", name },
      ranges: [{ type: "SEMVER", events: [{ introduced: "0" }, { fixed: "1.2.0" }] }],
    },
  ],
});

const locked = (flags: object, direct: boolean): Readonly<Record<string, string>> => ({
  "package.json": direct ? '{\n "dependencies": {\n  "old-one": "^1.0.0" } }' : "{}",
  "package-lock.json": lock({
    "": direct ? { dependencies: { "old-one": "^1.0.0" } } : {},
    "node_modules/old-one": { version: "1.1.0", integrity: "sha512-x", ...flags },
  }),
});

describe("a verdict is for what the skill itself asks for, in what runs, with a critical vulnerability", () => {
  test.each([
    [
      "pinned in a command, critical",
      { "SKILL.md": skill("```sh", "npm install old-one@1.1.0", "```") },
      CRITICAL,
      "high medium SKILL.md:9",
      "suspicious",
    ],
    [
      "asked for by a range, held by the lock, critical: told where a person changes it",
      locked({}, true),
      CRITICAL,
      "high medium package.json:3",
      "suspicious",
    ],
    [
      "pinned in a command, high",
      { "SKILL.md": skill("```sh", "npm install old-one@1.1.0", "```") },
      HIGH,
      "high low SKILL.md:9",
      "clean",
    ],
    ["somebody's dependency, critical", locked({}, false), CRITICAL, "high low package-lock.json:5", "clean"],
    [
      "development, critical",
      { "package.json": '{\n "devDependencies": {\n  "old-one": "1.1.0" } }' },
      CRITICAL,
      "high low package.json:3",
      "clean",
    ],
    [
      "somebody's development dependency, critical",
      locked({ dev: true }, false),
      CRITICAL,
      "high low package-lock.json:5",
      "clean",
    ],
    [
      "low",
      { "package.json": '{\n "dependencies": {\n  "old-one": "1.1.0" } }' },
      LOW,
      "low low package.json:3",
      "clean",
    ],
    [
      "nobody has rated it",
      { "package.json": '{\n "dependencies": {\n  "old-one": "1.1.0" } }' },
      null,
      "medium low package.json:3",
      "clean",
    ],
  ])("%s", async (_, files, score, expected, verdict) => {
    const found = await advised(files, [record(score)]);
    expect(found.brief(ID)).toEqual([`${ID} ${expected}`]);
    expect(found.verdict).toBe(verdict);
  });
});

test("a lock of fifty vulnerable packages is clean still, and every one is told", async () => {
  const packages = Object.fromEntries(
    Array.from({ length: 50 }, (_, at) => [`node_modules/old-${at}`, { version: "1.0.0", integrity: "sha512-x" }]),
  );
  const records = Array.from({ length: 50 }, (_, at) => record(CRITICAL, `old-${at}`, `GHSA-${at}`));
  const { findings, verdict } = await advised({ "package-lock.json": lock(packages) }, records);
  expect(verdict).toBe("clean");
  expect(findings.filter(({ id }) => id === ID)).toHaveLength(20); // a file's share; the report's dependencies have all
});

test("one finding for a package with several, with what to do", async () => {
  const { findings } = await advised({ "package.json": '{ "dependencies": { "old-one": "1.1.0" } }' }, [
    record(HIGH),
    record(LOW, "old-one", "GHSA-2"),
  ]);
  const found = findings.filter(({ id }) => id === ID);
  expect(found.map(({ message }) => message)).toEqual([
    "depends on it: npm old-one@1.1.0, which has 2 known vulnerabilities (GHSA-1, high; GHSA-2, low); 1.2.0 is without them",
  ]);
});

test.each([
  ["fixed", { "package.json": '{ "dependencies": { "old-one": "1.2.0" } }' }],
  ["no version", { "package.json": '{ "dependencies": { "old-one": "^1.0.0" } }' }],
  [
    "carried along: what its makers work with",
    { "node_modules/a/package.json": '{ "devDependencies": { "old-one": "1.1.0" } }' },
  ],
  ["an example of what not to do", { "SKILL.md": skill("Do not run `npm install old-one@1.1.0`.") }],
])("nothing: %s", async (_, files) => {
  expect((await advised(files, [record(CRITICAL)])).brief(ID)).toEqual([]);
});

test.each([
  [
    "itself",
    { "node_modules/old-one/package.json": '{ "name": "old-one",\n "version": "1.1.0" }' },
    ["node_modules/old-one/package.json:2"],
  ],
  [
    "of it, and not there",
    { "node_modules/a/package.json": '{ "dependencies": { "old-one": "1.1.0" } }' },
    ["node_modules/a/package.json:1"],
  ],
  [
    "of it, and there in another version",
    {
      "node_modules/a/package.json": '{ "dependencies": { "old-one": "1.1.0" } }',
      "node_modules/old-one/package.json": '{ "name": "old-one", "version": "1.2.0" }',
    },
    [],
  ],
])("a package that comes along: %s", async (_, files, places) => {
  const { brief, verdict } = await advised(files, [record(CRITICAL)]);
  expect(brief(ID)).toEqual(places.map((place) => `${ID} high low ${place}`));
  expect(verdict).toBe("clean");
});
