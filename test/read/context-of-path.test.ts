import { expect, test } from "vitest";
import { contextOfPath } from "../../src/read/context-of-path.ts";

test.each([
  ["evals/cases.json", "test"],
  ["tests/run.py", "test"],
  ["src/mail.spec.ts", "test"],
  ["scripts/test_mail.py", "test"],
  ["scripts/evaluate.py", "code"],
  ["retrievals/get.sh", "code"],
  ["contest/run.py", "code"],
  ["LICENSE", "licence"],
  ["licence.py", "code"],
] as const)("%s is read as %s", (path, role) => {
  expect(contextOfPath(path).role).toBe(role);
});
