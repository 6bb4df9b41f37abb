import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import path from "node:path";
import type { Command } from "commander";
import { expect, test } from "vitest";
import { buildProgram } from "../../src/cli/main.ts";
import { manPage } from "../../src/cli/man-page.ts";
import { engineVersion } from "../../src/pipeline/version.ts";

const program = buildProgram(() => undefined);
const page = manPage(program, engineVersion());
const FILE = path.resolve(import.meta.dirname, "../../docs/skillscan.1");

test("the page in docs is the program's", () => {
  expect(readFileSync(FILE, "utf8")).toBe(page);
});

test("it is plain ASCII, and no line of text begins a macro", () => {
  expect(page).toMatch(/^[\n -~]*$/);
  const macros = page.split("\n").filter((line) => /^[.']/.test(line));
  expect(macros.filter((line) => !/^\.(?:TH|SH|TP|B|I|br|\\")(?: |$)/.test(line))).toEqual([]);
});

test("every command and option is in it", () => {
  const leaves = (command: Command): readonly Command[] =>
    command.commands.length === 0 ? [command] : command.commands.flatMap(leaves);
  for (const command of leaves(program)) {
    expect(page).toContain(`${command.name().replaceAll("-", "\\-")}\n[\\fIoptions\\fR]`);
    for (const { long } of command.options) expect(page).toContain(long?.replaceAll("-", "\\-"));
  }
});

test("groff finds nothing wrong with it, where it is installed", () => {
  const { error, stderr, stdout } = spawnSync("groff", ["-man", "-Tascii", "-ww", FILE], { encoding: "utf8" });
  if (error !== undefined) return;
  expect(stderr).toBe("");
  expect(stdout).toContain("skillscan");
});
