import { globSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { loadPythonGrammar } from "../../../../src/read/python/parse/grammar.ts";
import { parseText } from "../../../../src/read/python/parse/parse-text.ts";
import { copyTree, type PyNode } from "../../../../src/read/python/parse/syntax-tree.ts";
import { read } from "../read.ts";

const parse = await loadPythonGrammar();

/** A line a node. Of strings only what is code; a module's and a type's brackets have no place that anybody asks for. */
function drawn(node: PyNode, depth = 0): string {
  const place = node.type === "module" || node.type === "type_parameter" ? "" : ` ${node.start}-${node.end}`;
  const lines = [`${" ".repeat(depth)}${node.field ?? "-"} ${node.type}${place}`];
  const isPlain = node.type === "string" && !node.children.some((child) => child.type === "interpolation");
  const shown = node.children.filter((child) => node.type !== "interpolation" || child.field === "expression");
  if (!isPlain && node.type !== "string_content") for (const child of shown) lines.push(drawn(child, depth + 1));
  return lines.join("\n");
}

function byGrammar(text: string): string {
  const tree = parse(text);
  if (tree === null) throw new Error("the grammar gave up");
  const copied = copyTree(tree);
  tree.delete();
  return copied.errors.length > 0 ? "does not parse" : drawn(copied.root);
}

function byUs(text: string): string {
  const tree = parseText(text);
  return tree === null ? "not read" : drawn(tree.root);
}

describe("gives the grammar's tree", () => {
  test.each([
    "import os, sys as system, a.b\nfrom . import x\nfrom ..a.b import (y as z, w,)\nfrom q import *\n",
    "from __future__ import annotations",
    "a = b = 1\na, b = c, d = 1, 2\na, = f()\n*a, (b, c), [d, e] = g\n(a) = 3\na[0], b.c = d\n",
    "x: int = 3\nx: Optional[str]\nx: List[int] | None = None\ny: a.b.C[int, str] | None = 3\nx: 'str'\n",
    "z += 1; z **= 2\nz //= a, b\nz = yield\n",
    "a, b\na,\nyield a, b\ndel a, b[0]\nassert a, 'b'\nraise X from y\nraise\nreturn a, b\nreturn\nglobal a, b\npass\n",
    "async def f(a, b=1, *c, d: int, e: str = 'x', **k) -> None:\n    '''Doc'''\n    # trailing\n\n    # more\n\n\nx\n",
    "def f(*, a, /, b): pass # behind\ndef g(*a: int, **k: str): return 1\n",
    "@app.route('/x')\n@foo # why\nclass A(B, metaclass=C):\n    x = 1\n    def m(self): pass # c\n    # last\n# outside\ny\n",
    "try:\n    a()\nexcept (A, B) as e:\n    pass\nexcept A: pass\nexcept:\n    pass\nelse:\n    pass\nfinally:\n    pass\n",
    "try:\n  pass\nexcept* E as e: pass\n",
    "with a as b, c: pass\nwith (open(a) as f, open(b) as g):\n    pass\nwith (a): pass\nwith (a) as b: pass\n",
    "with (a, b) as c: pass\nwith (a, b): pass\nasync with a() as (x, y): pass\nwith (a or b).c() as d: pass\n",
    "for x, y in a, b:\n    pass\nelse: pass\nasync for x in y: pass\nwhile a: pass\nfor (x, y) in z: break\n",
    "if a: b\nelif c:\n    d\nelse: e\nif x: a; b;\n",
    "a or b and not c\na < b <= c not in d is not e\n-a ** -b ** c\na | d << 1 + 2 * 3 // 4 % 5 @ e\n",
    "a if b else c if d else e\nlambda: 0\nlambda a, b=1, *c, **d: (a, b)\n(y := 5)\nx = lambda: (yield)\n",
    "f(x for x in y)\nf(x, y=1, *a, **b)\nf(x:=1, z,)\nf()(a)[b].c\nawait f(x).y\n",
    "(*a, b)\n[*a, b]\n{*a, b}\n{**a, 'b': 1,}\n{}\n()\n(a)\n(a,)\n(yield)\n[]\n{a}\n",
    "a[1]\na[1:2]\na[:]\na[::2, 3, ...]\na[1:, *b]\na[b:=1]\na[1,]\n",
    "[x for x in y if z if w for a, b in c]\n[x async for x in y]\n{x: y for x, y in z}\n{x for x in y}\n(x for x in a or b)\n",
    "'a' \"b\" f'c{d!r:>{w}}e{{f}}g{h=}{i:%Y-%m}'\nf'''{\n a\n}'''\nb'x' rb'\\d' Rb\"\"\"x\"y\"\"\"\n",
    "f\"{x['a']}{lambda: 3}{a, b}{*c, d}{yield}\"\nf'{a if b else \"c\"}'\nf''\nf'\\{a}\\N{DASH}\\''\n",
    "1\n2.5\n0x1F\n1e10\n1j\n10L\n0o17\n.5\n1_000\n5.\n0777\n1e-5\n",
    "None\nTrue\n...\na.print\nprint(a)\nmatch.x = 1\ntype(a)\nprint = a\n",
    "x = (1 + # one\n  2)\ny = a + \\\n  b\nz = [\n1,\n]\n",
    "if a:\r\n    b()  # c\r\n    # d\r\n\r\ne = '''x\r\ny'''\r\n",
    "if a:\n\tif b:\n\t\tc\n\t# here\nd",
    "# only a comment",
    "",
    "x = '\u{1f600}' + f'\u{e9}{a}\u{1f600}'; y = 1 # \u{1f600}\nz\n",
  ])("%j", (text) => {
    expect(byUs(text)).toBe(byGrammar(text));
  });

  test("in every script of the corpus that it reads, which is most of them", () => {
    const files = globSync("corpus/**/*.py");
    const texts = files.map((file) => readFileSync(file, "utf8"));
    const readable = texts.filter((text) => parseText(text) !== null);
    expect(readable.length).toBeGreaterThan(texts.length * 0.9);
    const alike = readable.filter((text) => !CALL_SPREAD_LAST.test(text));
    expect(alike.length).toBeGreaterThan(readable.length * 0.98);
    for (const text of alike) expect(byUs(text)).toBe(byGrammar(text));
  });

  test("but for what print is given spread behind another argument, which the grammar takes for what is called", () => {
    expect(byUs("for h in a:\n    if b:\n        print(h, *g(h))\n")).toMatch(/list_splat \d+-\d+\n +- call/u);
    expect(byGrammar("for h in a:\n    if b:\n        print(h, *g(h))\n")).toMatch(
      /call \d+-\d+\n +function list_splat/u,
    );
  });
});

/** `print(a, *g(b))`: a fault of tree-sitter-python's. */
const CALL_SPREAD_LAST = /\bprint\(.*, \*\w+\(/u;

describe("leaves to the grammar", () => {
  test.each([
    ["Python 2's print", "print 'x'"],
    ["print into a file", "print >>f, x"],
    ["Python 2's exec", "exec code in space"],
    ["backquotes", "`a`"],
    ["<>", "a <> b"],
    ["match", "match a:\n    case 1:\n        pass\n"],
    ["type aliases", "type X = int"],
    ["type parameters", "def f[T](a): pass"],
    ["names in other letters", "é = 1"],
    ["an indented snippet", "    a = 1"],
    ["a dedent to nowhere", "if a:\n        b\n    c\n"],
    ["blanks and tabs mixed", "if a:\n  \tb\n"],
    ["a string that does not end", "a = 'b\n"],
    ["a bracket that does not close", "f(a"],
    ["a block without statements", "if a:\n# b\n"],
    ["an f-string's lone brace", "f'}'"],
    ["a name behind a number", "1abc"],
    ["an assignment to a call", "f() = 1"],
    ["deep nesting", `${"(".repeat(1_000)}1${")".repeat(1_000)}`],
    ["deep blocks", Array.from({ length: 400 }, (_, depth) => `${" ".repeat(depth)}if a:\n`).join("")],
    ["deep f-strings", `${"f'{".repeat(400)}a`],
    ["long chains of assignments", "a = ".repeat(1_000)],
    ["a lone carriage return", "a\rb"],
    ["more than a tree may hold", "a;".repeat(400_000)],
  ])("%s", (_name, text) => {
    expect(parseText(text)).toBeNull();
  });
});

describe("reads long lines without a stack as long", () => {
  test.each([
    ["a sum", `x = ${"a + ".repeat(20_000)}b`],
    ["a chain of calls", `a${".b()".repeat(20_000)}`],
    ["strings beside one another", `x = (${'"a" '.repeat(20_000)})`],
    ["branches", `if a: b\n${"elif c: d\n".repeat(20_000)}`],
  ])("%s", (_name, text) => {
    expect(parseText(text)).not.toBeNull();
  });
});

test("& binds tighter than ^, as in Python", () => {
  const root = parseText("a ^ b & c")?.root;
  expect(root === undefined ? "" : drawn(root)).toContain("operator ^ 2-3\n   right binary_operator 4-9");
});

test("a line ends at a lone carriage return, behind a comment too", () => {
  expect(read("# nothing\rimport os\ros.system('id')").operations.map((fact) => fact.operation.op)).toEqual(["spawn"]);
});

test.each(["", "print 'x'\n"])("code in the format of an f-string runs, whoever parses: %j", (before) => {
  const code = "import os\na = f\"{0:{os.system('id')}>3}\"";
  expect(read(before + code).operations.map((fact) => fact.operation.op)).toEqual(["spawn"]);
});

test("a continued line adds no argument, whoever parses", () => {
  const code = "import subprocess\nsubprocess.run(\\\n  ['id'], shell=True)\n";
  expect(read(`${code}print 'x'`).lines).toEqual(read(code).lines);
});
