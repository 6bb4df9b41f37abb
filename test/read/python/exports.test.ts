import { describe, expect, test } from "vitest";
import { value } from "../show-operation.ts";
import { read } from "./read.ts";

/** `line:column name value (parameters)` of each export. */
function exportsOf(text: string, path = "a.py"): readonly string[] {
  return read(text, path).facts.flatMap((fact) => {
    if (fact.kind !== "export") return [];
    const parameters =
      fact.parameters === null ? "" : ` (${fact.parameters.map(({ name, at }) => `${name} ${at.column}`).join(", ")})`;
    return [`${fact.at.line}:${fact.at.column} ${fact.name} ${value(fact.value)}${parameters}`];
  });
}

function callsOf(text: string): readonly string[] {
  return read(text).facts.flatMap((fact) =>
    fact.kind === "call"
      ? [
          `${fact.target} ${fact.name} ${fact.arguments
            .map(({ keyword, value: held }) => `${keyword === null ? "" : `${keyword}=`}${value(held)}`)
            .join(", ")}`,
        ]
      : [],
  );
}

describe("what a file gives to others", () => {
  test.each([
    ["A = 'x'", ["1:6 A x"]],
    ["import os\nA = os.environ['K']", ["2:5 A ~… <$K>"]],
    ["def f(a, b=1):\n    return a", ["1:1 f ~… <input> (a 7, b 10)"]],
    [
      "class C:\n    def __init__(self, u): self.u = u\n    def m(self, b): return 'x'",
      ["2:5 C None (u 24)", "3:5 C().m x (b 17)", "3:5 C.m x (b 17)", "2:24 C().u ~… <input>"],
    ],
  ])("%s", (text, expected) => {
    expect(exportsOf(text)).toEqual(expected);
  });

  test("a package hands on what it imports, a module does not", () => {
    expect(exportsOf("from .a import b", "lib/__init__.py")).toEqual(["1:16 b ~… <module ./a.py b>"]);
    expect(exportsOf("from .a import b", "lib/c.py")).toEqual([]);
  });

  test("no more than a person would ever write", () => {
    expect(exportsOf(Array.from({ length: 2_000 }, (_, at) => `A${at} = "x"`).join("\n"))).toHaveLength(300);
  });
});

describe("what another file is given", () => {
  test.each([
    ["import os\nfrom m import f\nf(os.environ['K'], b='x')", ["m f ~… <$K>, b=x"]],
    ["import os\nfrom .m import f as g\ng(os.environ['K'])", ["./m.py f ~… <$K>"]],
    ["import os\nfrom . import m\nm.f(os.environ['K'])", ["./m.py f ~… <$K>"]],
    ["import os\nimport a.b\na.b.f(os.environ['K'])", ["a b.f ~… <$K>"]],
    ["from m import C\nC('https://h.example').f('x')", ["m C https://h.example"]],
  ])("%s", (text, expected) => {
    expect(callsOf(text)).toEqual(expected);
  });

  test.each([
    "import os, requests\nrequests.get(os.environ['K'])",
    "import os, json\njson.dumps(os.environ['K'])",
    "from m import f\nf('x')",
  ])("near miss: %s", (text) => {
    expect(callsOf(text)).toEqual([]);
  });
});
