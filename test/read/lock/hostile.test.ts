import { describe, expect, test } from "vitest";
import { MAX_LOCKED } from "../../../src/read/read-file.ts";
import { readLock } from "./read-lock.ts";

const CONFLICT = "<<<<<<< HEAD\n";

describe("marks of an unfinished merge", () => {
  test.each([
    ["package-lock.json", `{"packages": {\n${CONFLICT}"node_modules/a": {"version": "1.0.0"}\n}}`, 2],
    ["pnpm-lock.yaml", `lockfileVersion: '9.0'\npackages:\n${CONFLICT}  a@1.0.0:\n    dev: true\n`, 3],
    ["yarn.lock", `# yarn lockfile v1\n\n${CONFLICT}a@^1:\n  version "1.0.0"\n`, 3],
    ["Cargo.lock", `[[package]]\nname = "a"\n${CONFLICT}version = "1.0.0"\n`, 3],
    ["poetry.lock", `[[package]]\nname = "a"\nversion = "1.0.0"\n${CONFLICT}`, 4],
    ["Gemfile.lock", `GEM\n  specs:\n${CONFLICT}    a (1.0.0)\n`, 3],
    ["go.mod", `module host.example/m\n${CONFLICT}require host.example/a v1.0.0\n`, 2],
    ["go.sum", `${CONFLICT}host.example/a v1.0.0 h1:0\n`, 1],
    ["composer.lock", `{"packages": [\n${CONFLICT}{"name": "a/b", "version": "1.0.0"}]}`, 2],
    ["bun.lock", `{"packages": {\n${CONFLICT}"a": ["a@1.0.0", "", {}, "sha512-x"]}}`, 2],
    ["requirements.txt", `a==1.0\n${CONFLICT}b\n`, 2],
  ])("%s", async (path, text, line) => {
    const { gaps } = await readLock(path, text);
    expect(gaps.map(({ code, path: place, line: at, blocking }) => [code, place, at, blocking])).toEqual([
      ["unparsable", path, line, true],
    ]);
  });

  test("what stands around them is read", async () => {
    const text = `# yarn lockfile v1\n\n${CONFLICT}a@^1:\n  version "1.0.0"\n\nb@^1:\n  version "2.0.0"\n`;
    expect((await readLock("yarn.lock", text)).dependencies.map(({ name }) => name)).toEqual(["a", "b"]);
  });
});

describe("names that objects have already", () => {
  test.each([
    [
      "package-lock.json",
      '{"packages": {"node_modules/__proto__": {"version": "1.0.0"}, "node_modules/constructor": {"version": "2.0.0"}}}',
    ],
    ["pnpm-lock.yaml", "packages:\n  /__proto__/1.0.0:\n    dev: false\n  /constructor/2.0.0: {}\n"],
    ["yarn.lock", '"__proto__@^1":\n  version "1.0.0"\n\nconstructor@^2:\n  version "2.0.0"\n'],
    ["bun.lock", '{"packages": {"__proto__": ["__proto__@1.0.0"], "constructor": ["constructor@2.0.0"]}}'],
    [
      "Cargo.lock",
      '[[package]]\nname = "__proto__"\nversion = "1.0.0"\nsource = "registry+x"\n[[package]]\nname = "constructor"\nversion = "2.0.0"\nsource = "registry+x"\n',
    ],
  ])("%s", async (path, text) => {
    const { dependencies, gaps } = await readLock(path, text);
    expect(dependencies.map(({ name, resolved }) => `${name}@${resolved}`)).toEqual([
      "__proto__@1.0.0",
      "constructor@2.0.0",
    ]);
    expect(gaps).toEqual([]);
  });
});

test("a key given twice is told twice: managers differ in which of them they obey", async () => {
  const text = '{"packages": {\n"node_modules/a": {"version": "1.0.0"},\n"node_modules/a": {"version": "6.6.6"}}}';
  expect((await readLock("package-lock.json", text)).lines).toEqual([
    "2 npm a@1.0.0 runtime unproved",
    "3 npm a@6.6.6 runtime unproved",
  ]);
});

describe("depth", () => {
  const DEEP = 10_000;
  test.each([
    ["package-lock.json", `${'{"dependencies":{"a":{"version":"1.0.0","dependencies":'.repeat(DEEP)}{}`, "too-deep"],
    [
      "pnpm-lock.yaml",
      `packages:\n${Array.from({ length: 300 }, (_, at) => `${" ".repeat(at + 1)}a:\n`).join("")}`,
      "too-deep",
    ],
    ["pnpm-lock.yaml", `packages: ${"{a: ".repeat(DEEP)}`, "too-deep"],
    ["poetry.lock", `a = ${"[".repeat(DEEP)}`, "too-deep"],
  ])("%s", async (path, text, code) => {
    const { gaps } = await readLock(path, text);
    expect(gaps.map((gap) => gap.code)).toContain(code);
  });

  test("a package in packages in packages finds what it asks for no further than so many folders", async () => {
    const path = "node_modules/a/".repeat(5_000);
    const packages = {
      [`${path}node_modules/b`]: { version: "1.0.0", dependencies: { c: "1" } },
      "node_modules/c": { version: "2.0.0" },
    };
    const { lines } = await readLock("package-lock.json", JSON.stringify({ packages }));
    expect(lines).toEqual(["1 npm b@1.0.0 runtime unproved", "1 npm c@2.0.0 runtime unproved"]);
  });
});

test("too large to be taken apart is a gap, never silence", async () => {
  const { gaps } = await readLock("package-lock.json", `{"packages":{"a":"${"x".repeat(10_500_000)}"}}`);
  expect(gaps.map(({ code, blocking }) => [code, blocking])).toContainEqual(["too-large", true]);
});

test("packages of one lock that are kept, and one more", async () => {
  const lock = (count: number): string => Array.from({ length: count }, (_, at) => `a${at} v1.0.0 h1:0\n`).join("");
  const kept = await readLock("go.sum", lock(MAX_LOCKED));
  expect([kept.dependencies.length, kept.gaps]).toEqual([MAX_LOCKED, []]);
  const more = await readLock("go.sum", lock(MAX_LOCKED + 1));
  expect(more.dependencies.length).toBe(MAX_LOCKED);
  expect(more.gaps).toMatchObject([{ code: "too-many", blocking: true }]);
});

test.each([
  ["yarn.lock", '  version "1.0.0"\nthis is prose\n', 1],
  ["go.mod", "require host.example/a\n", 1],
  ["go.mod", "replace host.example/a\n", 1],
  ["go.mod", "hello there\n", 1],
  ["go.sum", "host.example/a v1.0.0\n", 1],
])("%s: %j is broken in line %d", async (path, text, line) => {
  expect((await readLock(path, text)).gaps).toMatchObject([{ code: "unparsable", line, blocking: true }]);
});
