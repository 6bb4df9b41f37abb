import { appendFileSync, readdirSync, statSync, utimesSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { openDatabase } from "../../src/advisories/database/database-source.ts";
import { databaseOf, usualDatabase, userCacheFolder } from "../../src/advisories/database/locate.ts";
import type { AdvisorySource } from "../../src/advisories/source.ts";
import { temporaryFolder } from "../cli/temporary-folder.ts";
import { ask, npm, pypi } from "./ask.ts";
import { NPM_RECORDS, PYPI_RECORDS, RECORDS } from "./osv-records.ts";
import { writeZip } from "./write-zip.ts";

const members = (records: readonly { readonly id: string }[]): readonly (readonly [string, string])[] =>
  records.map((record) => [`${record.id}.json`, JSON.stringify(record)]);

function folderWith(ecosystems: Readonly<Record<string, readonly { readonly id: string }[]>>, zip64 = false): string {
  const folder = temporaryFolder(Object.fromEntries(Object.keys(ecosystems).map((name) => [`${name}/all.zip`, ""])));
  for (const [name, records] of Object.entries(ecosystems))
    writeZip(path.join(folder, name, "all.zip"), members(records), zip64);
  return folder;
}

function database(folder: string): AdvisorySource {
  return openDatabase({
    folder,
    name: `OSV database in ${folder}`,
    indexFolder: path.join(folder, "index"),
    signal: null,
    onIndexing: null,
  });
}

const QUERIES = [
  npm("cloudparse", "2.4.0"),
  npm("cloudparse", "2.4.1"),
  npm("weather-helper-cli", null),
  npm("other", "1.0.0"),
  pypi("sunny-days", "1.1"),
];
const IDS = [["GHSA-aaaa-bbbb-0001"], ["OSV-2025-7"], ["MAL-2025-1"], [], ["PYSEC-2025-1"]];

describe.each([
  ["the folder itself", { npm: NPM_RECORDS, PyPI: PYPI_RECORDS }, false],
  ["osv-scanner's folder", { "osv-scanner/npm": NPM_RECORDS, "osv-scanner/PyPI": PYPI_RECORDS }, false],
  ["ZIP64", { npm: NPM_RECORDS, PyPI: PYPI_RECORDS }, true],
])("%s", (_, ecosystems, zip64) => {
  test("answers, the first time and later", async () => {
    const folder = folderWith(ecosystems, zip64);
    for (let time = 0; time < 2; time += 1) {
      const source = database(folder);
      expect(await ask(source, QUERIES)).toEqual({ ids: IDS, gaps: [] });
      await source.close();
    }
    expect(readdirSync(path.join(folder, "index"))).toHaveLength(2);
  });
});

test("its date is that of the newest record", async () => {
  const source = database(folderWith({ npm: NPM_RECORDS }));
  expect((await source.ask([npm("x", "1.0.0")])).source).toMatchObject({
    kind: "database",
    asOf: "2025-04-01T00:00:00Z",
  });
  await source.close();
});

test("a zip that was changed is indexed again, even with its old date and size", async () => {
  const folder = folderWith({ npm: [RECORDS.malware] });
  const zip = path.join(folder, "npm", "all.zip");
  const before = statSync(zip);
  const first = database(folder);
  expect((await ask(first, [npm("weather-helper-cli", null)])).ids).toEqual([["MAL-2025-1"]]);
  await first.close();
  const renamed = {
    ...RECORDS.malware,
    affected: [{ ...RECORDS.malware.affected[0], package: { ecosystem: "npm", name: "weather-helper-clj" } }],
  };
  writeZip(zip, members([renamed]));
  utimesSync(zip, before.atime, before.mtime);
  const second = database(folder);
  expect((await ask(second, [npm("weather-helper-cli", null), npm("weather-helper-clj", null)])).ids).toEqual([
    [],
    ["MAL-2025-1"],
  ]);
  await second.close();
});

test.each([
  ["cut off", (file: string) => writeFileSync(file, "{")],
  ["of something else", (file: string) => writeFileSync(file, "x".repeat(5000))],
  ["with rows that are not there", (file: string) => writeFileSync(file, JSON.stringify({ format: 3 }).padEnd(1024))],
])("an index %s is made again", async (_, damage) => {
  const folder = folderWith({ npm: NPM_RECORDS });
  const first = database(folder);
  await ask(first, QUERIES.slice(0, 1));
  await first.close();
  const [index = ""] = readdirSync(path.join(folder, "index"));
  damage(path.join(folder, "index", index));
  const second = database(folder);
  expect((await ask(second, QUERIES.slice(0, 3))).ids).toEqual(IDS.slice(0, 3));
  await second.close();
});

test("where no index can be kept it still answers", async () => {
  const folder = folderWith({ npm: NPM_RECORDS });
  writeFileSync(path.join(folder, "index"), "a file in the folder's place");
  const source = database(folder);
  expect((await ask(source, QUERIES.slice(0, 3))).ids).toEqual(IDS.slice(0, 3));
  await source.close();
});

describe("gaps", () => {
  test("an ecosystem that is not there", async () => {
    const folder = folderWith({ npm: NPM_RECORDS });
    const source = database(folder);
    const { ids, gaps } = await ask(source, [pypi("x", "1"), pypi("y", "1"), npm("cloudparse", "2.4.0")]);
    expect(ids).toEqual([null, null, ["GHSA-aaaa-bbbb-0001"]]);
    expect(gaps).toEqual([
      `unreachable: the OSV database in ${folder} has no advisories of PyPI: 2 dependencies not looked up`,
    ]);
    await source.close();
  });

  test.each([
    ["no zip", () => "not a zip"],
    ["empty", () => ""],
    ["a zip without its end", () => "PK\u0003\u0004".padEnd(2000, "x")],
    [
      "an end that points outside",
      () => Buffer.concat([Buffer.from("PK\u0005\u0006", "latin1"), Buffer.alloc(18, 0xff)]),
    ],
  ])("a database that is %s", async (_, content) => {
    const folder = temporaryFolder({ "npm/all.zip": content() });
    const source = database(folder);
    const { ids, gaps } = await ask(source, [npm("x", "1.0.0")]);
    expect(ids).toEqual([null]);
    expect(gaps).toHaveLength(1);
    expect(gaps[0]).toContain("cannot be used");
    await source.close();
  });

  test("records that are none are counted, the others used", async () => {
    const folder = temporaryFolder({ "npm/all.zip": "" });
    writeZip(path.join(folder, "npm", "all.zip"), [
      ["a.json", "{"],
      ["b.json", "[]"],
      ["c.json", '{"x": 1}'],
      ["readme.txt", "x"],
      ...members(NPM_RECORDS),
    ]);
    const source = database(folder);
    const { ids, gaps } = await ask(source, QUERIES.slice(0, 1));
    expect(ids).toEqual([["GHSA-aaaa-bbbb-0001"]]);
    expect(gaps).toEqual([`unparsable: 3 advisories of npm in the OSV database in ${folder} could not be read`]);
    await source.close();
  });

  test("a zip that was cut after it was indexed", async () => {
    const folder = folderWith({ npm: NPM_RECORDS });
    const source = database(folder);
    await ask(source, QUERIES.slice(0, 1));
    writeFileSync(path.join(folder, "npm", "all.zip"), "");
    const { ids, gaps } = await ask(source, QUERIES.slice(0, 1));
    expect(ids).toEqual([null]);
    expect(gaps[0]).toContain("cannot be read");
    await source.close();
  });
});

describe("names of all packages", () => {
  test("a list beside the database says which exist, in any spelling", async () => {
    const folder = folderWith({ PyPI: PYPI_RECORDS });
    writeFileSync(path.join(folder, "PyPI", "names.txt"), "Sunny_Days\r\nother\n");
    const source = database(folder);
    const { exists } = await source.ask([pypi("sunny-days", null), pypi("other", null), pypi("third", null)]);
    expect(exists).toEqual([true, true, false]);
    await source.close();
  });

  test("a last line without its end, and a name across two pieces", async () => {
    const folder = folderWith({ PyPI: PYPI_RECORDS });
    const names = path.join(folder, "PyPI", "names.txt");
    writeFileSync(names, "filler-name\n".repeat(400_000));
    appendFileSync(names, "last-one");
    const source = database(folder);
    expect((await source.ask([pypi("last-one", null), pypi("filler-name", null)])).exists).toEqual([true, true]);
    await source.close();
  });

  test("without a list nothing is said", async () => {
    const source = database(folderWith({ npm: NPM_RECORDS }));
    expect((await source.ask([npm("x", null)])).exists).toEqual([null]);
    await source.close();
  });
});

describe("where databases lie", () => {
  test.each([
    ["the variable", { OSV_SCANNER_LOCAL_DB_CACHE_DIRECTORY: "/data/osv", HOME: "/home/x" }, "/data/osv"],
    ["XDG", { XDG_CACHE_HOME: "/var/cache/x", HOME: "/home/x" }, "/var/cache/x"],
    ["XDG that is no path", { XDG_CACHE_HOME: "cache", HOME: "/home/x" }, "/home/x/.cache"],
    ["no home", {}, null],
  ])("%s", (_, environment, expected) => {
    expect(usualDatabase(environment)).toBe(expected);
  });

  test.each([
    ["darwin", { HOME: "/Users/x" }, "/Users/x/Library/Caches"],
    ["win32", { LocalAppData: "/Local" }, "/Local"],
  ] as const)("%s", (platform, environment, expected) => {
    expect(userCacheFolder(environment, platform)).toBe(expected);
  });

  test("a folder of that name is none", () => {
    expect(databaseOf(temporaryFolder({ "npm/all.zip/x": "" }), "npm")).toBeNull();
  });
});
