import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { runCli } from "./run-cli.ts";
import { FAKE_PREREQUISITE, WEATHER } from "./sample-skills.ts";
import { temporaryFolder } from "./temporary-folder.ts";

test("an ordinary skill is clean: exit code 0", async () => {
  const { code, stdout, stderr } = await runCli([temporaryFolder(WEATHER)]);
  expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  expect(stdout).toMatch(/^CLEAN /);
  expect(stdout).toContain("wttr.example");
});

test("a fake prerequisite is malicious: exit code 1, with the place and the decoded address", async () => {
  const { code, stdout } = await runCli([temporaryFolder(FAKE_PREREQUISITE)]);
  expect(code).toBe(1);
  expect(stdout).toMatch(/^MALICIOUS /);
  expect(stdout).toContain("SKILL.md:13");
  expect(stdout).toContain("192.0.2.7");
});

test("--fail-on decides the exit code, not the report", async () => {
  const folder = temporaryFolder(FAKE_PREREQUISITE);
  expect((await runCli(["--fail-on", "never", folder])).code).toBe(0);
  expect((await runCli(["scan", folder, "--fail-on=malicious", "-q"])).code).toBe(1);
});

test("only the report goes to standard output, as one JSON document or an array for several targets", async () => {
  const [good, bad] = [temporaryFolder(WEATHER), temporaryFolder(FAKE_PREREQUISITE)];
  const one = await runCli(["--format", "json", good]);
  expect(JSON.parse(one.stdout)).toMatchObject({ schema: "skillscan.report.v1", verdict: "clean", complete: true });
  const two = await runCli(["--format", "json", good, bad]);
  expect(JSON.parse(two.stdout)).toMatchObject([{ verdict: "clean" }, { verdict: "malicious" }]);
  expect(two.code).toBe(1);
});

test("the same bytes give the same report, byte for byte", async () => {
  const folder = temporaryFolder(FAKE_PREREQUISITE);
  const first = await runCli(["--format", "json", folder]);
  const second = await runCli(["--format", "json", folder]);
  expect(first.stdout).toBe(second.stdout);
});

test("a folder of several skills gives one report each", async () => {
  const folder = temporaryFolder({ "a/SKILL.md": WEATHER["SKILL.md"], "b/SKILL.md": FAKE_PREREQUISITE["SKILL.md"] });
  const { stdout } = await runCli(["-q", folder]);
  const lines = stdout.trimEnd().split("\n").toSorted();
  expect(lines).toHaveLength(2);
  expect(lines[0]).toMatch(/^clean .*\/a /);
  expect(lines[1]).toMatch(/^malicious .*\/b /);
});

test("a file that cannot be parsed makes the scan incomplete: exit code 3", async () => {
  const folder = temporaryFolder({ ...WEATHER, "data.zip": new Uint8Array([0x50, 0x4b, 3, 4, 20, 0, 1, 0, 99, 0]) });
  const { code, stdout } = await runCli([folder]);
  expect(code).toBe(3);
  expect(stdout).toMatch(/^NOT FULLY SCANNED /);
  expect(stdout).toContain("data.zip");
});

/** Only the end of central directory, with no entry before it. */
const EMPTY_ZIP = new Uint8Array([0x50, 0x4b, 5, 6, ...Array.from({ length: 18 }, () => 0)]);

describe("what holds nothing is not clean", () => {
  test("an archive without files", async () => {
    const folder = temporaryFolder({ "a.zip": EMPTY_ZIP });
    const { code, stdout, stderr } = await runCli([path.join(folder, "a.zip")]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toMatch(/no files in it/);
  });

  test("a folder without files", async () => {
    const { code, stderr } = await runCli([temporaryFolder({})]);
    expect(code).toBe(2);
    expect(stderr).toMatch(/no files in it/);
  });
});

describe("bad input gets one clear line and a hint, never a stack trace", () => {
  test.each([
    ["no target", [], /no target given/],
    ["a missing file", ["./nowhere.zip"], /nowhere\.zip/],
    ["an unknown option", ["--frobnicate"], /unknown option/],
    ["a wrong choice", ["--format", "xml", "x"], /Allowed choices/],
    ["a name that cannot be one", ["a/b/c/d"], /a\/b\/c\/d/],
    ["a registry name without network", ["--offline", "weather"], /offline/],
    ["a wrong number", ["--max-entries", "-3", "x"], /positive number/],
    ["an unknown signature", ["--explain", "no/such"], /no signature no\/such/],
  ])("%s", async (_what, words, message) => {
    const { code, stdout, stderr } = await runCli(words);
    expect(code).toBe(2);
    expect(stdout).toBe("");
    expect(stderr).toMatch(message);
    expect(stderr).not.toMatch(/^\s+at /m);
  });
});

test("--debug adds the stack", async () => {
  expect((await runCli(["--debug", "./nowhere.zip"])).stderr).toMatch(/^\s+at /m);
});

test("--explain shows a signature", async () => {
  const { code, stdout } = await runCli(["--explain", "execution/encoded-shell"]);
  expect(code).toBe(0);
  expect(stdout).toContain("What would clear it");
});

test("NO_COLOR wins over FORCE_COLOR", async () => {
  const folder = temporaryFolder(WEATHER);
  expect((await runCli(["-q", folder], { env: { FORCE_COLOR: "1" } })).stdout).toContain("\u001B[");
  expect((await runCli(["-q", folder], { env: { FORCE_COLOR: "1", NO_COLOR: "1" } })).stdout).not.toContain("\u001B[");
});

test.each(["--version", "-V"])("%s is the version of package.json, alone or not", async (flag) => {
  const { version } = JSON.parse(readFileSync(path.resolve(import.meta.dirname, "../../package.json"), "utf8"));
  expect(await runCli([flag])).toEqual({ code: 0, stdout: `${version}\n`, stderr: "" });
  expect(await runCli([flag, "--debug"])).toEqual({ code: 0, stdout: `${version}\n`, stderr: "" });
});
