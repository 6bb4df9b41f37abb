import { expect, test } from "vitest";
import { tellShell } from "./read.ts";

test.each([
  ['fi""nd . -name x', ["find . -name x"]],
  ["fi''nd . -name x", ["find . -name x"]],
  ["fi\\nd . -name x", ["find . -name x"]],
  ["fi\\\nnd . -name x", ["find . -name x"]],
  ["do$(:)cker ps", []],
])("%j begins with a reserved word and is none", (script, spawned) => {
  expect(tellShell(script).spawned).toEqual(expect.arrayContaining(spawned));
  expect(tellShell(script).spawned).not.toContain("nd . -name x");
});

test.each([
  ["if true; then\\\n find . -name x; fi"],
  ["x=`if true; then find . -name x; fi`"],
  ["(if true;then(find . -name x)fi)"],
])("%j uses them as such", (script) => {
  expect(tellShell(script).spawned).toContain("find . -name x");
});
