import { describe, expect, test } from "vitest";
import { operationsOf, read } from "./read.ts";

describe("values on their way", () => {
  test.each([
    ["x = 'id'\nos.system(x)"],
    ["x = y = 'id'\nos.system(x)"],
    ["x: str = 'id'\nos.system(x)"],
    ["x = 'i'\nx += 'd'\nos.system(x)"],
    ["a, b = 'id', 1\nos.system(a)"],
    ["a, *b = ['x', 'id']\nos.system(b[0])"],
    ["x = ['i']\nx.append('d')\nos.system(''.join(x))"],
    ["x = ['i']\nx += ['d']\nos.system(''.join(x))"],
    ["x = []\nx.extend(('i', 'd'))\nos.system(''.join(x))"],
    ["x = {}\nx['a'] = 'id'\nos.system(x['a'])"],
    ["x = dict(a='id')\nos.system(x.get('a'))"],
    ["x = ''\nfor c in ['i', 'd']:\n  x += c\nos.system(x)"],
    ["x = ''\nfor i in range(2):\n  x += 'id'[i]\nos.system(x)"],
    ["x = ''.join(c for c in 'id')\nos.system(x)"],
    ["x = ''.join('id'[i] for i in (0, 1))\nos.system(x)"],
    ["os.system((x := 'id'))"],
    ["def f(): return 'id'\nos.system(f())"],
    ["def f(a, b='d'): return a + b\nos.system(f('i'))"],
    ["def f(*a): return ''.join(a)\nos.system(f('i', 'd'))"],
    ["def f(**k): return k['a']\nos.system(f(a='id'))"],
    ["def f(a, b): os.system(a + b)\nf(*['i', 'd'])"],
    ["def f(a, b): os.system(a + b)\nf(**{'a': 'i', 'b': 'd'})"],
    ["def f(c): os.system(c)\nf(c='id')"],
    ["def f():\n  def g(c): os.system(c)\n  g('id')\nf()"],
    ["def f():\n  global x\n  x = 'id'\nf()\nos.system(x)"],
    ["def f():\n  x = ''\n  def g():\n    nonlocal x\n    x = 'id'\n  g()\n  os.system(x)\nf()"],
    ["f = lambda c: os.system(c)\nf('id')"],
    ["def d(f): return f\n@d\ndef g(c): os.system(c)\ng('id')"],
    ["def d(f): f('id')\n@d\ndef g(c): os.system(c)"],
    ["async def f(c): os.system(c)\nawait f('id')"],
    ["def f():\n  yield 'id'\nfor c in f(): os.system(c)"],
    ["from contextlib import contextmanager\n@contextmanager\ndef f():\n  yield 'id'\nwith f() as c: os.system(c)"],
    ["class A:\n  c = 'id'\n  def f(self): os.system(self.c)\nA().f()"],
    ["class A:\n  def __init__(self, c): self.c = c\n  def f(self): os.system(self.c)\nA('id').f()"],
    ["class A:\n  @staticmethod\n  def f(c): os.system(c)\nA.f('id')"],
    ["class A:\n  @classmethod\n  def f(cls, c): os.system(c)\nA.f('id')"],
    ["class A:\n  @property\n  def c(self): return 'id'\nos.system(A().c)"],
    ["class A:\n  def f(self, c): os.system(c)\nclass B(A):\n  def f(self, c): super().f(c)\nB().f('id')"],
    ["class A:\n  def __call__(self, c): os.system(c)\nA()('id')"],
    ["class A:\n  def __enter__(self): return 'id'\nwith A() as c: os.system(c)"],
    ["from dataclasses import dataclass\n@dataclass\nclass A:\n  c: str = ''\nos.system(A(c='id').c)"],
    ["from enum import Enum\nclass A(Enum):\n  C = 'id'\nos.system(A.C.value)"],
    ["import threading\nthreading.Thread(target=os.system, args=('id',)).start()"],
    ["import asyncio\nasync def f(c): os.system(c)\nasyncio.run(f('id'))"],
    ["from concurrent.futures import ThreadPoolExecutor\nThreadPoolExecutor().submit(os.system, 'id')"],
    ["import atexit\natexit.register(os.system, 'id')"],
    ["if __name__ == '__main__':\n  os.system('id')"],
    ["match x:\n  case {'a': b}: os.system('id')\n  case _: pass"],
    ["try:\n  pass\nexcept Exception as e:\n  os.system('id')"],
    ["try:\n  pass\nfinally:\n  os.system('id')"],
    ["while True:\n  os.system('id')\n  break"],
    ["for x in y:\n  pass\nelse:\n  os.system('id')"],
    ["assert os.system('id')"],
    ["x = [os.system('id') for _ in y if z]"],
    ["x = f'{os.system(\"id\")}'"],
    ["def f(x=os.system('id')): pass"],
    ["@f(os.system('id'))\nclass A: pass"],
    ["class A(f(os.system('id'))): pass"],
    ["return os.system('id')"],
    ["del x[os.system('id')]"],
    ["x = a if os.system('id') else b"],
    ["x = a or os.system('id')"],
    ["x = not os.system('id')"],
    ["raise E(os.system('id'))"],
    ["x[os.system('id')] = 1"],
    ["with open(os.system('id')) as f: pass"],
  ])("%s", (code) => {
    expect(operationsOf(`import os\n${code}`)).toContain("spawn shell id");
  });

  test("branches keep what either of them assigns", () => {
    const code =
      "import requests\nif x:\n  u = 'https://a.example'\nelse:\n  u = open('/tmp/u').read()\nrequests.get(u)";
    expect(operationsOf(code)).toEqual(["read-file /tmp/u", "download ~https://a.example </tmp/u>"]);
  });

  test("a value set before the branches and not in them stays", () => {
    expect(operationsOf("import os\nx = 'id'\nif y:\n  z = 1\nos.system(x)")).toEqual(["spawn shell id"]);
  });

  test("a function is read once for each of its arguments, and for those of other files", () => {
    expect(operationsOf("import os\ndef f(c): os.system(c)\nf('a1')\nf('b2')\nf('a1')")).toEqual([
      "spawn shell a1",
      "spawn shell b2",
      "spawn shell ~… <input>",
    ]);
  });
});

function triggers(text: string, path?: string): readonly string[] {
  return read(text, path).operations.map((fact) => fact.context.trigger);
}

describe("when it runs", () => {
  test.each([
    ["os.system('id')", "load"],
    ["def f(): os.system('id')\nf()", "load"],
    ["def f(): os.system('id')", "call"],
    ["class A:\n  def f(self): os.system('id')", "call"],
    ["class A:\n  os.system('id')", "load"],
    ["x = lambda: os.system('id')", "call"],
  ])("%s: %s", (code, trigger) => {
    expect(triggers(`import os\n${code}`)).toEqual([trigger]);
  });

  test("setup.py runs when the package is installed, its commands too", () => {
    const code = `import os
from setuptools import setup
from setuptools.command.install import install
class Post(install):
    def run(self):
        os.system("id")
        install.run(self)
os.system("id2")
setup(cmdclass={"install": Post})`;
    expect(triggers(code, "setup.py")).toEqual(["install", "install"]);
    expect(triggers(code, "a.py")).toEqual(["load", "call"]);
    expect(triggers(code, "libs/tide/setup.py")).toEqual(["install", "install"]);
  });

  test("a command that is called setup is no set-up of a package, unless it lies where pip looks", () => {
    const code = "import os\nos.system('id')";
    expect(triggers(code, "scripts/commands/setup.py")).toEqual(["load"]);
    expect(triggers(code, "setup.py")).toEqual(["install"]);
  });
});

describe("what comes from outside", () => {
  test.each([
    ["import sys\nos.system(sys.argv[1])"],
    ["os.system(input())"],
    ["import argparse\na = argparse.ArgumentParser().parse_args()\nos.system(a.cmd)"],
    ["from flask import request\n@app.route('/')\ndef f(): os.system(request.args.get('c'))"],
    ["@app.get('/{c}')\nasync def f(c): os.system(c)"],
    ["@mcp.tool()\ndef f(c: str): os.system(c)"],
    [
      "from http.server import BaseHTTPRequestHandler\nclass H(BaseHTTPRequestHandler):\n  def do_POST(self): os.system(self.rfile.read(9))",
    ],
  ])("%s", (code) => {
    expect(operationsOf(`import os\n${code}`)).toContain("spawn shell ~… <input>");
  });

  test("near miss: a function that nobody calls takes what its callers give", () => {
    expect(operationsOf("import os\ndef f(c): os.system(c)")).toEqual(["spawn shell ~… <input>"]);
  });
});

test("names are no members of objects", () => {
  expect(
    operationsOf(
      "import os\nos.constructor('a')\nx = {}\nx['__proto__'] = 'id'\nos.system(x['__proto__'])\ntoString('x')\n''.constructor('x')",
    ),
  ).toEqual(["spawn shell id"]);
});
