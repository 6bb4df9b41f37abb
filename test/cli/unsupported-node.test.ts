import { execFileSync, spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { temporaryFolder } from "./temporary-folder.ts";

const ENTRY = path.resolve(import.meta.dirname, "../../src/cli/skillscan.js");

/** The entry with another version in the place of the running one: what an old Node would do with the same text. */
function entryUnder(version: string): { code: number | null; stderr: string } {
  const source = readFileSync(ENTRY, "utf8")
    .replace(
      'import process from "node:process";',
      `import real from "node:process"; const process = { argv: real.argv, versions: { node: "${version}" }, version: "v${version}", stderr: real.stderr, set exitCode(code) { real.exitCode = code; } };`,
    )
    .replace('await import("./start.js")', '{ start: () => real.stderr.write("started") }');
  const folder = temporaryFolder({
    "cli/entry.js": source,
    "supported-node.js": readFileSync(path.resolve(ENTRY, "../../supported-node.js")),
    "package.json": '{ "type": "module" }',
  });
  const { status, stderr } = spawnSync(process.execPath, [path.join(folder, "cli/entry.js")], { encoding: "utf8" });
  return { code: status, stderr };
}

test.each(["18.20.0", "20.20.2", "22.22.1", "23.9.0", "24.14.9", "25.1.0"])(
  "Node %s is told what is needed",
  (version) => {
    const { code, stderr } = entryUnder(version);
    expect(code).toBe(2);
    expect(stderr).toBe(`skillscan needs Node ^22.22.2 || ^24.15 || >=26; this is v${version}\n`);
  },
);

test.each(["22.22.2", "22.23.0", "24.15.0", "26.0.0", "27.1.0"])("Node %s is supported", (version) => {
  expect(entryUnder(version).stderr).toBe("started");
});

test("the versions are those of package.json", () => {
  const manifest = readFileSync(path.resolve(import.meta.dirname, "../../package.json"), "utf8");
  expect(manifest).toContain('"node": "^22.22.2 || ^24.15 || >=26"');
});

test("the action's entry says it as an annotation", () => {
  const system = ["/usr/local/bin/node", "/usr/bin/node"].find((candidate) => versionOf(candidate)?.startsWith("v20."));
  if (system === undefined) return;
  const entry = path.resolve(import.meta.dirname, "../../src/action/skillscan-action.js");
  const { status, stdout } = spawnSync(system, [entry], { encoding: "utf8" });
  expect(status).toBe(2);
  expect(stdout).toMatch(
    /^::error title=skillscan::This runner's Node is v20\.\S+, skillscan needs .* actions\/setup-node /,
  );
});

test("the system's own Node, where it is too old, gets the same line", () => {
  const system = ["/usr/local/bin/node", "/usr/bin/node"].find((candidate) => versionOf(candidate)?.startsWith("v20."));
  if (system === undefined) return;
  const { status, stderr } = spawnSync(system, [ENTRY, "--version"], { encoding: "utf8" });
  expect(status).toBe(2);
  expect(stderr).toMatch(/^skillscan needs Node .*; this is v20\.[^\n]*\n$/);
});

function versionOf(candidate: string): string | null {
  try {
    return execFileSync(candidate, ["--version"], { encoding: "utf8" });
  } catch {
    return null; // there is no such program here
  }
}
