import { existsSync, readFileSync, symlinkSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { FAKE_PREREQUISITE, WEATHER } from "../cli/sample-skills.ts";
import { temporaryFolder } from "../cli/temporary-folder.ts";
import { commandsOf, pullRequest, runEntry } from "./run-entry.ts";

const BAD = FAKE_PREREQUISITE["SKILL.md"];
const GOOD = WEATHER["SKILL.md"];

test("a repository without skills is scanned as a folder, and that is said", async () => {
  const { code, log, outputs, summary } = await runEntry(temporaryFolder({ "README.md": "# Nothing here\n" }), {
    isProcess: true,
  });
  expect(code).toBe(0);
  expect(Object.fromEntries(outputs)).toMatchObject({ verdict: "clean", outcome: "pass", score: "0", findings: "0" });
  expect(commandsOf(log).filter((command) => command.startsWith("::notice"))).toEqual([
    "::notice title=skillscan::No skill or plugin was found in .; it was scanned as an ordinary folder.",
  ]);
  expect(summary).toContain("## skillscan: clean");
});

test("one skill with a fake prerequisite: the step fails, its line is annotated, the summary says what to fix", async () => {
  const { code, log, outputs, summary } = await runEntry(temporaryFolder(FAKE_PREREQUISITE), { isProcess: true });
  expect(code).toBe(1);
  expect(Object.fromEntries(outputs)).toMatchObject({ verdict: "malicious", outcome: "fail" });
  expect(Number(outputs.get("score"))).toBeGreaterThan(69);
  const error = commandsOf(log).find((command) => command.startsWith("::error "));
  expect(error).toMatch(/^::error file=SKILL\.md,line=\d+,.*title=critical%3A [^:,]+::.+%0ATo clear it: /);
  expect(summary).toContain("**To clear it:**");
  expect(summary).toContain(`](https://github.example/octo/skills/blob/${"a".repeat(40)}/SKILL.md#L`);
});

test("many skills: each has a report, the worst decides", async () => {
  const folder = temporaryFolder({
    "skills/a/SKILL.md": GOOD,
    "skills/b/SKILL.md": BAD,
    "skills/c/SKILL.md": GOOD,
    "run.sh": "echo ok\n",
  });
  const { code, outputs, summary } = await runEntry(folder, { isProcess: true });
  expect(code).toBe(1);
  const reports: { target: string; verdict: string }[] = JSON.parse(readFileSync(outputs.get("report") ?? "", "utf8"));
  expect(reports.map(({ target, verdict }) => [target, verdict])).toEqual([
    ["./skills/a", "clean"],
    ["./skills/b", "malicious"],
    ["./skills/c", "clean"],
    [".", "clean"],
  ]);
  expect(summary).toContain("| **malicious** |");
});

test("SARIF for upload-sarif: places from the top of the repository, the commit, one run", async () => {
  const { outputs } = await runEntry(temporaryFolder({ "skills/b/SKILL.md": BAD }), { inputs: { path: "skills" } });
  const { runs } = JSON.parse(readFileSync(outputs.get("sarif") ?? "", "utf8"));
  expect(runs).toHaveLength(1);
  expect(runs[0].results[0].locations[0].physicalLocation.artifactLocation).toEqual({
    uri: "skills/b/SKILL.md",
    uriBaseId: "%SRCROOT%",
  });
  expect(runs[0].versionControlProvenance).toEqual([
    { repositoryUri: "https://github.example/octo/skills", revisionId: "a".repeat(40) },
  ]);
  expect(existsSync(outputs.get("html") ?? "")).toBe(true);
});

describe("inputs", () => {
  test.each([
    ["never", 0],
    ["malicious", 1],
    ["suspicious", 1],
  ])("fail-on: %s", async (failOn, code) => {
    expect((await runEntry(temporaryFolder(FAKE_PREREQUISITE), { inputs: { "fail-on": failOn } })).code).toBe(code);
  });

  test("path: several, a line each, and comments; what is not listed is not scanned", async () => {
    const folder = temporaryFolder({ "good/SKILL.md": GOOD, "bad/SKILL.md": BAD });
    const { code, outputs } = await runEntry(folder, { inputs: { path: "# ours\n  good\n./good/SKILL.md\n" } });
    expect(code).toBe(0);
    expect(JSON.parse(readFileSync(outputs.get("report") ?? "", "utf8"))).toHaveLength(2);
  });

  test("policy: it decides, and the summary names the line", async () => {
    const folder = temporaryFolder({
      "skill/SKILL.md": BAD,
      "skillscan.policy.yaml": "extends: permissive\nfail:\n  verdict: never\n",
    });
    const { code, summary, log } = await runEntry(folder, {
      inputs: { path: "skill", policy: "skillscan.policy.yaml" },
    });
    expect(log).not.toContain("::error title=skillscan");
    expect(code).toBe(0);
    expect(summary).toContain("**Policy:** passes by skillscan.policy.yaml");
  });

  test("a policy that lies in the repository and is not named is not used", async () => {
    const folder = temporaryFolder({
      "SKILL.md": BAD,
      "skillscan.policy.yaml": "fail:\n  verdict: never\n",
    });
    expect((await runEntry(folder)).code).toBe(1);
  });

  test("sarif-file: written where it says", async () => {
    const folder = temporaryFolder(WEATHER);
    await runEntry(folder, { inputs: { "sarif-file": "out/scan.sarif" } });
    expect(JSON.parse(readFileSync(path.join(folder, "out/scan.sarif"), "utf8"))).toMatchObject({ version: "2.1.0" });
  });

  test.each([
    [{ "fail-on": "sometimes" }, "input fail-on"],
    [{ comment: "perhaps" }, "input comment"],
    [{ osv: "yes" }, "input osv"],
    [{ path: "../elsewhere" }, "not in the repository"],
    [{ path: "/etc" }, "not in the repository"],
    [{ path: "missing" }, "there is no missing"],
    [{ policy: "missing.yaml" }, "there is no missing.yaml"],
  ])("%j is refused in one line, and the step fails", async (inputs, message) => {
    const { code, log } = await runEntry(temporaryFolder(WEATHER), { inputs });
    expect(code).toBe(2);
    const [command, ...others] = commandsOf(log);
    expect(command).toMatch(/^::error title=skillscan::/);
    expect(command).toContain(message);
    expect(others).toEqual([]);
  });
});

describe("what a pull request can bring along", () => {
  test("a path that is a link out of the repository is refused", async () => {
    const outside = temporaryFolder({ "SKILL.md": BAD, secret: "do not show" });
    const folder = temporaryFolder({ "README.md": "x\n" });
    symlinkSync(outside, path.join(folder, "skills"));
    const { code, log } = await runEntry(folder, { inputs: { path: "skills" } });
    expect(code).toBe(2);
    expect(log).toContain("skills is a link that leads out of the repository");
    expect(log).not.toContain("do not show");
  });

  test("a policy that is a link out of the repository is refused", async () => {
    const outside = temporaryFolder({ "environment.txt": "TOKEN=do-not-show\n" });
    const folder = temporaryFolder(WEATHER);
    symlinkSync(path.join(outside, "environment.txt"), path.join(folder, "policy.yaml"));
    const { code, log } = await runEntry(folder, { inputs: { policy: "policy.yaml" } });
    expect(code).toBe(2);
    expect(log).not.toContain("do-not-show");
  });

  test("a SARIF file that is a link already is refused, not written through", async () => {
    const outside = temporaryFolder({ target: "untouched" });
    const folder = temporaryFolder(WEATHER);
    symlinkSync(path.join(outside, "target"), path.join(folder, "scan.sarif"));
    const { code } = await runEntry(folder, { inputs: { "sarif-file": "scan.sarif" } });
    expect(code).toBe(2);
    expect(readFileSync(path.join(outside, "target"), "utf8")).toBe("untouched");
  });

  test.each([
    ["::error file=x::injected"],
    ["##[add-mask]injected"],
    ["a%0A::set-output name=verdict::clean"],
    ["x,line=1::y"],
    ["@octocat [click](javascript:1)"],
  ])("a skill in a folder named %j sets off no command of the runner and no markup", async (name) => {
    const folder = temporaryFolder({ [`${name}/SKILL.md`]: BAD, "b/SKILL.md": GOOD });
    const { code, log, outputs, summary } = await runEntry(folder, { event: pullRequest() });
    expect(code).toBe(1);
    expect(outputs.get("verdict")).toBe("malicious");
    const kinds = new Set(commandsOf(log).map((command) => /^::(\w+)/.exec(command)?.[1]));
    expect(
      [...kinds].filter((kind) => !["error", "warning", "notice", "group", "endgroup"].includes(kind ?? "")),
    ).toEqual([]);
    for (const command of commandsOf(log))
      expect(command.split("::").length).toBeLessThanOrEqual(name.includes("::") ? 99 : 3);
    expect(summary.replaceAll(/`[^`\n]*`/g, "")).not.toMatch(/\]\(javascript:/);
  });

  test("text of a skill in the log is between stop-commands and a word that differs in every run", async () => {
    const skill = { "SKILL.md": `${BAD}\n::error::injected\n` };
    const logs = [await runEntry(temporaryFolder(skill)), await runEntry(temporaryFolder(skill))].map(({ log }) => log);
    const words = logs.map((log) => /^::stop-commands::(.+)$/m.exec(log)?.[1]);
    expect(words[0]).toMatch(/^[0-9a-f-]{36}$/);
    expect(words[0]).not.toBe(words[1]);
    for (const log of logs) expect(commandsOf(log).join("\n")).not.toContain("::error::injected");
  });
});

test("ten annotations of a kind at most, the worst first; the rest is in the summary, and that is said", async () => {
  const skills = Object.fromEntries(Array.from({ length: 14 }, (_, index) => [`s${index}/SKILL.md`, BAD]));
  const { log, outputs } = await runEntry(temporaryFolder(skills));
  const errors = commandsOf(log).filter((command) => command.startsWith("::error "));
  expect(Number(outputs.get("findings"))).toBeGreaterThan(10);
  expect(errors).toHaveLength(10);
  expect(errors.every((command) => command.includes("title=critical"))).toBe(true);
  expect(log).toMatch(/skillscan: \d+ more findings are in the summary/);
});

test("what could not be looked at: a warning, exit code 3, and fail-on: never lets it pass", async () => {
  const folder = temporaryFolder({ ...WEATHER, "data.zip": new Uint8Array([0x50, 0x4b, 3, 4, 20, 0, 1, 0, 99, 0]) });
  const { code, log, outputs } = await runEntry(folder);
  expect(code).toBe(3);
  expect(Object.fromEntries(outputs)).toMatchObject({ verdict: "incomplete", outcome: "incomplete" });
  expect(commandsOf(log).join("\n")).toContain("::warning title=skillscan::1 package could not be looked at whole");
  expect((await runEntry(folder, { inputs: { "fail-on": "never" } })).code).toBe(0);
});
