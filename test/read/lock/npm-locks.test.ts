import { describe, expect, test } from "vitest";
import { readLock } from "./read-lock.ts";

const lines = async (path: string, text: string): Promise<readonly string[]> => (await readLock(path, text)).lines;

describe("package-lock.json", () => {
  const packages = {
    "": { dependencies: { a: "^1", mine: "npm:real@2" }, devDependencies: { d: "1" }, workspaces: ["packages/w"] },
    "packages/w": { name: "w", version: "0.1.0", dependencies: { a: "^1.1" } },
    "node_modules/w": { resolved: "packages/w", link: true },
    "node_modules/a": {
      version: "1.2.0",
      resolved: "https://r.example/a/-/a-1.2.0.tgz",
      integrity: "sha512-x",
      hasInstallScript: true,
      dependencies: { b: "1", "@s/c": "*" },
    },
    "node_modules/a/node_modules/b": { version: "1.0.0", integrity: "sha512-x", optional: true },
    "node_modules/b": { version: "2.0.0", integrity: "sha512-x", peer: true },
    "node_modules/@s/c": { version: "3.0.0", resolved: "git+ssh://git@git.example/c.git#0a", dependencies: { b: "2" } },
    "node_modules/mine": { name: "real", version: "2.0.0", integrity: "sha512-x" },
    "node_modules/d": { version: "1.0.0", dev: true, inBundle: true },
    "node_modules/e": { version: "1.0.0", resolved: "https://files.example/e.tgz", integrity: "sha512-x" },
  };

  test("version 3: places, scopes, who asks for what", async () => {
    const text = JSON.stringify({ lockfileVersion: 3, packages }, null, 1);
    const found = await lines("package-lock.json", text);
    expect(found.map((line) => line.replace(/^\d+ /u, ""))).toEqual([
      "npm w@0.1.0 runtime workspace packages/w",
      "npm a@1.2.0 < ^1 runtime https://r.example/a/-/a-1.2.0.tgz scripts direct",
      "npm b@1.0.0 optional for a",
      "npm b@2.0.0 peer for @s/c",
      "npm @s/c@3.0.0 runtime git ssh://git@git.example/c.git#0a unproved for a",
      "npm real@2.0.0 < npm:real@2 runtime as mine direct",
      "npm d@1.0.0 < 1 dev direct",
      "npm e@1.0.0 runtime url https://files.example/e.tgz",
    ]);
    expect(found[1]).toMatch(
      new RegExp(`^${text.slice(0, text.indexOf('"node_modules/a"')).split("\n").length} `, "u"),
    );
  });

  test("version 1: nested, with what it asks for", async () => {
    const dependencies = {
      a: { version: "1.0.0", integrity: "sha1-x", requires: { b: "1" }, dependencies: { b: { version: "1.0.0" } } },
      b: { version: "2.0.0", integrity: "sha1-x", dev: true },
      g: { version: "git+https://git.example/g.git#0a", from: "g@git" },
      mine: { version: "npm:real@3.0.0", integrity: "sha1-x" },
    };
    expect(await lines("npm-shrinkwrap.json", JSON.stringify({ lockfileVersion: 1, dependencies }))).toEqual([
      "1 npm a@1.0.0 runtime",
      "1 npm b@1.0.0 runtime unproved for a",
      "1 npm b@2.0.0 dev",
      "1 npm g@? runtime git https://git.example/g.git#0a unproved",
      "1 npm real@3.0.0 runtime as mine",
    ]);
  });
});

describe("pnpm-lock.yaml", () => {
  test("version 5", async () => {
    const text = `lockfileVersion: 5.4
specifiers:
  a: ^1.0.0
dependencies:
  a: 1.0.0_b@2.0.0
packages:
  /@s/c/3.0.0:
    resolution: {integrity: sha512-x==}
    dev: true
    requiresBuild: true
  /a/1.0.0_b@2.0.0:
    resolution: {integrity: sha512-x==}
    dependencies:
      '@s/c': 3.0.0
    dev: false
  git.example/o/r/0a0a:
    resolution: {tarball: https://git.example/o/r/tar.gz/0a0a}
    name: r
    version: 0.1.0
    optional: true
  r.example/e/1.1.0:
    resolution: {integrity: sha512-x==}
`;
    expect(await lines("pnpm-lock.yaml", text)).toEqual([
      "7 npm @s/c@3.0.0 dev scripts for a",
      "11 npm a@1.0.0 < ^1.0.0 runtime direct",
      "16 npm r@0.1.0 optional url https://git.example/o/r/tar.gz/0a0a unproved",
      "21 npm e@1.1.0 runtime https://r.example/",
    ]);
  });

  test("version 9: scopes follow from what the projects ask for", async () => {
    const text = `lockfileVersion: '9.0'

importers:

  .:
    dependencies:
      mine:
        specifier: npm:a@^1
        version: a@1.0.0(b@2.0.0)
    devDependencies:
      d:
        specifier: ^4
        version: 4.0.0

packages:

  a@1.0.0:
    resolution: {integrity: sha512-x==}
    deprecated: |-
      Not: supported
      any longer
    peerDependencies:
      b: '*'

  b@2.0.0:
    resolution: {integrity: sha512-x==}

  d@4.0.0:
    resolution: {integrity: sha512-x==}
    engines: {node: '>=8', npm: ">=6"}

  e@5.0.0:
    resolution: {integrity: sha512-x==}

snapshots:

  a@1.0.0(b@2.0.0):
    dependencies:
      b: 2.0.0

  b@2.0.0: {}

  d@4.0.0:
    dependencies:
      b: 2.0.0
    optionalDependencies:
      e: 5.0.0

  e@5.0.0:
    optional: true
`;
    expect(await lines("pnpm-lock.yaml", text)).toEqual([
      "17 npm a@1.0.0 < npm:a@^1 runtime as mine direct",
      "25 npm b@2.0.0 runtime for a+d",
      "28 npm d@4.0.0 < ^4 dev direct",
      "32 npm e@5.0.0 dev for d",
    ]);
  });

  test("a long key stands on a line of its own", async () => {
    const key = `/${"a".repeat(130)}/1.0.0`;
    const { lines: found, gaps } = await readLock(
      "pnpm-lock.yaml",
      `packages:\n  ? ${key}\n  : resolution: {integrity: sha512-x}\n    dev: true\n`,
    );
    expect([found, gaps]).toEqual([[`2 npm ${"a".repeat(130)}@1.0.0 dev`], []]);
  });
});

describe("yarn.lock", () => {
  test("version 1", async () => {
    const text = `# yarn lockfile v1


"@s/c@*", "@s/c@^3.0.0":
  version "3.0.0"
  resolved "https://r.example/@s/c/-/c-3.0.0.tgz#${"0".repeat(40)}"
  integrity sha512-x==
  dependencies:
    a "^1"

a@^1:
  version "1.0.0"
  resolved "https://r.example/a/-/a-1.0.0.tgz"

"mine@npm:real@^2":
  version "2.0.0"
  resolved "https://r.example/real/-/real-2.0.0.tgz#${"0".repeat(40)}"

"g@git+https://git.example/g.git":
  version "0.0.1"
  resolved "git+https://git.example/g.git#${"1".repeat(40)}"
`;
    expect(await lines("yarn.lock", text)).toEqual([
      "4 npm @s/c@3.0.0 runtime https://r.example/@s/c/-/c-3.0.0.tgz",
      "11 npm a@1.0.0 runtime https://r.example/a/-/a-1.0.0.tgz unproved for @s/c",
      "15 npm real@2.0.0 runtime https://r.example/real/-/real-2.0.0.tgz as mine",
      `19 npm g@0.0.1 runtime git git+https://git.example/g.git#${"1".repeat(40)}`,
    ]);
  });

  test("since yarn 2 it is YAML with the projects in it", async () => {
    const text = `__metadata:
  version: 8

"a@npm:^1.0.0, a@npm:^1.1.0":
  version: 1.2.0
  resolution: "a@npm:1.2.0"
  dependencies:
    b: "npm:*"
  checksum: 10c0/00
  languageName: node
  linkType: hard

"b@npm:*":
  version: 2.0.0
  resolution: "b@npm:2.0.0::__archiveUrl=https%3A%2F%2Ffiles.example%2Fb.tgz"
  linkType: hard

"probe@workspace:.":
  version: 0.0.0-use.local
  resolution: "probe@workspace:."
  dependencies:
    a: "npm:^1.0.0"
  languageName: unknown
  linkType: soft
`;
    expect(await lines("yarn.lock", text)).toEqual([
      "4 npm a@1.2.0 < ^1.0.0 runtime direct",
      "13 npm b@2.0.0 runtime https://files.example/b.tgz unproved for a",
    ]);
  });
});

test("bun.lock has comments and a comma at the end", async () => {
  const text = `{
  "lockfileVersion": 1,
  "workspaces": {
    "": { "name": "x", "dependencies": { "a": "^1" }, "devDependencies": { "mine": "npm:real@2" }, },
  },
  "trustedDependencies": ["a"],
  "packages": {
    "a": ["a@1.0.0", "", { "dependencies": { "b": "1" } }, "sha512-x"],
    "b": ["b@2.0.0", "https://r.example/", {}, "sha512-x"],
    "a/b": ["b@1.0.0", "", {}],
    "mine": ["real@2.0.0", "", { "dependencies": { "b": "2" } }, "sha512-x"],
    "w": ["w@workspace:packages/w"],
  }
}
`;
  expect(await lines("bun.lock", text)).toEqual([
    "8 npm a@1.0.0 < ^1 runtime scripts direct",
    "9 npm b@2.0.0 dev https://r.example/ for real",
    "10 npm b@1.0.0 runtime unproved for a",
    "11 npm real@2.0.0 < npm:real@2 dev as mine direct",
    "12 npm w@? runtime workspace packages/w",
  ]);
});

test("deno.lock, with peers in its keys", async () => {
  const text = JSON.stringify({
    version: "5",
    npm: { "a@1.0.0_b@2.0.0": { integrity: "sha512-x", dependencies: ["b"], scripts: true }, "b@2.0.0": {} },
    jsr: { "@std/fs@1.0.1": { integrity: "00" } },
  });
  expect(await lines("deno.lock", text)).toEqual([
    "1 npm a@1.0.0 runtime scripts",
    "1 npm b@2.0.0 runtime unproved for a",
    "1 other @std/fs@1.0.1 runtime",
  ]);
});
