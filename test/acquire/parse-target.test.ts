import { describe, expect, test } from "vitest";

import { parseTarget, type LocalFacts } from "../../src/acquire/parse-target.ts";
import { ScanError } from "../../src/model/scan-error.ts";

const facts: LocalFacts = {
  home: "/home/anna",
  kindOf(path) {
    if (/\.(?:md|zip|tgz|tar|tar\.gz)$/i.test(path)) return path.includes("missing") ? "missing" : "file";
    if (!/^[.]|[/\\]|^My Skills/.test(path)) return "missing";
    return path.includes("missing") ? "missing" : path.includes("socket") ? "other" : "directory";
  },
};
const parse = (text: string): ReturnType<typeof parseTarget> => parseTarget(text, facts);

function refusal(text: string): ScanError {
  try {
    parse(text);
  } catch (error) {
    if (error instanceof ScanError) return error;
    throw error;
  }
  throw new Error(`accepted: ${text}`);
}

test.each(["skills/weather/v2", "corpus/benign/x/", "skills/", "anna+tools/weather", "My Skills"])(
  "%s exists here and is no name: a folder",
  (text) => {
    expect(parse(text)).toEqual({ kind: "directory", path: text });
  },
);

describe("registry names", () => {
  test.each([
    ["weather", { owner: null, slug: "weather", version: null }],
    ["weather@1.2.3", { owner: null, slug: "weather", version: "1.2.3" }],
    ["weather@latest", { owner: null, slug: "weather", version: null }],
    ["@Sunny/Weather", { owner: "sunny", slug: "weather", version: null }],
    ["sunny/weather", { owner: "sunny", slug: "weather", version: null }],
    ["@sunny/weather@1.2.3-beta.1+build", { owner: "sunny", slug: "weather", version: "1.2.3-beta.1+build" }],
    ["readme.md", { owner: null, slug: "readme.md", version: null }],
  ])("%s", (text, expected) => {
    expect(parse(text)).toEqual({ kind: "clawhub", ...expected });
  });

  test.each([
    ["@sunny", "names a publisher"],
    ["missing/b/c", "no name of a skill"],
    ["weather@", "version is missing"],
    ["weather@beta", "no version"],
    ["weather@1.0.0@2.0.0", "no name of a skill"],
    ["a..b", "no name of a skill"],
    ["sunny/..", "no name of a skill"],
    ["weather?x=1", "no name of a skill"],
    ["weather#x", "no name of a skill"],
    ["we%2father", "no name of a skill"],
    ["wetter🌦", "no name of a skill"],
    ["we ather", "no name of a skill"],
    ["--registry", "looks like an option"],
    ["-rf", "looks like an option"],
    ["", "empty"],
    ["  ", "empty"],
    ["weather\n", "control characters"],
    ["weather\u001b[2J", "control characters"],
    ["file:///etc/passwd", "does not know"],
    ["git+ssh://host.example/x", "does not know"],
    ["data:text/plain,x", "does not know"],
  ])("refuses %j", (text, words) => {
    const error = refusal(text);
    expect(error.code).toBe("usage");
    expect(error.message).toContain(words);
    expect(error.hint).not.toBeNull();
    expect(error.message).not.toMatch(/\p{Cc}/u);
  });

  test("a three-part name is told apart from a path and from GitHub", () => {
    expect(refusal("missing/b/c").hint).toContain("./missing/b/c");
    expect(refusal("missing/b/c").hint).toContain("github:missing/b/c");
  });

  test("a target of the greatest length is looked at, one past it is not", () => {
    expect(refusal("a".repeat(4096)).message).toContain("no name of a skill");
    expect(refusal("a".repeat(4097)).message).toContain("too long");
  });
});

describe("paths", () => {
  test.each([
    ["./weather", { kind: "directory", path: "./weather" }],
    [".", { kind: "directory", path: "." }],
    ["../x", { kind: "directory", path: "../x" }],
    ["/opt/skills/x", { kind: "directory", path: "/opt/skills/x" }],
    ["~/skills/x", { kind: "directory", path: "/home/anna/skills/x" }],
    ["~", { kind: "directory", path: "/home/anna" }],
    ["C:\\skills\\x", { kind: "directory", path: "C:\\skills\\x" }],
    ["SKILL.md", { kind: "file", path: "SKILL.md" }],
    ["skill.md", { kind: "file", path: "skill.md" }],
    ["skills/x/SKILL.md", { kind: "file", path: "skills/x/SKILL.md" }],
    ["x.zip", { kind: "file", path: "x.zip" }],
    ["down/x.tar.gz", { kind: "file", path: "down/x.tar.gz" }],
    ["./-rf.zip", { kind: "file", path: "./-rf.zip" }],
  ])("%s", (text, expected) => {
    expect(parse(text)).toEqual(expected);
  });

  test("a missing path says so, and that a bare word would be looked up", () => {
    expect(refusal("./missing")).toMatchObject({ code: "not-found", hint: expect.stringContaining("registry") });
    expect(refusal("./socket").code).toBe("unreadable");
  });
});

describe("npm", () => {
  test.each([
    ["npm:pkg", "pkg", null],
    ["npm:pkg@1.2.3", "pkg", "1.2.3"],
    ["npm:@scope/pkg", "@scope/pkg", null],
    ["npm:@scope/pkg@^1.0.0 || 2.x", "@scope/pkg", "^1.0.0 || 2.x"],
    ["npm:pkg@next", "pkg", "next"],
  ])("%s", (text, name, range) => {
    expect(parse(text)).toEqual({ kind: "npm", name, range });
  });

  test.each([
    "npm:",
    "npm:../x",
    "npm:@scope",
    "npm:a/b",
    "npm:-g",
    "npm:pkg@file:../x",
    "npm:pkg@git+ssh://host.example/x",
    "npm:pkg@npm:other",
    "npm:pkg@https://host.example/x.tgz",
    "npm:pkg@--registry",
    "npm:pkg name",
    `npm:${"a".repeat(215)}`,
  ])("refuses %s", (text) => {
    expect(refusal(text).code).toBe("usage");
  });

  test("a name of 214 characters is the longest", () => {
    expect(parse(`npm:${"a".repeat(214)}`)).toMatchObject({ kind: "npm" });
  });
});

describe("github", () => {
  test.each([
    ["github:o/r", null, null],
    ["github:o/r@main", null, "main"],
    ["github:o/r/skills/x", "skills/x", null],
    ["github:o/r/skills/x@feature/y", "skills/x", "feature/y"],
    ["github:o/r/packages/@scope/x", "packages/@scope/x", null],
    ["github:o/r/packages/@scope/x@v1", "packages/@scope/x", "v1"],
  ])("%s", (text, path, ref) => {
    expect(parse(text)).toEqual({ kind: "github", owner: "o", repository: "r", path, ref });
  });

  test.each([
    "github:o",
    "github:/r",
    "github:o/..",
    "github:o/r/../../x",
    "github:o/r@",
    "github:o/r@-x",
    "github:o/r@a..b",
    "github:o/r@a b",
    "github:o/r?x",
    "github:-o/r",
  ])("refuses %s", (text) => {
    expect(refusal(text).code).toBe("usage");
  });
});

describe("addresses", () => {
  test.each([
    ["https://clawhub.ai/sunny/weather", { kind: "clawhub", owner: "sunny", slug: "weather", version: null }],
    ["https://clawhub.ai/@sunny/skills/weather", { kind: "clawhub", owner: "sunny", slug: "weather", version: null }],
    ["https://clawhub.ai/plugins/@sunny/radar", { kind: "clawhub", owner: "sunny", slug: "radar", version: null }],
    ["https://clawhub.ai/plugins/radar", { kind: "clawhub", owner: null, slug: "radar", version: null }],
    ["https://github.com/o/r", { kind: "github", owner: "o", repository: "r", path: null, ref: null }],
    ["https://github.com/o/r.git", { kind: "github", owner: "o", repository: "r", path: null, ref: null }],
    ["https://github.com/o/r/tree/main/a/b", { kind: "github", owner: "o", repository: "r", path: "a/b", ref: "main" }],
    [
      "https://github.com/o/r/blob/v1/a/SKILL.md",
      { kind: "github", owner: "o", repository: "r", path: "a", ref: "v1" },
    ],
    [
      "https://github.com/o/r/releases/download/v1/x.zip",
      { kind: "url", url: "https://github.com/o/r/releases/download/v1/x.zip" },
    ],
    ["https://host.example/x.zip?t=1", { kind: "url", url: "https://host.example/x.zip?t=1" }],
    ["https://clawhub.ai.host.example/a/b", { kind: "url", url: "https://clawhub.ai.host.example/a/b" }],
    ["https://clawhub.ai/api/v1/download?slug=x", { kind: "url", url: "https://clawhub.ai/api/v1/download?slug=x" }],
  ])("%s", (text, expected) => {
    expect(parse(text)).toEqual(expected);
  });

  test.each(["https://", "http://[::1", "https://github.com/o/r/tree/main/%2e%2e%2fx", "https://host.example:99999/"])(
    "refuses %s",
    (text) => {
      expect(refusal(text).code).toBe("usage");
    },
  );
});
