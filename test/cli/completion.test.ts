import { execFileSync, spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import path from "node:path";
import type { Command } from "commander";
import { describe, expect, test } from "vitest";
import { buildProgram } from "../../src/cli/main.ts";
import { completionScript } from "../../src/cli/completion/completion-script.ts";
import { temporaryFolder } from "./temporary-folder.ts";

const program = buildProgram(() => undefined);
const SHELLS = ["bash", "zsh", "fish", "powershell"] as const;

/** What bash offers after these words. */
function bashOffers(words: readonly string[], files: Readonly<Record<string, string>> = {}): readonly string[] {
  const folder = temporaryFolder({ ...files, "completion.bash": completionScript("bash", program) });
  const driver = `
source ./completion.bash
COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1))
_skillscan
printf '%s\\n' "\${COMPREPLY[@]}"`;
  writeFileSync(path.join(folder, "driver.bash"), driver);
  const answer = execFileSync("bash", ["./driver.bash", "skillscan", ...words], { cwd: folder, encoding: "utf8" });
  return answer.split("\n").filter((line) => line !== "" && line !== "completion.bash" && line !== "driver.bash");
}

function everyCommand(command: Command): readonly Command[] {
  return [command, ...command.commands.flatMap(everyCommand)];
}

describe.each(SHELLS)("the script for %s", (shell) => {
  test("names every command and every long option of the program", () => {
    const script = completionScript(shell, program);
    for (const command of everyCommand(program).slice(1)) expect(script).toContain(command.name());
    const options = everyCommand(program).flatMap((command) => command.options.flatMap(({ long }) => long ?? []));
    expect(options.length).toBeGreaterThan(20);
    for (const option of options) expect(script).toContain(shell === "fish" ? `-l ${option.slice(2)}` : option);
  });
});

test("bash reads the script", () => {
  const { status, stderr } = spawnSync("bash", ["-n"], { input: completionScript("bash", program), encoding: "utf8" });
  expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
});

describe("bash offers", () => {
  test.each([
    ["commands", ["pol"], ["policy"]],
    ["commands of a command", ["policy", "c"], ["check"]],
    ["values of an option", ["--fail-on", ""], ["suspicious", "malicious", "never"]],
    ["values of a command's option", ["scan", "--fail-on", "m"], ["malicious"]],
    ["values of an argument", ["completion", "f"], ["fish"]],
    ["options", ["baseline", "--rea"], ["--reason"]],
    ["options of scan without the word", ["--rec"], ["--recursive"]],
    ["options of an inner command", ["rules", "list", "--sev"], ["--severity"]],
    ["nothing of another command", ["policy", "check", "--sev"], []],
  ])("%s", (_what, words, expected) => {
    expect(bashOffers(words)).toEqual(expected);
  });

  test("files, with blanks and stars in their names", () => {
    const files = { "my skill": "", "a*b": "", "other.md": "" };
    expect(bashOffers(["scan", ""], files)).toEqual(expect.arrayContaining(["my skill", "a*b", "other.md"]));
    expect(bashOffers(["--policy", "my"], files)).toEqual(["my skill"]);
  });

  test("no files where none is expected", () => {
    expect(bashOffers(["policy", ""], { "other.md": "" })).not.toContain("other.md");
  });
});

describe("other shells read their script, where they are installed", () => {
  const inputs: readonly (readonly [string, readonly string[], (typeof SHELLS)[number]])[] = [
    ["zsh", ["-n", "script"], "zsh"],
    ["fish", ["--no-execute", "script"], "fish"],
    [
      "pwsh",
      [
        "-NoProfile",
        "-Command",
        "$e=$null; [void][System.Management.Automation.Language.Parser]::ParseFile('script', [ref]$null, [ref]$e); exit $e.Count",
      ],
      "powershell",
    ],
  ];
  const installed = inputs.filter(([name]) => spawnSync(name, ["-c", "exit 0"]).error === undefined);
  test("those that are", () => {
    const complaints = installed.map(([name, words, shell]) => {
      const cwd = temporaryFolder({ script: completionScript(shell, program) });
      const { status, stderr } = spawnSync(name, words, { cwd, encoding: "utf8" });
      return { name, status, stderr };
    });
    expect(complaints).toEqual(installed.map(([name]) => ({ name, status: 0, stderr: "" })));
  });
});
