import { expect, test } from "vitest";
import {
  isPackageSettings,
  MAX_SETTINGS,
  readPackageSettings,
} from "../../../src/read/manifest/packages/read-package-settings.ts";
import { tell } from "./tell.ts";

test.each([
  [".npmrc", true],
  ["mcp/.npmrc", true],
  ["bundle.zip!/.npmrc", true],
  ["pip.conf", true],
  [".yarnrc.yml", true],
  ["uv.toml", false],
  ["pip.ini", true],
  ["npmrc.md", false],
  ["my.npmrc", false],
])("%s: %s", (path, expected) => {
  expect(isPackageSettings(path)).toBe(expected);
});

test.each([
  ["the registry", ".npmrc", "registry=https://r.example/\n", ["npm replaces https://r.example/ null 1:1"]],
  [
    "a scope's registry, quoted",
    ".npmrc",
    '@a:registry = "https://r.example/"',
    ["npm bound https://r.example/ @a 1:1"],
  ],
  [
    "an index below a heading",
    "pip.conf",
    "[global]\nextra-index-url = https://r.example/s",
    ["pip adds https://r.example/s null 2:1"],
  ],
  ["YAML", ".yarnrc.yml", "npmRegistryServer: https://r.example", ["yarn replaces https://r.example null 1:1"]],
  [
    "a scope in YAML",
    ".yarnrc.yml",
    "npmScopes:\n  corp:\n    npmRegistryServer: https://r.example\n",
    ["yarn bound https://r.example npmScopes 3:1"],
  ],
  [
    "a list over several lines",
    "pip.conf",
    "[global]\nextra-index-url =\n    https://a.example/s\n    https://b.example/s\n",
    ["pip adds https://a.example/s null 3:1", "pip adds https://b.example/s null 4:1"],
  ],
  [
    "hosts that are not checked",
    "pip.conf",
    "[install]\ntrusted-host = a.example b.example:8080\n",
    ["pip trusts a.example null 2:1", "pip trusts b.example:8080 null 2:1"],
  ],
  ["a commented line", ".npmrc", "# registry=https://r.example/\n; registry=https://r.example/\n", []],
  ["another setting", ".npmrc", "proxy=https://r.example/\n", []],
  ["a path", "pip.conf", "find-links = ./wheels", []],
])("%s", (_name, path, text, expected) => {
  const { facts } = tell(readPackageSettings, path, text, "text");
  const registries = facts.flatMap((fact) =>
    fact.kind === "registry"
      ? [`${fact.manager} ${fact.effect} ${fact.address} ${fact.packages} ${fact.at.line}:${fact.at.column}`]
      : [],
  );
  expect(registries).toEqual(expected);
});

test.each([
  ["strict-ssl=false", ["disable-safeguard"]],
  ["strict-ssl=true", []],
  ["trusted-host = 203.0.113.9", ["disable-safeguard"]],
])("%s", (text, expected) => {
  const { facts } = tell(readPackageSettings, ".npmrc", text, "text");
  expect(facts.flatMap((fact) => (fact.kind === "operation" ? [fact.operation.op] : []))).toEqual(expected);
});

test.each([
  ["script-shell=./tools/sh", ["./tools/sh"]],
  ["node-options=--require ./hook.js", ["./hook.js"]],
  ["git=./bin/git", ["./bin/git"]],
  ["git=git", []],
])("a program of the package that the manager starts: %s", (text, targets) => {
  const told = tell(readPackageSettings, ".npmrc", text, "text");
  expect(told.of("reference").map(({ how, target }) => `${how} ${target}`)).toEqual(
    targets.map((target) => `run ${target}`),
  );
});

test("what stands behind the last line that is read is a gap", () => {
  const { gaps } = tell(readPackageSettings, ".npmrc", "a=1\n".repeat(MAX_SETTINGS + 1), "text");
  expect(gaps).toMatchObject([{ code: "too-many", line: MAX_SETTINGS + 1, blocking: true }]);
  expect(tell(readPackageSettings, ".npmrc", "a=1\n".repeat(MAX_SETTINGS), "text").gaps).toEqual([]);
});
