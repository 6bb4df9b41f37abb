import { expect, test } from "vitest";
import { answersFor, partsOfTarget } from "../../src/pipeline/parts-of-target.ts";

const SKILLS = [
  { kind: "skill", path: "a" },
  { kind: "skill", path: "b" },
] as const;
const files = (...paths: readonly string[]) => paths.map((path) => ({ path, bytes: new Uint8Array(), mode: null }));

test("a folder of skills gives a part each", () => {
  const parts = partsOfTarget(SKILLS, "directory", false, files("a/SKILL.md", "b/SKILL.md"));
  expect(parts.map(({ kind, path }) => `${kind} ${path}`)).toEqual(["skill a", "skill b"]);
});

test("what lies beside the skills is a part of its own", () => {
  const parts = partsOfTarget(SKILLS, "github", false, files("a/SKILL.md", "ab/x.sh", "b/SKILL.md", "shared/run.sh"));
  const rest = parts.at(-1);
  expect(rest).toMatchObject({ kind: "folder", path: "" });
  const answered = ["a/SKILL.md", "ab/x.sh", "b/SKILL.md", "shared/run.sh"].filter(
    (path) => rest !== undefined && answersFor(rest, path),
  );
  expect(answered).toEqual(["ab/x.sh", "shared/run.sh"]);
});

test("what a registry delivers is one package, whatever it holds", () => {
  const parts = partsOfTarget(SKILLS, "clawhub", false, files("a/SKILL.md", "b/SKILL.md", "x.sh"));
  expect(parts).toMatchObject([{ kind: "bundle", path: "", bundled: [{ path: "a" }, { path: "b" }] }]);
  expect(parts.every((part) => answersFor(part, "x.sh"))).toBe(true);
});

test("a folder that is one skill answers for everything in it", () => {
  const roots = [{ kind: "skill", path: "inner" }] as const;
  const [only] = partsOfTarget(roots, "directory", false, files("inner/SKILL.md", "run.sh"));
  expect(only).toMatchObject({ kind: "skill", path: "inner", below: "" });
});
