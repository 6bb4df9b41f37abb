import { describe, expect, test } from "vitest";
import { MAX_TOLD, findToldCommands } from "../../../src/read/packages/told-commands.ts";
import { readFile } from "../../../src/read/read-file.ts";

const found = (text: string): readonly string[] => findToldCommands(text).map((command) => command.text);

describe("commands that a text tells its reader", () => {
  test.each([
    ['print("x not installed. Install with: pip install x-sdk")', ["pip install x-sdk"]],
    ['raise ValueError("Run: pip3 install x-a x-b. Then try again")', ["pip3 install x-a x-b"]],
    ['echo "  sudo apt-get install -y jq"', ["apt-get install -y jq"]],
    ["// Usage: npx ts-node@10 x.ts --flag", ["npx ts-node@10"]],
    ["# Install: npm install -g @scope/cli and restart", ["npm install -g @scope/cli"]],
    ["Install: npx skills add owner/repository", ["npx skills add owner/repository"]],
    ["<action>Run `npm i -g vercel`</action>", ["npm i -g vercel"]],
    ["brew install jq  # or apt install jq", ["brew install jq", "apt install jq"]],
    ['print("xvfb-run not found - install with: sudo apt install xvfb")', ["apt install xvfb"]],
    ['echo "     npm install -g clawdbot"', ["npm install -g clawdbot"]],
    ["claude mcp add x -- uvx x-mcp", ["uvx x-mcp"]],
    ["#!/usr/bin/env npx ts-node", ["npx ts-node"]],
    ["'cd x && npx tsx y.ts'", ["npx tsx"]],
    ["use uvx ruff or pipx run black", ["uvx ruff", "pipx run black"]],
  ])("%s", (text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  test.each([
    "Check if npx is available",
    "use pip install directly",
    "Clear the uvx cache",
    "the npm install step failed",
    "Never run pip install evil",
    "do not use npx x",
    "run npm install and then npm test",
    "pip install <package>",
    "npm install",
    "docker run",
  ])("none: %s", (text) => {
    expect(found(text)).toEqual([]);
  });
});

test("they are dependencies at their place, but not twice where a command is read already", async () => {
  const text = 'import os\nos.system("pip install a")\nprint("or: pip install b==1.0")  # npm i c\n';
  const { facts } = await readFile({ path: "x.py", bytes: new TextEncoder().encode(text), mode: null });
  const dependencies = facts.filter((fact) => fact.kind === "dependency");
  expect(dependencies.map(({ name, resolved, at }) => [name, resolved, at.line, at.column])).toEqual([
    ["a", null, 2, 12],
    ["b", "1.0", 3, 12],
    ["c", null, 3, 36],
  ]);
  expect(facts.filter((fact) => fact.kind === "operation" && fact.operation.op === "install")).toHaveLength(1);
});

test("as many as are told, and one more", async () => {
  const read = async (count: number): Promise<readonly string[]> => {
    const text = Array.from({ length: count }, (_, at) => `echo "npm i a${at}"`).join("\n");
    const { gaps } = await readFile({ path: "x.txt", bytes: new TextEncoder().encode(text), mode: null });
    return gaps.map((gap) => `${gap.code}:${gap.line}`);
  };
  expect(await read(MAX_TOLD)).toEqual([]);
  expect(await read(MAX_TOLD + 1)).toEqual([`too-many:${MAX_TOLD + 1}`]);
});
