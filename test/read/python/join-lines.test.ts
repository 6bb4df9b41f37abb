import { expect, test } from "vitest";
import { joinLines } from "../../../src/read/python/parse/join-lines.ts";
import { operationsOf } from "./read.ts";

test.each([
  ["a slice", "x = 'di'\ntry:\n    os.system(\nx[\n::-1])\nexcept Exception:\n    pass\n", "spawn shell id {reversed}"],
  [
    "comments with colons",
    "x = 'di'\ntry:\n    os.system(  # a: b\nx[  # a: b\n::-1])\nexcept Exception:\n    pass\n",
    "spawn shell id {reversed}",
  ],
  [
    "arguments",
    "def f(\na,\nb):\n    for i in (\n1,\n):\n        os.system(\na +\nb)\nf(\n'i',\n'd')\n",
    "spawn shell id",
  ],
])("%s that stand left of their block are read", (_, code, told) => {
  expect(operationsOf(`import os\n${code}`)).toContain(told);
});

test.each([
  ["lines further right", "f(\n    1,\n    2,\n)\n"],
  ["a bracket without an end", "if x:\n    f(\n1\ny = 2\n"],
  ["a bracket of another kind", "if x:\n    f(\n1]\ny = 2\n"],
  ["brackets in strings and comments", "s = '(' # [\ny = '''{\n'''\n)\n"],
])("%s stay as they are", (_, code) => {
  expect(joinLines(code)).toBe(code);
});

test("nothing changes its place", () => {
  const code = "if x:\n    f(  # one\n1,\n2)\ny = 3\n";
  expect(joinLines(code)).toBe("if x:\n    f(        1, 2)\ny = 3\n");
});
