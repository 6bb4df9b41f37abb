import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { runCli } from "./run-cli.ts";
import { FAKE_PREREQUISITE, WEATHER } from "./sample-skills.ts";
import { temporaryFolder } from "./temporary-folder.ts";

const WORDS = ["baseline", "./skill", "-o", "b.json", "--reason", "our own network", "--author", "someone"];

test("the verdict stays the scanner's; the policy decides with file, line and rule", async () => {
  const folder = temporaryFolder({ ...skill(WEATHER), "p.yaml": "hosts:\n  deny:\n    - wttr.example\n" });
  const { code, stdout } = await runCli(["./skill", "--policy", "p.yaml"], { cwd: folder });
  expect(code).toBe(1);
  expect(stdout).toMatch(/^CLEAN /);
  expect(stdout.replaceAll(/\s+/g, " ")).toContain("contacts wttr.example (p.yaml:3 hosts.deny[0])");
});

test("a policy in the working folder is used; --fail-on outranks it", async () => {
  const rules = { "skillscan.policy.yaml": "fail: { verdict: never }\n" };
  const folder = temporaryFolder({ ...skill(FAKE_PREREQUISITE), ...rules });
  expect((await runCli(["-q", "./skill"], { cwd: folder })).code).toBe(0);
  expect((await runCli(["-q", "./skill", "--fail-on", "malicious"], { cwd: folder })).code).toBe(1);
});

test("a policy inside what is scanned is not, unless it is named", async () => {
  const folder = temporaryFolder({ ...FAKE_PREREQUISITE, "skillscan.policy.yaml": "fail: { verdict: never }\n" });
  const { code, stderr } = await runCli(["-q", "."], { cwd: folder });
  expect(code).toBe(1);
  expect(stderr).toContain("skillscan.policy.yaml here is part of a package and not used");
  expect((await runCli(["-q", ".", "--policy", "skillscan.policy.yaml"], { cwd: folder })).code).toBe(0);
});

test("a baseline is not written over harm by habit; what it accepts is quiet", async () => {
  const folder = temporaryFolder(skill(FAKE_PREREQUISITE));
  const refused = await runCli(WORDS, { cwd: folder });
  expect(refused.code).toBe(1);
  expect(refused.stderr).toContain("the package means harm");
  const written = await runCli([...WORDS, "--accept-malicious"], { cwd: folder });
  expect(written).toMatchObject({ code: 0, stdout: "" });
  expect(written.stderr).toMatch(/b\.json: \d+ accepted until \d{4}-\d\d-\d\d, 0 as before/);
  expect(JSON.parse(readFileSync(path.join(folder, "b.json"), "utf8"))).toMatchObject({
    schema: "skillscan.baseline.v1",
  });
  const quiet = await runCli(["./skill", "--baseline", "b.json"], { cwd: folder });
  expect(quiet.code).toBe(0);
  expect(quiet.stdout.replaceAll(/\s+/g, " ")).toContain("by someone until");
});

describe("mistakes are one clear line", () => {
  test.each([
    ["no reason", ["baseline", "x", "-o", "b.json"], /required option '--reason/],
    ["a time that is none", [...WORDS, "--expires", "soon"], /soon is no time to expire/],
    ["a time that is over", [...WORDS, "--expires", "2020-01-01"], /2020-01-01 is over/],
    ["a baseline that is none", ["./skill", "--baseline", "skill/SKILL.md"], /is no JSON/],
    ["a baseline that is not there", ["./skill", "--baseline", "nowhere.json"], /nowhere\.json cannot be read/],
    ["a policy with a mistake", ["./skill", "--policy", "skill/SKILL.md"], /SKILL\.md:\d+: /],
    ["a folder for a policy", ["./skill", "--policy", "skill"], /skill is no file/],
  ])("%s", async (_what, words, message) => {
    const { code, stdout, stderr } = await runCli(words, { cwd: temporaryFolder(skill(WEATHER)) });
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toMatch(message);
    expect(stderr).not.toMatch(/^\s+at /m);
  });
});

describe("policy check and init", () => {
  test("init writes a policy that check accepts, and never overwrites", async () => {
    const cwd = temporaryFolder({});
    expect((await runCli(["policy", "init", "--extends", "strict"], { cwd })).code).toBe(0);
    const { code, stdout } = await runCli(["policy", "check"], { cwd });
    expect(code).toBe(0);
    expect(stdout).toContain("(strict)     fail.incomplete: fail");
    expect((await runCli(["policy", "init"], { cwd })).code).toBe(2);
  });

  test("check shows every mistake with its line: exit code 1", async () => {
    const cwd = temporaryFolder({ "p.yaml": "extends: lax\nhosts:\n  denied: []\n" });
    const { code, stderr } = await runCli(["policy", "check", "p.yaml"], { cwd });
    expect(code).toBe(1);
    expect(stderr).toMatch(/^p\.yaml:1: extends: .*\np\.yaml:3: hosts\.denied is no key here/);
  });

  test("check --format json", async () => {
    const cwd = temporaryFolder({ "p.yaml": "signatures: { weakness/nothing: off }\n" });
    const { stdout } = await runCli(["policy", "check", "p.yaml", "--format", "json"], { cwd });
    expect(JSON.parse(stdout)).toMatchObject({
      valid: true,
      problems: [],
      warnings: [{ line: 1 }, { line: 1 }],
      inForce: expect.arrayContaining([{ rule: "signatures.weakness/nothing", value: "off", line: 1 }]),
    });
  });
});

function skill(files: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(files).map(([name, content]) => [`skill/${name}`, content]));
}
