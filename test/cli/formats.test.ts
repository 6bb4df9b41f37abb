import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { runCli } from "./run-cli.ts";
import { FAKE_PREREQUISITE, WEATHER } from "./sample-skills.ts";
import { temporaryFolder } from "./temporary-folder.ts";

const STARTS = {
  json: /^\{\n {2}"schema": "skillscan\.report\.v1"/,
  sarif: /^\{"\$schema":"[^"]+","version":"2\.1\.0","runs":\[/,
  markdown: /^## skillscan: malicious\n/,
  html: /^<!doctype html>\n/,
} as const;

describe.each(Object.entries(STARTS))("--format %s", (format, start) => {
  test("only the document goes to standard output, and the verdict decides the exit code", async () => {
    const { code, stdout } = await runCli(["--format", format, temporaryFolder(FAKE_PREREQUISITE)]);
    expect(code).toBe(1);
    expect(stdout).toMatch(start);
    expect(stdout.endsWith("\n")).toBe(true);
  });

  test("-o writes the same to a file and prints nothing", async () => {
    const [skill, out] = [temporaryFolder(FAKE_PREREQUISITE), temporaryFolder({})];
    const file = path.join(out, "report");
    const printed = await runCli(["--format", format, skill]);
    expect(await runCli(["--format", format, "-o", file, skill])).toMatchObject({ code: 1, stdout: "", stderr: "" });
    expect(readFileSync(file, "utf8")).toBe(printed.stdout);
  });
});

test("-o without a format writes the text, without colours", async () => {
  const file = path.join(temporaryFolder({}), "report.txt");
  const { stdout } = await runCli(["-o", file, temporaryFolder(WEATHER)], { env: { FORCE_COLOR: "1" } });
  expect(stdout).toBe("");
  expect(readFileSync(file, "utf8")).toMatch(/^CLEAN /);
});

test("one SARIF document over several targets says which of them failed", async () => {
  const folder = temporaryFolder({ "a/SKILL.md": WEATHER["SKILL.md"], "b/SKILL.md": FAKE_PREREQUISITE["SKILL.md"] });
  const { code, stdout } = await runCli(["--format", "sarif", "./a", "./b", "./missing"], { cwd: folder });
  expect(code).toBe(1);
  const { runs } = JSON.parse(stdout);
  expect(runs).toHaveLength(1);
  expect(runs[0].invocations[0].executionSuccessful).toBe(false);
  expect(JSON.stringify(runs[0].invocations)).toContain("./missing");
  expect(runs[0].results[0].locations[0].physicalLocation.artifactLocation.uri).toBe("b/SKILL.md");
});

test("a file that cannot be written is said in one line: exit code 2", async () => {
  const { code, stderr } = await runCli([
    "-o",
    path.join(temporaryFolder({}), "no/such/folder/x"),
    temporaryFolder(WEATHER),
  ]);
  expect(code).toBe(2);
  expect(stderr).toMatch(/^skillscan: .*cannot be written/);
});
