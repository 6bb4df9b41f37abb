import { describe, expect, test } from "vitest";
import { advised, lock, skill } from "./advised.ts";

describe("where packages come from", () => {
  test.each([
    [
      "a request bin in .npmrc",
      { ".npmrc": "registry=https://abc.requestcatcher.com/\n" },
      ["supply-chain/install-from-stranger"],
      "malicious",
    ],
    [
      "a bare address on the command line",
      { "run.sh": "pip install -i http://203.0.113.9/simple y\n" },
      ["supply-chain/install-from-stranger"],
      "malicious",
    ],
    [
      "a company's, encrypted",
      { ".npmrc": "registry=https://npm.vendor.test/\n" },
      ["capability/registry-override"],
      "clean",
    ],
    [
      "a company's, in the open",
      { ".npmrc": "registry=http://npm.vendor.test/\n" },
      ["weakness/unencrypted-registry"],
      "suspicious",
    ],
    ["this machine's", { ".npmrc": "registry=http://localhost:4873/\n" }, ["capability/registry-override"], "clean"],
    [
      "a second one beside the public one",
      { "requirements.txt": "--extra-index-url https://packages.vendor.test/simple\nvendor-tools\n" },
      ["weakness/dependency-confusion", "capability/registry-override"],
      "clean",
    ],
    [
      "a scope's own",
      { ".npmrc": "@vendor:registry=https://npm.vendor.test/\n" },
      ["capability/registry-override"],
      "clean",
    ],
    [
      "a warning of one",
      { "SKILL.md": skill("Never run `pip install -i http://packages.vendor.test/simple y`.") },
      [],
      "clean",
    ],
  ])("%s", async (_, files, expected, verdict) => {
    const found = await advised(files);
    const ids = found.findings.map(({ id }) => id).filter((id) => /registry|confusion|install-from/u.test(id));
    expect(ids).toEqual(expected);
    expect(found.verdict).toBe(verdict);
  });
});

describe("locks", () => {
  const entry = (name: string, resolved: string, more: object = {}): Readonly<Record<string, string>> => ({
    "package-lock.json": lock({
      [`node_modules/${name}`]: { version: "1.0.0", resolved, integrity: "sha512-x", ...more },
    }),
  });
  const ID = "supply-chain/lock-redirect";

  test.each([
    ["another name", entry("left", "https://registry.vendor.test/right/-/right-1.0.0.tgz"), true],
    ["another scope and name", entry("@a/left", "https://registry.vendor.test/@b%2fright/-/right-1.0.0.tgz"), true],
    ["its own name", entry("left", "https://registry.vendor.test/left/-/left-1.0.0.tgz"), false],
    ["its own scope, quoted", entry("@a/left", "https://registry.vendor.test/@a%2fleft/-/left-1.0.0.tgz"), false],
    ["a mirror's path", entry("left", "https://vendor.test/artifactory/api/npm/npm/left/-/left-1.0.0.tgz"), false],
    ["a mirror that puts scopes elsewhere", entry("@a/left", "https://vendor.test/npm/left/-/left-1.0.0.tgz"), false],
    [
      "an alias that says so",
      entry("left", "https://registry.vendor.test/right/-/right-1.0.0.tgz", { name: "right" }),
      false,
    ],
  ])("%s", async (_, files, found) => {
    const { brief, verdict } = await advised(files);
    expect(brief(ID)).toEqual(found ? [`${ID} medium medium package-lock.json:4`] : []);
    expect(verdict).toBe(found ? "suspicious" : "clean");
  });

  test("code on installation is a capability, named once for a lock", async () => {
    const packages = {
      "node_modules/a": { version: "1.0.0", hasInstallScript: true, integrity: "sha512-x" },
      "node_modules/b": { version: "1.0.0", hasInstallScript: true, integrity: "sha512-x" },
    };
    const { findings } = await advised({ "package-lock.json": lock(packages) });
    const found = findings.filter(({ id }) => id === "capability/dependency-install-script");
    expect(found.map(({ message }) => message)).toEqual([
      "2 packages of package-lock.json run code of their own on installation: a, b",
    ]);
  });

  test("manifest and lock that disagree are one finding for a manifest", async () => {
    const { findings } = await advised({
      "package.json": '{ "dependencies": { "left": "^2.0.0", "right": "^1.0.0" } }',
      "package-lock.json": lock({
        "": { dependencies: {} },
        "node_modules/left": { version: "1.0.0", integrity: "sha512-x" },
      }),
    });
    const found = findings.filter(({ id }) => id === "weakness/lock-mismatch");
    expect(found.map(({ message }) => message)).toEqual([
      "package.json and the lock beside it disagree: left ^2.0.0 is locked to 1.0.0, right is not in the lock",
    ]);
  });
});

test.each([
  ["npx", "Run `npx some-tool today`.", ["npm some-tool"]],
  ["a tag that moves", "Run `npm install -g some-tool@latest`.", ["npm some-tool"]],
  ["a version", "Run `npx some-tool@1.2.3 today`.", []],
  ["installed by hand", "Run `npm install some-tool`.", []],
])("unpinned: %s", async (_, line, expected) => {
  const { findings } = await advised({ "SKILL.md": skill(line) });
  const found = findings.filter(({ id }) => id === "capability/unpinned-execution");
  expect(found.map(({ message }) => message.split("version of ")[1]?.replace(" is the newest", ""))).toEqual(expected);
});
