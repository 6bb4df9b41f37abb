import { isRequirementsFile } from "../../../src/read/kind/requirements-name.ts";
import { expect, test } from "vitest";
import { MAX_REQUIREMENT_LINES, readRequirements } from "../../../src/read/manifest/packages/read-requirements.ts";
import { tell, type Told } from "./tell.ts";

const read = (text: string): Told => tell(readRequirements, "requirements.txt", text, "text");

test("names, versions, addresses", () => {
  const told = read(`\u{FEFF}# comment
requests>=2.0  # why
Flask[async]==2.0 ; python_version > "3.8" --hash=sha256:aa
thing \\
  ==1.0
-e git+https://x.example/pkg.git@main#egg=pkg
https://x.example/wheel-1.0.whl
later @ https://x.example/later.zip
`);
  expect(told.of("dependency").map(({ name, requested, at }) => [name, requested, at.line])).toEqual([
    ["requests", ">=2.0", 2],
    ["Flask", "==2.0", 3],
    ["thing", "==1.0", 4],
    ["pkg", "git+https://x.example/pkg.git@main#egg=pkg", 6],
    ["https://x.example/wheel-1.0.whl", "https://x.example/wheel-1.0.whl", 7],
    ["later", "https://x.example/later.zip", 8],
  ]);
});

test("options name files and other registries", () => {
  const told = read("-r base.txt\n--extra-index-url https://x.example/simple\n--no-binary :all:\n");
  expect(told.of("reference")).toMatchObject([{ how: "include", target: "base.txt" }]);
  expect(told.of("mention")).toMatchObject([{ what: "url", value: "https://x.example/simple" }]);
  expect(told.of("registry")).toMatchObject([
    { manager: "pip", ecosystem: "PyPI", effect: "adds", address: "https://x.example/simple", packages: null },
  ]);
  expect(told.of("dependency")).toEqual([]);
});

test("prose is no requirement", () => {
  expect(read("You need Python 3.10 or newer.\n").facts).toEqual([]);
});

test.each([
  ["requirements.txt", true],
  ["a/requirements-dev.txt", true],
  ["requirements/base.txt", true],
  ["x.zip!/Requirements.txt", true],
  ["constraints.txt", true],
  ["notes.txt", false],
  ["requirements.md", false],
])("%s: %s", (path, is) => {
  expect(isRequirementsFile(path)).toBe(is);
});

test("as many lines as are read, and one more", () => {
  expect(read("a\n".repeat(MAX_REQUIREMENT_LINES)).gaps).toEqual([]);
  expect(read("a\n".repeat(MAX_REQUIREMENT_LINES + 1)).gaps).toMatchObject([{ code: "too-many" }]);
});
