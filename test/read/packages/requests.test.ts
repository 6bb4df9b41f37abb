import { describe, expect, test } from "vitest";
import { actionRequest } from "../../../src/read/packages/action-request.ts";
import { imageRequest } from "../../../src/read/packages/image-request.ts";
import { npmEntry, npmWord } from "../../../src/read/packages/npm-request.ts";
import type { PackageRequest } from "../../../src/read/packages/package-request.ts";
import { poetryVersion, pythonRequirement } from "../../../src/read/packages/python-requirement.ts";
import {
  aptPackage,
  brewFormula,
  composerWord,
  crate,
  crateWord,
  gemWord,
  goModule,
  otherPackage,
} from "../../../src/read/packages/versioned-name.ts";

/** `name | requested | resolved`, then source, address and other name where there are any. */
function show(request: PackageRequest | null): string | null {
  if (request === null) return null;
  const { name, requested, resolved, source, address, alias } = request;
  const rest = [
    source === "registry" ? "" : ` ${source}`,
    address === null ? "" : ` ${address}`,
    alias === null ? "" : ` as ${alias}`,
  ];
  return `${name} | ${requested ?? "-"} | ${resolved ?? "-"}${rest.join("")}`;
}

describe("npm, a word of a command line", () => {
  test.each([
    ["left-pad", "left-pad | - | -"],
    ["left-pad@1.3.0", "left-pad | 1.3.0 | 1.3.0"],
    ["left-pad@^1", "left-pad | ^1 | -"],
    ["@scope/name", "@scope/name | - | -"],
    ["@scope/name@latest", "@scope/name | latest | -"],
    ["mine@npm:@scope/other@2.0.0", "@scope/other | npm:@scope/other@2.0.0 | 2.0.0 as mine"],
    [
      "owner/repository#v1",
      "https://github.com/owner/repository#v1 | owner/repository#v1 | - git https://github.com/owner/repository#v1",
    ],
    ["gitlab:a/b", "https://gitlab.com/a/b | gitlab:a/b | - git https://gitlab.com/a/b"],
    ["git@git.example:a/b.git", "git@git.example:a/b.git | git@git.example:a/b.git | - git git@git.example:a/b.git"],
    [
      "git+ssh://git@git.example/a.git",
      "ssh://git@git.example/a.git | git+ssh://git@git.example/a.git | - git ssh://git@git.example/a.git",
    ],
    ["https://github.com/a/b", "https://github.com/a/b | https://github.com/a/b | - git https://github.com/a/b"],
    ["https://x.example/a.tgz", "https://x.example/a.tgz | https://x.example/a.tgz | - url https://x.example/a.tgz"],
    ["./local", "./local | ./local | - path ./local"],
    ["file:../x.tgz", "../x.tgz | file:../x.tgz | - path ../x.tgz"],
    ["jsr:@std/fs@1", "@std/fs | 1 | -"],
    ["not a name", null],
    ["", null],
  ])("%s", (word, expected) => {
    expect(show(npmWord(word))).toBe(expected);
  });
});

describe("npm, an entry of a manifest", () => {
  test.each([
    ["a", "1.2.3", "a | 1.2.3 | 1.2.3"],
    ["a", "=1.2.3", "a | =1.2.3 | 1.2.3"],
    ["a", "1.2", "a | 1.2 | -"],
    ["a", ">=1 <2 || 3.x", "a | >=1 <2 || 3.x | -"],
    ["a", "", "a | - | -"],
    ["a", "npm:b@^1", "b | npm:b@^1 | - as a"],
    ["a", "npm:^1", "a | ^1 | -"],
    ["a", "workspace:^", "a | workspace:^ | - workspace"],
    ["a", "catalog:", "a | catalog: | -"],
    ["a", "patch:a@npm%3A1.0.0#./a.patch", "a | patch:a@npm%3A1.0.0#./a.patch | 1.0.0"],
    ["a", "link:../a", "a | link:../a | - path ../a"],
    ["a", "o/r", "a | o/r | - git https://github.com/o/r"],
    ["__proto__", "1.0.0", "__proto__ | 1.0.0 | 1.0.0"],
  ])("%s: %s", (name, spec, expected) => {
    expect(show(npmEntry(name, spec))).toBe(expected);
  });
});

describe("Python", () => {
  test.each([
    ["requests", "requests | - | -"],
    ["Flask[async,dotenv] >= 2, < 3 ; python_version > '3.8'", "Flask | >= 2, < 3 | -"],
    ["a==1.0", "a | ==1.0 | 1.0"],
    ["a===1.0+local", "a | ===1.0+local | 1.0+local"],
    ["a==1.*", "a | ==1.* | -"],
    ["a (>=1)", "a | >=1 | -"],
    ["a @ https://x.example/a.zip ; x", "a | https://x.example/a.zip | - url https://x.example/a.zip"],
    ["a@git+https://x.example/a.git@v1", "a | git+https://x.example/a.git@v1 | - git https://x.example/a.git@v1"],
    [
      "git+https://x.example/y.git@main#egg=z",
      "z | git+https://x.example/y.git@main#egg=z | - git https://x.example/y.git@main#egg=z",
    ],
    [
      "https://x.example/a_b-1.2-py3-none-any.whl",
      "a-b | https://x.example/a_b-1.2-py3-none-any.whl | 1.2 url https://x.example/a_b-1.2-py3-none-any.whl",
    ],
    ["./pkg[extra]", "./pkg[extra] | ./pkg[extra] | - path ./pkg[extra]"],
    ["./dist/a-1.0-py3-none-any.whl", "a | ./dist/a-1.0-py3-none-any.whl | - path ./dist/a-1.0-py3-none-any.whl"],
    ["You need Python", null],
    ["<package>", null],
    ["a == ", null],
  ])("%s", (text, expected) => {
    expect(show(pythonRequirement(text))).toBe(expected);
  });

  test.each([
    ["^1.2", "a | ^1.2 | -"],
    ["1.2.3", "a | 1.2.3 | 1.2.3"],
    ["==1.2.3", "a | ==1.2.3 | 1.2.3"],
    ["*", "a | - | -"],
  ])("Poetry's %s", (range, expected) => {
    expect(show(poetryVersion("a", range))).toBe(expected);
  });
});

describe("others", () => {
  test.each([
    [goModule("host.example/a/b/cmd/c@v1.2.3"), "host.example/a/b/cmd/c | v1.2.3 | v1.2.3"],
    [goModule("host.example/a/b/...@latest"), "host.example/a/b | latest | -"],
    [goModule("./cmd"), null],
    [crateWord("ripgrep@14.1.0"), "ripgrep | 14.1.0 | 14.1.0"],
    [crateWord("git+https://x.example/a"), "https://x.example/a | https://x.example/a | - git https://x.example/a"],
    [crate("serde", "1.0.0", true), "serde | 1.0.0 | -"],
    [crate("serde", "=1.0.0", true), "serde | =1.0.0 | 1.0.0"],
    [gemWord("rails:7.1.0"), "rails | 7.1.0 | 7.1.0"],
    [gemWord("rails:~> 7"), "rails | ~> 7 | -"],
    [composerWord("a/b:^1"), "a/b | ^1 | -"],
    [composerWord("a/b=1.2.3"), "a/b | 1.2.3 | 1.2.3"],
    [composerWord("word"), null],
    [brewFormula("python@3.12"), "python@3.12 | - | -"],
    [brewFormula("owner/tap/tool"), "owner/tap/tool | - | -"],
    [brewFormula("<formula>"), null],
    [aptPackage("jq=1.6-2"), "jq | 1.6-2 | 1.6-2"],
    [aptPackage("jq=1.6*"), "jq | 1.6* | -"],
    [aptPackage("jq:amd64/stable"), "jq | stable | -"],
    [aptPackage("./x.deb"), "./x.deb | ./x.deb | - path ./x.deb"],
    [otherPackage("numpy>=1.26"), "numpy | >=1.26 | -"],
    [imageRequest("host.example:5000/a/b:1.2"), "host.example:5000/a/b | 1.2 | -"],
    [imageRequest("host.example:5000/a/b"), "host.example:5000/a/b | - | -"],
    [imageRequest(`a:1@sha256:${"0".repeat(64)}`), `a | sha256:${"0".repeat(64)} | sha256:${"0".repeat(64)}`],
    [actionRequest("o/r/path@v4"), "o/r | v4 | -"],
    [actionRequest("o/r@v4.1.2"), "o/r | v4.1.2 | v4.1.2"],
    [actionRequest(`o/r@${"a".repeat(40)}`), `o/r | ${"a".repeat(40)} | ${"a".repeat(40)}`],
    [actionRequest("./local"), "./local | ./local | - path ./local"],
    [actionRequest("no-reference/here"), null],
  ])("%#", (request, expected) => {
    expect(show(request)).toBe(expected);
  });
});
