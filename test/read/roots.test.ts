import { describe, expect, test } from "vitest";
import { MAX_PACKAGE_JSON_BYTES, findRoots } from "../../src/read/roots.ts";

const PLUGIN = JSON.stringify({ name: "p", openclaw: { extensions: ["./index.ts"] } });

/** `path` or `path=content`. */
function roots(...files: readonly string[]): readonly string[] {
  const made = files.map((file) => {
    const equals = file.indexOf("=");
    const path = equals === -1 ? file : file.slice(0, equals);
    return { path, bytes: new TextEncoder().encode(equals === -1 ? "{}" : file.slice(equals + 1)), mode: null };
  });
  return findRoots(made).map(({ kind, path }) => `${kind} ${path}`);
}

describe("skills", () => {
  test.each(["SKILL.md", "skill.md", "Skill.MD", "skills.md=---\nname: a\n---\n"])("%s", (name) => {
    expect(roots(`a/${name}`, "a/x.sh")).toEqual(["skill a"]);
  });

  test("skills.md is a skill at the top; deeper down it may be a page about skills", () => {
    expect(roots("skills.md")).toEqual(["skill "]);
    expect(roots("docs/skills.md=---\ntitle: Skills\n---\n# Skills\n")).toEqual([]);
  });

  test.each(["README.md", "SKILL.md.bak", "SKILL/readme.md", "a-skill.md"])("near miss: %s", (name) => {
    expect(roots(name)).toEqual([]);
  });

  test("several, in order of path; the top is the empty path", () => {
    expect(roots("b/SKILL.md", "a/SKILL.md", "A/SKILL.md")).toEqual(["skill A", "skill a", "skill b"]);
    expect(roots("SKILL.md")).toEqual(["skill "]);
  });

  test("one inside another belongs to it, a neighbour of similar name does not", () => {
    expect(roots("a/SKILL.md", "a/templates/b/SKILL.md", "a-b/SKILL.md")).toEqual(["skill a", "skill a-b"]);
  });

  test("inside an archive", () => {
    expect(roots("x.zip!/SKILL.md", "y.zip!/in/SKILL.md")).toEqual(["skill x.zip!", "skill y.zip!/in"]);
  });
});

describe("plugins", () => {
  test.each(["openclaw.plugin.json", "clawdbot.plugin.json", `package.json=${PLUGIN}`])("%s", (file) => {
    expect(roots(file, "index.ts")).toEqual(["plugin "]);
  });

  test.each([
    "package.json={}",
    'package.json={"openclaw":"yes"}',
    'package.json={"keywords":["openclaw"]}',
    "package.json={ broken",
    `lib/other.json=${PLUGIN}`,
  ])("near miss: %s", (file) => {
    expect(roots(file)).toEqual([]);
  });

  test("with skills inside it is a bundle, and they are roots of their own", () => {
    expect(
      roots("p/openclaw.plugin.json", "p/skills/a/SKILL.md", "p/skills/b/SKILL.md", "q/openclaw.plugin.json"),
    ).toEqual(["bundle p", "skill p/skills/a", "skill p/skills/b", "plugin q"]);
  });

  test("a folder that is both is a bundle; a plugin inside a skill belongs to it", () => {
    expect(roots("SKILL.md", `package.json=${PLUGIN}`)).toEqual(["bundle "]);
    expect(roots("SKILL.md", "extension/openclaw.plugin.json")).toEqual(["skill "]);
  });

  test("package.json at the limit of size and past it", () => {
    expect(roots(`package.json=${PLUGIN.padEnd(MAX_PACKAGE_JSON_BYTES)}`)).toEqual(["plugin "]);
    expect(roots(`package.json=${PLUGIN.padEnd(MAX_PACKAGE_JSON_BYTES + 1)}`)).toEqual([]);
  });
});

test("installed packages belong to whom they were installed for", () => {
  expect(roots("SKILL.md", "node_modules/a/SKILL.md", `node_modules/b/package.json=${PLUGIN}`)).toEqual(["skill "]);
  expect(roots("p/openclaw.plugin.json", "p/node_modules/a/skills/x/SKILL.md")).toEqual(["plugin p"]);
  expect(roots("my_node_modules/SKILL.md")).toEqual(["skill my_node_modules"]);
});

test("10,000 skills below each other's neighbours stay linear", () => {
  const files = Array.from({ length: 10_000 }, (_, index) => `s${index}/deep/er/SKILL.md`);
  expect(roots(...files)).toHaveLength(10_000);
});
