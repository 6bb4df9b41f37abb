import { describe, expect, test } from "vitest";
import { readSnippet, read } from "./read.ts";
import { value } from "../show-operation.ts";

/** `name value (parameters)` of each export. */
function exportsOf(text: string): readonly string[] {
  return read(text).facts.flatMap((fact) => {
    if (fact.kind !== "export") return [];
    const parameters = fact.parameters === null ? "" : ` (${fact.parameters.map(({ at }) => at.column).join(", ")})`;
    return [`${fact.at.line}:${fact.at.column} ${fact.name} ${value(fact.value)}${parameters}`];
  });
}

function callsOf(text: string): readonly string[] {
  return read(text).facts.flatMap((fact) =>
    fact.kind === "call"
      ? [`${fact.target} ${fact.name} ${fact.arguments.map((each) => value(each.value)).join(", ")}`]
      : [],
  );
}

describe("what a file gives to others", () => {
  test.each([
    ["export const a = 'x';", ["1:1 a x"]],
    ["const a = process.env.A; export { a as b };", ["1:26 b ~… <$A>"]],
    ["export default process.env.A;", ["1:1 default ~… <$A>"]],
    ["export function f(a, b) { return b; }", ["1:8 f ~… <input> (19, 22)"]],
    ["export const f = async (a) => process.env.K;", ["1:18 f ~… <$K> (25)"]],
    ["module.exports = (a) => a;", ["1:18 default ~… <input> (19)"]],
    ["exports.a = process.env.A;", ["1:1 a ~… <$A>"]],
    ["module.exports = { a: process.env.A, b: 'x' };", ["1:1 a ~… <$A>", "1:1 b x"]],
    ["export class C { constructor(a) {} m(b) { return 'x'; } }", ["1:18 C undefined (30)", "1:36 C().m x (38)"]],
    ["export { a as b } from './c.js';", ["1:1 b ~… <module ./c.js a>"]],
    ["export * from './c.js';", ["1:1 * ~… <module ./c.js *>"]],
  ])("%s", (text, expected) => {
    expect(exportsOf(text)).toEqual(expected);
  });

  test.each(["const a = process.env.A;", "export type T = string;", "export let a;"])("near miss: %s", (text) => {
    expect(exportsOf(text).filter((each) => !each.endsWith("undefined"))).toEqual([]);
  });

  test("a function that only its own file calls is read for what others may give, too", () => {
    expect(read("export function f(c) { eval(c); }\nf('x()');").lines).toEqual([
      "evaluate javascript x()",
      "evaluate javascript ~… <input>",
    ]);
  });

  test("a snippet in a document gives nothing to anybody", () => {
    expect(readSnippet("export const a = 'x';").facts.filter(({ kind }) => kind === "export")).toEqual([]);
  });

  test("no more than a person would ever write", () => {
    const many = Array.from({ length: 2_000 }, (_, at) => `export const a${at} = "x";`).join("\n");
    expect(exportsOf(many)).toHaveLength(300);
  });
});

describe("what another file is given", () => {
  test.each([
    ["import { f } from './m.js'; f(process.env.A, 'x');", ["./m.js f ~… <$A>, x"]],
    ["import * as m from './m.js'; m.a.b(process.env.A);", ["./m.js a.b ~… <$A>"]],
    ["const f = require('../m'); f(process.env.A);", ["../m  ~… <$A>"]],
    [
      "import C from './m.js'; new C('https://h.example').m('x');",
      ["./m.js  https://h.example", "./m.js default().m x"],
    ],
  ])("%s", (text, expected) => {
    expect(callsOf(text)).toEqual(expected);
  });

  test.each(["import { f } from 'somewhere'; f(process.env.A);", "import { f } from './m.js'; f();"])(
    "near miss: %s",
    (text) => {
      expect(callsOf(text)).toEqual([]);
    },
  );

  test("the part that is used, not the whole", () => {
    expect(read("import c from './c.js'; fetch('https://h.example', { body: c.a.b, method: 'POST' })").lines).toEqual([
      "send http https://h.example [~… <module ./c.js a.b>]",
    ]);
  });
});

describe("errors", () => {
  test("what a function throws is given to whoever catches it elsewhere, by its parts", () => {
    const told = exportsOf("export async function load() { throw { note: process.env.A }; }");
    expect(told.some((each) => each.includes("error of load.note ~… <$A>"))).toBe(true);
  });

  test.each([
    "import { load } from './a.js'; import { fail } from './b.js'; load().then(show).catch(fail);",
    "import { load } from './a.js'; import { fail } from './b.js'; load().then(show, fail);",
    "import { load } from './a.js'; import { fail } from './b.js'; try { await load(); } catch (error) { fail(error); }",
  ])("a handler of another file is called with it: %s", (text) => {
    expect(callsOf(text).some((call) => call.startsWith("./b.js fail ") && call.includes("error of load"))).toBe(true);
  });

  test.each([
    "const load = async () => { throw { note: process.env.A }; }; load().catch((error) => eval(error.note));",
    "const load = () => new Promise((_, no) => no(process.env.A)); load().catch((error) => eval(error));",
    "const load = () => Promise.reject(process.env.A); load().then(show, (error) => eval(error));",
  ])("here as well: %s", (text) => {
    const [run] = read(text).facts.flatMap((fact) =>
      fact.kind === "operation" && fact.operation.op === "evaluate" ? [fact.operation.code] : [],
    );
    expect(run?.origins).toMatchObject([{ kind: "environment", name: "A" }]);
  });
});
