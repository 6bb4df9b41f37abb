import { readFileSync } from "node:fs";
import path from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import { Ajv } from "ajv";
import { describe, expect, test } from "vitest";
import { fakeOsvScanner } from "../advisories/fake-osv-scanner.ts";
import { ALL_RECORDS, NPM_RECORDS, PYPI_RECORDS } from "../advisories/osv-records.ts";
import { startOsv } from "../advisories/start-osv.ts";
import { writeZip } from "../advisories/write-zip.ts";
import { send, startLoopbackServer } from "../registry/loopback-server.ts";
import { runCli, type CliResult } from "./run-cli.ts";
import { temporaryFolder } from "./temporary-folder.ts";

const SKILL = {
  "forecast/SKILL.md":
    "---\nname: forecast\ndescription: Says what the weather will be.\n---\n\n# Forecast\n\nInstall the helper first:\n\n```sh\nnpm install -g weather-helper-cli\npip install Sunny_Days==1.1\n```\n",
  "forecast/package.json": '{ "name": "forecast", "dependencies": { "cloudparse": "^2.0.0", "left": "^1.0.0" } }',
  "forecast/package-lock.json": JSON.stringify({
    lockfileVersion: 3,
    packages: {
      "": { dependencies: { cloudparse: "^2.0.0" } },
      "node_modules/cloudparse": { version: "2.4.0", integrity: "sha512-x" },
    },
  }),
};

function withDatabase(): { readonly folder: string; readonly skill: string; readonly databases: string } {
  const folder = temporaryFolder({ ...SKILL, "osv/npm/all.zip": "", "osv/PyPI/all.zip": "" });
  const databases = path.join(folder, "osv");
  writeZip(
    path.join(databases, "npm", "all.zip"),
    NPM_RECORDS.map((record) => [`${record.id}.json`, JSON.stringify(record)]),
  );
  writeZip(
    path.join(databases, "PyPI", "all.zip"),
    PYPI_RECORDS.map((record) => [`${record.id}.json`, JSON.stringify(record)]),
  );
  return { folder, skill: path.join(folder, "forecast"), databases };
}

const run = (
  words: readonly string[],
  folder: string,
  env: Readonly<Record<string, string>> = {},
): Promise<CliResult> => runCli(words, { env: { XDG_CACHE_HOME: path.join(folder, "cache"), ...env } });

describe("text", () => {
  test("malicious first, then vulnerable with what to do, then the rest", async () => {
    const { folder, skill, databases } = withDatabase();
    const { code, stdout, stderr } = await run(["deps", skill, "--osv-db", databases], folder);
    expect({ code, stderr }).toEqual({ code: 1, stderr: "" });
    const places = [
      "1 malicious, 3 vulnerable",
      "Malicious",
      "npm weather-helper-cli any version",
      "SKILL.md:11",
      "MAL-2025-1",
      "Do not install it",
      "Vulnerable",
      "npm cloudparse 2.4.0",
      "GHSA-aaaa-bbbb-0001",
      "Upgrade to 2.4.2.",
      "Nothing known against",
      "npm left ^1.0.0 (not in the lock)",
    ];
    const found = places.map((text) => stdout.indexOf(text));
    expect(found).not.toContain(-1);
    expect(found).toEqual(found.toSorted((a, b) => a - b));
  });

  test("without a source it lists, and says how to ask", async () => {
    const { folder, skill } = withDatabase();
    const { code, stdout } = await run(["deps", skill], folder);
    expect(code).toBe(0);
    expect(stdout).toContain("Nobody was asked for advisories");
    expect(stdout).toContain("npm weather-helper-cli any version (by command)");
  });

  test("the user's own databases are used where there are any, and --osv none keeps them out", async () => {
    const { folder, skill, databases } = withDatabase();
    const env = { OSV_SCANNER_LOCAL_DB_CACHE_DIRECTORY: databases };
    expect((await run(["deps", skill], folder, env)).code).toBe(1);
    expect((await run(["deps", skill, "--osv", "none"], folder, env)).code).toBe(0);
  });
});

describe("JSON", () => {
  test("holds to its schema, and names every dependency with its place", async () => {
    const { folder, skill, databases } = withDatabase();
    const { stdout } = await run(["deps", skill, "--osv-db", databases, "--format", "json"], folder);
    const document: unknown = JSON.parse(stdout);
    const schema = JSON.parse(readFileSync(path.resolve(import.meta.dirname, "../../docs/deps.schema.json"), "utf8"));
    const validate = new Ajv2020({ strict: false }).compile(schema);
    expect(validate(document) ? [] : validate.errors).toEqual([]);
    expect(document).toMatchObject({
      schema: "skillscan.deps.v1",
      advisorySource: { kind: "database", asOf: "2025-04-01T00:00:00Z" },
      dependencies: [
        {
          ecosystem: "PyPI",
          name: "Sunny_Days",
          version: "1.1",
          purl: "pkg:pypi/sunny-days@1.1",
          checked: "version",
          upgrade: "1.2",
          advisories: [{ id: "PYSEC-2025-1" }],
        },
        {
          name: "cloudparse",
          requested: "^2.0.0",
          version: "2.4.0",
          via: "lock",
          source: { file: "package-lock.json", line: 1 },
        },
        {
          name: "cloudparse",
          requested: "^2.0.0",
          version: "2.4.0",
          via: "manifest",
          lock: "agrees",
          upgrade: "2.4.2",
          advisories: [
            {
              id: "GHSA-aaaa-bbbb-0001",
              aliases: ["CVE-2025-0001", "OSV-2025-7"],
              severity: "critical",
              score: 9.8,
              malicious: false,
              fixed: ["2.4.2"],
              reach: "version",
            },
          ],
        },
        { name: "left", version: null, checked: "name", lock: "missing" },
        {
          name: "weather-helper-cli",
          via: "command",
          checked: "name",
          source: { file: "SKILL.md", line: 11 },
          advisories: [{ id: "MAL-2025-1", malicious: true, reach: "every-version" }],
        },
      ],
      gaps: [
        { code: "unversioned", path: "SKILL.md", blocking: false },
        { code: "unversioned", path: "package.json", line: 1 },
      ],
    });
  });

  test("the same from the service and, where versions are known, from the program", async () => {
    const { folder, skill, databases } = withDatabase();
    const osv = await startOsv(ALL_RECORDS);
    const { folder: programs } = fakeOsvScanner(ALL_RECORDS);
    const advisories = async (words: readonly string[], env = {}): Promise<unknown> => {
      const { stdout } = await run(["deps", skill, "--format", "json", ...words], folder, env);
      return JSON.parse(stdout).dependencies.map((each: { name: string; advisories: object[] }) => [
        each.name,
        each.advisories,
      ]);
    };
    const fromDatabase = await advisories(["--osv-db", databases]);
    expect(await advisories(["--osv", "api", "--osv-url", osv.url])).toEqual(fromDatabase);
    const fromProgram = await advisories(["--osv", "program"], { PATH: `${programs}:${process.env["PATH"] ?? ""}` });
    expect(fromProgram).toEqual(
      Array.isArray(fromDatabase)
        ? fromDatabase.map(([name, found]) => [name, name === "weather-helper-cli" ? [] : found])
        : null,
    );
  });
});

test("CycloneDX 1.6 holds to its schema, with vulnerabilities that refer to components", async () => {
  const { folder, skill, databases } = withDatabase();
  const { stdout } = await run(["deps", skill, "--osv-db", databases, "--format", "cyclonedx"], folder);
  const bom = JSON.parse(stdout);
  const schemas = path.resolve(import.meta.dirname, "../../node_modules/@cyclonedx/cyclonedx-library/res/schema");
  const load = (name: string): object =>
    JSON.parse(readFileSync(path.join(schemas, `${name}.SNAPSHOT.schema.json`), "utf8"));
  const ajv = new Ajv({ strict: false, validateFormats: false });
  ajv.addSchema(load("spdx"), "http://cyclonedx.org/schema/spdx.SNAPSHOT.schema.json");
  ajv.addSchema(load("jsf-0.82"), "http://cyclonedx.org/schema/jsf-0.82.SNAPSHOT.schema.json");
  const validate = ajv.compile(load("bom-1.6"));
  expect(validate(bom) ? [] : validate.errors).toEqual([]);
  expect(bom.specVersion).toBe("1.6");
  expect(bom.components.map(({ purl }: { purl: string }) => purl).toSorted()).toEqual([
    "pkg:npm/cloudparse@2.4.0",
    "pkg:npm/left",
    "pkg:npm/weather-helper-cli",
    "pkg:pypi/sunny-days@1.1",
  ]);
  const affected = bom.vulnerabilities.map(({ id, affects }: { id: string; affects: { ref: string }[] }) => [
    id,
    affects.map(({ ref }) => ref),
  ]);
  expect(affected).toEqual([
    ["GHSA-aaaa-bbbb-0001", ["pkg:npm/cloudparse@2.4.0"]],
    ["MAL-2025-1", ["pkg:npm/weather-helper-cli"]],
    ["PYSEC-2025-1", ["pkg:pypi/sunny-days@1.1"]],
  ]);
});

describe("exit codes", () => {
  test.each([
    ["vulnerable", 1],
    ["malicious", 1],
    ["never", 0],
  ])("--fail-on %s: %i", async (failOn, expected) => {
    const { folder, skill, databases } = withDatabase();
    expect((await run(["deps", skill, "--osv-db", databases, "--fail-on", failOn], folder)).code).toBe(expected);
  });

  test("3 where the source cannot be asked", async () => {
    const { folder, skill } = withDatabase();
    const { code, stdout } = await run(
      ["deps", skill, "--osv", "api", "--osv-url", "http://127.0.0.1:1", "--offline"],
      folder,
    );
    expect(code).toBe(3);
    expect(stdout).toContain("could not be looked up: offline");
  });

  test.each([
    [["--osv-db", "/nowhere"], "there is no advisory database in /nowhere"],
    [["--osv-db", ".", "--osv", "api"], "two sources"],
    [["--osv-url", "https://osv.example"], "goes with --osv api"],
    [["--osv", "program"], "there is no program osv-scanner"],
  ])("2 for %j", async (words, message) => {
    const { folder, skill } = withDatabase();
    const { code, stderr } = await run(["deps", skill, ...words], folder, { PATH: path.dirname(process.execPath) });
    expect(code).toBe(2);
    expect(stderr).toContain(message);
  });
});

describe("scan", () => {
  test("a skill told to install a malicious package is malicious, with the advisory", async () => {
    const { folder, skill, databases } = withDatabase();
    const { code, stdout } = await run([skill, "--osv-db", databases], folder);
    expect(code).toBe(1);
    expect(stdout).toMatch(/^MALICIOUS /u);
    expect(stdout).toContain("supply-chain/malicious-dependency");
    expect(stdout).toContain("MAL-2025-1");
    expect(stdout).toContain("Dependencies");
  });

  test("the same skill is clean where nobody is asked, and its report says so", async () => {
    const { folder, skill } = withDatabase();
    const { stdout } = await run([skill, "--format", "json"], folder);
    expect(JSON.parse(stdout)).toMatchObject({ verdict: "clean", complete: true, advisorySource: null });
  });

  test("a source that cannot be reached is a gap, and the scan stays complete", async () => {
    const { folder, skill } = withDatabase();
    const { stdout } = await run(
      [skill, "--format", "json", "--osv", "api", "--osv-url", "http://127.0.0.1:1"],
      folder,
    );
    const report = JSON.parse(stdout);
    expect(report).toMatchObject({ verdict: "clean", complete: true, advisorySource: { kind: "api" } });
    expect(report.gaps.map(({ code }: { code: string }) => code)).toContain("unreachable");
  });

  test("the same data give the same report, byte for byte", async () => {
    const { folder, skill, databases } = withDatabase();
    const words = [skill, "--osv-db", databases, "--format", "json"];
    expect((await run(words, folder)).stdout).toBe((await run(words, folder)).stdout);
  });
});

describe("db", () => {
  test("update fetches, status tells, deps uses it", async () => {
    const { folder, skill, databases } = withDatabase();
    const zip = readFileSync(path.join(databases, "npm", "all.zip"));
    const server = await startLoopbackServer((_, response, url) =>
      send(response, url.pathname === "/npm/all.zip" ? 200 : 404, zip, { etag: '"1"' }),
    );
    try {
      const update = await run(["db", "update", "--ecosystem", "npm", "--osv-data", server.url], folder);
      expect(update).toMatchObject({ code: 0, stderr: "" });
      expect(update.stdout).toMatch(/^npm: updated, 4 records \(1 of malware\), newest of 2025-04-01, fetched /u);
      const status = await run(["db", "status", "--format", "json"], folder);
      expect(JSON.parse(status.stdout)).toMatchObject({
        schema: "skillscan.db-status.v1",
        ecosystems: [{ ecosystem: "npm", records: 4, malicious: 1 }],
      });
      expect((await run(["deps", skill], folder)).stdout).toContain("MAL-2025-1");
      const missing = await run(["db", "update", "--ecosystem", "PyPI", "--osv-data", server.url], folder);
      expect(missing).toMatchObject({ code: 2, stdout: "" });
      expect(missing.stderr).toContain("PyPI: ");
    } finally {
      await server.close();
    }
  });

  test.each([
    [["db", "update", "--offline"], "--offline forbids it"],
    [["db", "status", "--ecosystem", "cobol"], "OSV has no ecosystem cobol"],
  ])("%j is wrong usage", async (words, message) => {
    const { code, stderr } = await run(words, temporaryFolder({}));
    expect(code).toBe(2);
    expect(stderr).toContain(message);
  });
});
