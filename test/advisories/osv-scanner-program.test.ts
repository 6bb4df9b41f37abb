import { existsSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { openProgram } from "../../src/advisories/osv-scanner-program.ts";
import { ask, npm, pypi } from "./ask.ts";
import { fakeOsvScanner } from "./fake-osv-scanner.ts";
import { ALL_RECORDS } from "./osv-records.ts";

const QUERIES = [npm("cloudparse", "2.4.0"), npm("other", "1.0.0"), pypi("sunny-days", "1.1")];
const usual = { offline: false, signal: null };

test("is given a list of packages of ours in a folder of its own, and a small environment", async () => {
  const { program, told, folder } = fakeOsvScanner(ALL_RECORDS);
  const environment = { PATH: folder, HOME: "/home/x", GITHUB_TOKEN: "secret", https_proxy: "http://proxy.example" };
  const source = openProgram({ ...usual, program: "osv-scanner", environment });
  expect(await ask(source, QUERIES)).toEqual({ ids: [["GHSA-aaaa-bbbb-0001"], [], ["PYSEC-2025-1"]], gaps: [] });
  const { words, list, packages, env, cwd } = JSON.parse(readFileSync(told, "utf8"));
  expect(words).toEqual(["--format", "json", "--lockfile", `osv-scanner:${list}`]);
  expect(packages).toEqual(QUERIES.map(({ ecosystem, name, version }) => ({ package: { ecosystem, name, version } })));
  expect(env.filter((name: string) => !name.startsWith("__"))).toEqual(["HOME", "PATH", "https_proxy"]);
  expect(list.startsWith(cwd)).toBe(true);
  expect(existsSync(list)).toBe(false);
  expect(program).toContain(folder);
});

test("--offline is handed on", async () => {
  const { program, told } = fakeOsvScanner(ALL_RECORDS);
  await ask(openProgram({ ...usual, offline: true, program, environment: {} }), QUERIES);
  expect(JSON.parse(readFileSync(told, "utf8")).words).toContain("--offline");
});

test("names without a version are a gap", async () => {
  const { program } = fakeOsvScanner(ALL_RECORDS);
  const { ids, gaps } = await ask(openProgram({ ...usual, program, environment: {} }), [
    npm("weather-helper-cli", null),
    ...QUERIES,
  ]);
  expect(ids[0]).toBeNull();
  expect(gaps).toEqual(["unreachable: osv-scanner needs versions: 1 name not looked up"]);
});

describe("what goes wrong is a gap", () => {
  test.each([
    ["a failure", 'process.stderr.write("no database"); process.exit(127);', "ends with code 127: no database"],
    ["no JSON", 'process.stdout.write("table"); process.exit = () => {}; return;', "not valid JSON"],
    ["another document", 'process.stdout.write("[]"); return;', "something else than its report"],
    ["it never ends", "setInterval(() => {}, 1000); return;", "was not finished within 1 s"],
  ])("%s", async (_, misbehave, message) => {
    const { program } = fakeOsvScanner(ALL_RECORDS, misbehave);
    const { ids, gaps } = await ask(openProgram({ ...usual, program, environment: {}, maxSeconds: 1 }), QUERIES);
    expect(ids).toEqual([null, null, null]);
    expect(gaps).toHaveLength(1);
    expect(gaps[0]).toContain("3 dependencies could not be looked up");
    expect(gaps[0]).toContain(message);
  });
});

test.each([
  ["is not on the PATH", "/nowhere"],
  ["is only in a relative folder, which a scanned package could bring", "."],
])("a program that %s is wrong usage", (_, PATH) => {
  expect(() => openProgram({ ...usual, program: "osv-scanner", environment: { PATH } })).toThrow(
    "there is no program osv-scanner on the PATH",
  );
});
