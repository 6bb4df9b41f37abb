import { describe, expect, test } from "vitest";

import { collisionKey, quote, safePath } from "../../src/unpack/safe-path.ts";

const codes = (name: string): readonly string[] => safePath(name).problems.map(({ code }) => code);

describe("names that are left alone", () => {
  test.each([
    "SKILL.md",
    ".env",
    ".github/workflows/x.yml",
    "a b/c d.txt",
    "日本語/ファイル.md",
    "emoji 🎉.md",
    "emoji ❤️.md",
    "console.js",
    "nulls/auxiliary.txt",
    "..hidden",
    "a..b",
    "v1.2.3/x",
    "@scope/x",
    "!unlisted",
  ])("%s", (name) => {
    expect(safePath(name)).toEqual({ path: name, problems: [] });
  });

  test.each([
    ["./a/./b", "a/b"],
    ["a//b/", "a/b"],
    ["", ""],
    [".", ""],
    ["./", ""],
  ])("%j is %j", (name, path) => {
    expect(safePath(name)).toEqual({ path, problems: [] });
  });
});

describe("names that are made safe", () => {
  test.each<[string, string, readonly string[]]>([
    ["/a", "%2F/a", ["absolute-path"]],
    ["//server/a", "%2F/server/a", ["absolute-path"]],
    ["\\\\server\\a", "%2F/server/a", ["backslash-path", "absolute-path"]],
    ["..", "%2E%2E", ["parent-path"]],
    ["a/..", "a/%2E%2E", ["parent-path"]],
    ["c:\\a", "c%3A/a", ["backslash-path", "drive-path"]],
    ["a\u0000b", "a%00b", ["control-character-in-name"]],
    ["a\nb", "a%0Ab", ["control-character-in-name"]],
    ["a\u0085b", "a%C2%85b", ["control-character-in-name"]],
    ["a\u{e0041}b", "a%F3%A0%81%81b", ["control-character-in-name"]],
    ["a\ud800b", "a\ufffdb", ["unportable-name"]],
  ])("%j", (name, path, problems) => {
    expect([safePath(name).path, codes(name)]).toEqual([path, problems]);
  });

  test.each([
    "a.",
    "a ",
    "a./b",
    "a /b",
    "...",
    "a/.../b",
    ".. /b",
    "CON",
    "con.txt",
    "a/NUL/b",
    "lpt1.log",
    "COM¹",
    "aa:b",
  ])("%j is another name on another system", (name) => {
    expect(codes(name)).toContain("unportable-name");
  });

  test("no name, however odd, keeps a part that leads anywhere", () => {
    const parts = ["..", ".", "", "/", "\\", "C:", "\0", "a", "...", ". .", "%2E%2E", "\u202e"];
    for (const one of parts) {
      for (const two of parts) {
        for (const three of parts) {
          const { path } = safePath([one, two, three].join("/"));
          expect(path.split("/").filter((part) => part === ".." || part === ".")).toEqual([]);
          expect(path).not.toMatch(/^\/|\\|\p{Cc}|\u202e/u);
        }
      }
    }
  });
});

test.each([
  ["README.md", "readme.MD"],
  ["a/b.", "a/b"],
  ["a /b", "a/b"],
  ["é", "e\u0301"],
  ["ﬁle", "file"],
])("%s and %s are one file on some system", (one, other) => {
  expect(collisionKey(one)).toBe(collisionKey(other));
});

test("a quoted name is short and has nothing that a terminal obeys", () => {
  expect(quote(`\u001b]0;x\u0007${"n".repeat(500)}`)).toMatch(/^"%1B\]0;x%07n{107,110}…"$/u);
});
