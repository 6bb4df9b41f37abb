import { describe, expect, test } from "vitest";
import { read, readSnippet } from "./read.ts";

describe("when it runs", () => {
  test.each([
    ["at the top", "eval(a)", "load"],
    ["in a function that the file calls", "function f() { eval(a) } f()", "load"],
    ["in a callback", "x.on('data', () => eval(a))", "load"],
    ["in a function that nobody here calls", "export function f() { eval(a) }", "call"],
    ["in a method", "export class A { f() { eval(a) } }", "call"],
    ["in what an uncalled function defines", "export function f() { return () => eval(a) }", "call"],
  ])("%s", (_, code, trigger) => {
    expect(read(code).operations).toMatchObject([{ context: { trigger } }]);
  });

  test("a document's own word stands above that", () => {
    expect(readSnippet("eval(a)").operations).toMatchObject([
      { layers: [{ kind: "fence" }], context: { trigger: "load" } },
    ]);
  });
});

describe("code that is not reached is read all the same", () => {
  test.each([
    "if (false) eval(a)",
    "if (true) {} else eval(a)",
    "function f() { return; eval(a) } f()",
    "while (false) { eval(a) } do { eval(a) } while (false)",
    "declare module 'a';\neval(a)",
    "switch (1) { case 1: break; case 2: eval(a) }",
    "try { throw 1 } catch { eval(a) }",
    "try { x() } finally { eval(a) }",
    "true ? 1 : eval(a)",
    "a && b || eval(a)",
    "label: for (;;) { eval(a); break label }",
    "class A { static { eval(a) } }",
    "class A { set x(v) { eval(a) } }",
    "const o = { get x() { return eval(a) } }",
    "function* g() { yield eval(a) }",
    "const f = async ({ b = eval(a) }) => {}",
    "`${eval(a)}`",
    "tag`${eval(a)}`",
    "const x = <div onClick={() => eval(a)}>{b}</div>",
    "@dec(eval(a)) class A {}; eval(a)",
    "namespace.x = () => eval(a)",
    "export default () => eval(a)",
    "new (class { constructor() { eval(a) } })()",
  ])("%s", (code) => {
    const { lines, gaps } = read(code);
    expect([...new Set(lines)]).toEqual(["evaluate javascript ~…"]);
    expect(gaps).toEqual([]);
  });
});

test("what uncalled functions leave for others", () => {
  const text = "let u = ''; export function set() { u = 'https://x.example' } export function go() { fetch(u) }";
  expect(read(text).lines).toContain("download https://x.example");
});

describe("references", () => {
  test.each([
    ["import a from './a.js'", ["import ./a.js"]],
    ["export * from './a.js'; export { b } from '../b.mjs'", ["import ./a.js", "import ../b.mjs"]],
    ["require('./a'); require('lodash')", ["import ./a", "import lodash"]],
    ["await import('./a.js')", ["import ./a.js"]],
    ["const n = './' + 'a'; require(n)", ["import ./a"]],
    ["import fs from 'node:fs'; import 'node:fs'", ["import node:fs"]],
    ["import type { A } from './types'", []],
    ["spawn('python3', ['scripts/a.py'])", ["run scripts/a.py"]],
    ["fs.readFileSync(path.join(__dirname, 'a.sh'))", ["read ./a.sh"]],
  ])("%s", (code, expected) => {
    expect(read(code, "a.ts", "typescript").references).toEqual(expected);
  });
});

describe("dialects", () => {
  test.each([
    [
      "TypeScript",
      "enum A { B = 'x' } abstract class Q<T> { constructor(private readonly c: string) {} go(this: Q<T>) { eval(this.c as string) } } new Q<number>(A.B).go()",
      "a.ts",
    ],
    ["TypeScript with JSX", "const f = <T,>(c: T) => <div>{eval('x' satisfies string)}</div>; f(1)", "a.tsx"],
    ["TypeScript in a .js file", "const c: string = 'x'; eval(c!)", "a.js"],
    ["Flow", "// @flow\nconst f = (x: ?string): ?string => eval('x')", "a.js"],
    ["a script of the old kind", "with (a) { eval('x') } var await = 010; delete b", "a.js"],
    ["HTML comments", "<!-- hidden\neval('x')\n-->", "a.js"],
    ["a first line for the shell", "#!/usr/bin/env node\neval('x')", "a.js"],
    ["return and await at the top", "if (a) return; await b; eval('x')", "a.js"],
    ["modules inside functions", "function f() { import a from 'a'; eval('x') }", "a.js"],
    ["a byte order mark", "\u{FEFF}eval('x')", "a.js"],
  ])("%s", (_, code, path) => {
    const { lines, gaps } = read(code, path, /\.tsx?$/.test(path) ? "typescript" : "javascript");
    expect(lines).toEqual(["evaluate javascript x"]);
    expect(gaps).toEqual([]);
  });
});

describe("what does not parse", () => {
  test.each([
    ["a line that is no code", "const a = ;;;( ;\neval('x')\n"],
    ["an ellipsis", "const a = { ... };\neval('x')"],
    ["brackets left open", "app.get('/', () => {\n  eval('x')\n"],
    ["an unended text", "eval('x')\nconst a = 'b"],
  ])("%s", (_, code) => {
    const { lines, gaps, places } = read(code);
    expect(lines).toEqual(["evaluate javascript x"]);
    expect(places).toEqual([`${code.startsWith("eval") ? 1 : 2}:${code.startsWith("app") ? 3 : 1} evaluate`]);
    expect(gaps).toMatchObject([{ code: "unparsable", path: "a.js", blocking: true }]);
  });

  test("nothing of it", () => {
    expect(read("<<<<<<< HEAD").gaps).toMatchObject([{ code: "unparsable", blocking: true }]);
    expect(read("#!/usr/bin/env node\n<<<<<<< HEAD", "run").gaps).toMatchObject([{ blocking: true }]);
  });

  test("of a file that only looks like JavaScript nothing is missed", () => {
    expect(read("<<<<<<< HEAD", "filter.lua").gaps).toMatchObject([{ code: "unparsable", blocking: false }]);
  });

  test.each([
    ["a script", "a.js", 6, ["evaluate javascript x"]],
    [
      "a file that only looks like one, with a line or two of something else",
      "notes.txt",
      2,
      ["evaluate javascript x"],
    ],
    ["a table of examples", "notes.txt", 6, []],
  ])("how many lines are left out of %s", (_, path, count, lines) => {
    expect(read(`${"const a = ;;;( ;\n".repeat(count)}eval('x')\n`, path).lines).toEqual(lines);
  });

  test("a snippet does not make the scan incomplete", () => {
    const { lines, gaps } = readSnippet("const a = { ... };\neval('x')");
    expect(lines).toEqual(["evaluate javascript x"]);
    expect(gaps).toMatchObject([{ code: "unparsable", path: "SKILL.md", blocking: false }]);
  });
});
