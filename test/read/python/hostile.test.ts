import { describe, expect, test } from "vitest";
import { MAX_GRAMMAR_LENGTH } from "../../../src/read/python/parse/parse-anything.ts";
import { read } from "./read.ts";

const RUN = "import os\nos.system('id')\n";

describe("nesting costs no stack", () => {
  test.each([
    ["brackets", `x = ${"(".repeat(10_000)}1${")".repeat(10_000)}`],
    ["attributes", `x = a${".b".repeat(10_000)}`],
    ["calls", `x = a${".b()".repeat(3_000)}`],
    ["conditions", `x = ${"a if b else ".repeat(10_000)}c`],
    ["assignments", `${"a = ".repeat(10_000)}1`],
    [
      "blocks",
      `${Array.from({ length: 300 }, (_, depth) => `${" ".repeat(depth)}if a:`).join("\n")}\n${" ".repeat(300)}pass`,
    ],
  ])("%s", (_, code) => {
    const { gaps, lines } = read(`${RUN}${code}\n`);
    expect(gaps.map((gap) => gap.code)).toEqual(["too-deep"]);
    expect(lines).toEqual(["spawn shell id"]);
  });

  test.each([
    ["a sum", `x = ${"'a' + ".repeat(10_000)}'b'`],
    ["an alternative", `if a: pass\n${"elif b: pass\n".repeat(5_000)}`],
    ["a lambda", `x = ${"lambda: ".repeat(3_000)}1`],
    ["and", `x = ${"a and ".repeat(10_000)}b`],
    ["decorators", `${"@a\n".repeat(5_000)}def f(): pass`],
  ])("%s is not nested however long", (_, code) => {
    expect(read(`${RUN}${code}\n`).gaps).toEqual([]);
  });
});

describe("work is bounded", () => {
  test.each([
    ["loops in loops", `for a in range(30000):\n for b in range(30000):\n  print(a)\n${RUN}`, "too-many"],
    ["comprehensions in each other", `x = [a for a in range(8000) for b in range(8000)]\n${RUN}`, "too-many"],
    [
      "functions that call others twice",
      `${Array.from({ length: 40 }, (_, n) => `def f${n}(x): return f${n + 1}(x) + f${n + 1}(x)`).join("\n")}\nf0('a')\n${RUN}`,
      null,
    ],
    ["a function that calls itself", `def f(x): return f(x + x)\nf('a')\n${RUN}`, null],
    ["doubling", `s = 'aaaaaaaa'\n${"s = s + s\n".repeat(500)}${RUN}`, null],
    ["repeating", `s = 'a' * 10 ** 9\nb = bytes(10 ** 9)\nr = range(10 ** 9)\n${RUN}`, null],
    ["powers", `s = 9 ** 9 ** 9\nt = 1 << 10 ** 9\n${RUN}`, null],
    ["a list in itself", `a = []\na.append(a)\nos.foo(a)\nd = {}\nd['d'] = d\nos.foo(d)\n${RUN}`, null],
    ["classes that are derived from each other", `class A(B): pass\nclass B(A): pass\nA().x()\n${RUN}`, null],
    ["one name for two", `a = b\nb = a\na()\n${RUN}`, null],
  ])("%s", (_, code, gap) => {
    const { gaps, lines } = read(`import os\n${code}`);
    expect(gaps.map(({ code }) => code)).toEqual(gap === null ? [] : [gap]);
    expect(lines.at(-1)).toBe("spawn shell id");
  });

  test("text that is put together line by line is given up, its origins are not", () => {
    const line = `s += '${"a".repeat(400)}'\n`;
    const { gaps, lines } = read(`import os\ns = os.environ['A_KEY']\n${line.repeat(5_000)}os.system(s)`);
    expect(gaps.map((gap) => gap.code)).toContain("too-many");
    expect(lines.at(-1)).toMatch(/^spawn shell ~…a{0,2000} <\$A_KEY>$/u);
  });

  test.each([
    ["formatted", "s = '{}' * 50000\n", "t = s.format('a')\n"],
    ["one letter of it taken", "s = 'ab' * 50000\n", "t = s[1]\n"],
    ["split", "s = 'a ' * 50000\n", "t = s.split()\n"],
    ["decoded", "s = 'QUFB' * 20000\nimport base64\n", "t = base64.b64decode(s)\n"],
    ["listed", "s = {}\nfor i in range(9000): s[str(i)] = 1\n", "t = list(s)\n"],
  ])("a long value %s again and again", (_, made, used) => {
    const { gaps, lines } = read(`import os\n${made}${used.repeat(5_000)}${RUN}`);
    expect([...new Set(gaps.map((gap) => gap.code))]).toEqual(["too-many"]);
    expect(lines).toEqual(["spawn shell id"]);
  });

  test("a megabyte of one literal", () => {
    const { lines, gaps } = read(`import base64\nexec(base64.b64decode('${"QUFB".repeat(200_000)}'))`);
    expect(lines.map((line) => line.slice(0, 22))).toEqual(["evaluate python AAAAAA"]);
    expect(gaps).toEqual([]);
  });
});

describe("what only the grammar reads is cut at a length", () => {
  const filled = (length: number): string => `${RUN}x = = 1\n`.padEnd(length, "#");

  test("at the limit it is read", () => {
    const { gaps, lines } = read(filled(MAX_GRAMMAR_LENGTH));
    expect(gaps).toEqual([]);
    expect(lines).toEqual(["spawn shell id"]);
  });

  test("past it the rest is a gap, what stands before is read", () => {
    const { gaps, lines } = read(filled(MAX_GRAMMAR_LENGTH + 1));
    expect(gaps).toMatchObject([{ code: "too-large", blocking: true }]);
    expect(lines).toEqual(["spawn shell id"]);
  });

  test.each(["a=b;", "chr(1)+", "a.b"])("%s again and again", (piece) => {
    const { gaps, lines } = read(RUN + piece.repeat(600_000));
    expect(gaps.filter(({ blocking }) => blocking)).toMatchObject([{ code: "too-large" }]);
    expect(lines).toEqual(["spawn shell id"]);
  });
});

describe("text that does not parse", () => {
  test("is read as far as it goes", () => {
    const { gaps, lines } = read(`${RUN}def f(:\n  x = = 1\n${"$%^&* ".repeat(100)}\nos.system('id2')\n`);
    expect(gaps).toMatchObject([{ code: "unparsable", blocking: false }]);
    expect(lines).toContain("spawn shell id");
  });

  test.each([["a = 'unclosed"], ["\u{FEFF}import os"], ["\0\0"], [""], ["\\"], ["if"], ["f'{'"], ["b'\\xZZ'"]])(
    "%j",
    (text) => {
      expect(read(text).operations).toEqual([]);
    },
  );
});

test("packages that a script asks for (PEP 723)", () => {
  const text = '# /// script\n# dependencies = [\n#   "requests<3",\n#   "rich",\n# ]\n# ///\nimport requests\n';
  expect(read(text).facts.filter((fact) => fact.kind === "dependency")).toMatchObject([
    { ecosystem: "PyPI", name: "requests", requested: "<3", at: { line: 3, column: 5 } },
    { ecosystem: "PyPI", name: "rich", requested: null, at: { line: 4, column: 5 } },
  ]);
});
