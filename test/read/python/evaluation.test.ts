import { describe, expect, test } from "vitest";
import { operationsOf, read } from "./read.ts";

const IMPORTS =
  "import os, base64, zlib, codecs, marshal, types, importlib, builtins, requests, binascii, sys, functools, operator, ctypes, runpy\n";

describe("text that becomes code", () => {
  test.each([
    ["exec('x()')", "evaluate python x()"],
    ["eval('x()')", "evaluate python x()"],
    ["exec(compile('x()', '<s>', 'exec'))", "evaluate python x()"],
    ["builtins.exec('x()')", "evaluate python x()"],
    ["getattr(builtins, 'ex' + 'ec')('x()')", "evaluate python x()"],
    ["__builtins__.__dict__['exec']('x()')", "evaluate python x()"],
    ["globals()['__builtins__'].exec('x()')", "evaluate python x()"],
    ["vars(builtins)['exec']('x()')", "evaluate python x()"],
    ["e = exec\ne('x()')", "evaluate python x()"],
    ["(lambda f: f('x()'))(exec)", "evaluate python x()"],
    ["[exec][0]('x()')", "evaluate python x()"],
    ["{'a': exec}['a']('x()')", "evaluate python x()"],
    ["list(map(exec, ['x()']))", "evaluate python x()"],
    ["functools.partial(exec, 'x()')()", "evaluate python x()"],
    ["exec(requests.get('https://c.example/a').text)", "evaluate python ~… <https://c.example/a>"],
    ["exec(open('/tmp/a').read())", "evaluate python ~… </tmp/a>"],
    ["exec(marshal.loads(b'ab'))", "evaluate python ~… <decoded unknown>"],
    ["types.FunctionType(marshal.loads(b'ab'), {})()", "evaluate python ~… <decoded unknown>"],
    ["ctypes.memmove(p, b'aaaaaaaaaaaaaaaaaaaaaaaa', 24)", "evaluate unknown aaaaaaaaaaaaaaaaaaaaaaaa"],
    ["exec(input())", "evaluate python ~… <input>"],
  ])("%s", (code, expected) => {
    expect(operationsOf(IMPORTS + code).filter((line) => line.startsWith("evaluate"))).toEqual([expected]);
  });

  test("Python 2", () => {
    expect(operationsOf("print 'a', b\nexec 'x()' in ns\nexecfile('/tmp/a')")).toContain("evaluate python x()");
    expect(read("print 'hello'\nprint >>f, x\n").gaps).toEqual([]);
  });
});

describe("functions by other names", () => {
  test.each([
    ["__import__('os').system('id')"],
    ["__import__('o' + 's').__dict__['system']('id')"],
    ["importlib.import_module('os').system('id')"],
    ["getattr(os, 'sys' + 'tem')('id')"],
    ["getattr(__import__('os'), 'metsys'[::-1])('id')"],
    ["sys.modules['os'].system('id')"],
    ["vars(os)['system']('id')"],
    ["os.__dict__['system']('id')"],
    ["os.__getattribute__('system')('id')"],
    ["eval('os.system')('id')"],
    ["eval('__import__(\"os\").system')('id')"],
    ["operator.attrgetter('system')(os)('id')"],
    ["operator.methodcaller('system', 'id')(os)"],
    ["from os import system as s\ns('id')"],
    ["from os import *\nsystem('id')"],
    ["import os as o\no.system('id')"],
    ["import posix\nposix.system('id')"],
    ["f = os.system if x else None\nf('id')"],
    ["try:\n  from os import system as s\nexcept ImportError:\n  s = None\ns('id')"],
    ["(s := os.system)('id')"],
    ["a, b = os.system, 1\na('id')"],
    ["class A:\n  run = os.system\nA.run('id')"],
    ["class A:\n  def __init__(self): self.r = os.system\n  def go(self): self.r('id')\nA().go()"],
  ])("%s", (code) => {
    expect(operationsOf(IMPORTS + code)).toContain("spawn shell id");
  });
});

describe("what was decoded says so", () => {
  test.each([
    ["base64.b64decode('eCgp')", "x() {base64}"],
    ["base64.b64decode(b'eCgp').decode('utf-8')", "x() {base64}"],
    ["base64.b64decode(base64.b64decode('ZUNncA=='))", "x() {base64, base64}"],
    ["base64.b64decode('pgCe'[::-1])", "x() {base64, reversed}"],
    ["base64.b32decode('PAUCS===')", "x() {unknown}"],
    ["base64.b85decode('cql0')", "x() {unknown}"],
    ["bytes.fromhex('782829').decode()", "x() {hex}"],
    ["binascii.unhexlify('782829')", "x() {hex}"],
    ["'782829'.decode('hex')", "x() {hex}"],
    ["codecs.decode('k()', 'rot13')", "x() {rot13}"],
    ["zlib.decompress(base64.b64decode('eJyr0NAEAAHkAMo='))", "x() {gzip, base64}"],
    ["''.join(chr(c) for c in [120, 40, 41])", "x() {char-codes}"],
    ["''.join(map(chr, [120, 40, 41]))", "x() {char-codes}"],
    ["bytes([120, 40, 41])", "x() {char-codes}"],
    ["bytes(b ^ 1 for b in [121, 41, 40])", "x() {xor}"],
    ["bytes(a ^ b for a, b in zip(b'y)(', b'\\x01\\x01\\x01'))", "x() {xor}"],
    ["''.join(chr(ord(c) ^ 1) for c in 'y)(')", "x() {xor}"],
    ["')(x'[::-1]", "x() {reversed}"],
    ["''.join(reversed(')(x'))", "x() {reversed}"],
    ["'\\x78\\x28\\x29'", "x() {escapes}"],
    ["(7874601).to_bytes(3, 'big')", "x() {unknown}"],
    ["'a()'.translate(str.maketrans('a', 'x'))", "x() {unknown}"],
    ["'x' + '(' + ')'", "x()"],
    ["'%s%s' % ('x', '()')", "x()"],
    ["'{}{b}'.format('x', b='()')", "x()"],
    ["f\"{'x'}()\"", "x()"],
    ["'x ( )'.replace(' ', '')", "x()"],
    ["''.join('x|(|)'.split('|'))", "x()"],
    ["'ax()b'[1:-1]", "x()"],
    ["functools.reduce(lambda a, b: a + b, ['x', '(', ')'])", "x()"],
  ])("exec(%s)", (code, expected) => {
    expect(operationsOf(`${IMPORTS}exec(${code})`)).toEqual([`evaluate python ${expected}`]);
  });

  test("its text goes to the reader with that layer", () => {
    expect(read(`${IMPORTS}\nexec(base64.b64decode('eCgp'))`).embedded).toMatchObject([
      {
        text: "x()",
        language: "python",
        layer: { kind: "decoded", encoding: "base64" },
        offset: null,
        at: { line: 3 },
      },
    ]);
  });

  test("what cannot be decoded here keeps its origin", () => {
    expect(operationsOf("import lzma\nexec(lzma.decompress(b'abc'))")).toEqual([
      "evaluate python ~… <decoded unknown>",
    ]);
    expect(operationsOf("exec(bytes(b ^ key for b in data))")).toEqual(["evaluate python ~… <decoded xor>"]);
  });
});
