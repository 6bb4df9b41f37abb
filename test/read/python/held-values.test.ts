import { expect, test } from "vitest";
import { operationsOf } from "./read.ts";

const SENT = "http://c.example/k";
const NUMBERS = `[${Array.from(SENT, (letter) => letter.charCodeAt(0)).join(", ")}]`;

/** What a class made of a dictionary, a list or a text holds, numbers in another form, and buffers filled one by one. */
test.each([
  ["a dictionary", `class N(dict): pass\nget(N({'a': '${SENT}'})['a'])`],
  ["a dictionary by a method of its own", `class N(dict):\n  def go(self): get(self['a'])\nN(a='${SENT}').go()`],
  [
    "a dictionary that its constructor fills",
    `class N(dict):\n  def __init__(self, d):\n    super().__init__(d)\nget(N({'a': '${SENT}'}).get('a'))`,
  ],
  [
    "a dictionary of collections",
    `import collections\nclass N(collections.UserDict): pass\nget(N({'a': '${SENT}'})['a'])`,
  ],
  ["a dictionary that is filled later", `class N(dict): pass\nn = N()\nn['a'] = '${SENT}'\nget(n['a'])`],
  ["a list", `class N(list): pass\nget(N(['${SENT}'])[0])`],
  ["a list that is looped over", `class N(list): pass\nfor x in N(['${SENT}']): get(x)`],
  ["a text", `class N(str): pass\nget(N('${SENT}'))`],
  ["a text by a method of texts", `class N(str): pass\nget(N('${SENT.toUpperCase()}').lower())`],
  ["numbers as letters", `get(''.join(f'{n:c}' for n in ${NUMBERS}))`],
  ["numbers as hexadecimal digits", `get(bytes.fromhex(''.join(f'{n:02x}' for n in ${NUMBERS})).decode())`],
  ["numbers by format()", `get(bytes.fromhex(''.join(format(n, '02x') for n in ${NUMBERS})).decode())`],
  ["numbers by a percent sign", `get(bytes.fromhex(''.join('%02X' % n for n in ${NUMBERS})).decode())`],
  ["numbers by a template", `get(bytes.fromhex(''.join('{:02x}'.format(n) for n in ${NUMBERS})).decode())`],
  ["a buffer", `b = bytearray()\nfor n in ${NUMBERS}: b.append(n)\nget(b.decode())`],
  ["a buffer that is added to", `b = bytearray()\nfor n in ${NUMBERS}: b += bytes([n])\nget(bytes(b).decode())`],
])("%s", (_, code) => {
  expect(operationsOf(`from requests import get\n${code}`).join("\n")).toContain(SENT);
});

test("a number keeps its width and its prefix", () => {
  const code = "from requests import get\nget(f'http://c.example/{10:04x}/{10:#x}/{255:X}/{5:08b}')";
  expect(operationsOf(code).join("\n")).toContain("http://c.example/000a/0xa/FF/00000101");
});

test("each object holds its own", () => {
  const code =
    "from requests import get\nclass N(dict): pass\na = N(u='http://a.example/1')\nb = N(u='http://b.example/2')\nget(a['u'])";
  const told = operationsOf(code).join("\n");
  expect(told).toContain("a.example");
  expect(told).not.toContain("b.example");
});
