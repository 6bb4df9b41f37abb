import { describe, expect, test } from "vitest";
import { withoutComments } from "../../../src/read/javascript/parse/crowded-comments.ts";
import { MAX_LENGTH } from "../../../src/read/javascript/read-javascript.ts";
import { only, read } from "./read.ts";

const CALL = "eval('x')";

describe("code made to stall or break its reader", () => {
  test.each([
    ["ten thousand brackets", `${"[".repeat(10_000)}${"]".repeat(10_000)};\n${CALL}`],
    ["ten thousand parentheses left open", `${CALL}\n${"(".repeat(10_000)}`],
    ["a chain of a hundred thousand members", `a${".b".repeat(100_000)};${CALL}`],
    ["a chain of fifty thousand calls", `a${"()".repeat(50_000)};${CALL}`],
    ["functions in functions", `${"(() => {".repeat(140)}${CALL}${"})()".repeat(140)}`],
    ["ten thousand conditions in a line", `${"a ? b : ".repeat(10_000)}c;\n${CALL}`],
    ["twenty thousand prefixes in a line", `${"!".repeat(20_000)}a;\n${CALL}`],
    ["a text of a megabyte", `a = "${"a".repeat(1_000_000)}";${CALL}`],
    ["a line of a megabyte", `${"a(b);".repeat(200_000)}${CALL}`],
    ["a list of two hundred thousand", `a = [${"1,".repeat(200_000)}];${CALL}`],
    ["a text doubled without end", `let s = "ab"; ${"s += s;".repeat(64)} for (;;) s += s; ${CALL}`],
    [
      "loops in loops in loops",
      `for (let a=0;a<1e5;a++) for (let b=0;b<1e5;b++) for (let c=0;c<1e5;c++) x(a); ${CALL}`,
    ],
    ["functions that call themselves twice", `function f(n) { return f(n - 1) + f(n - 2) } f(1e6); ${CALL}`],
    ["functions that call each other", `const a = (f, g) => g(f, g), b = (f, g) => f(g, f); a(a, b); ${CALL}`],
    [
      "an object in itself",
      `const o = {}; o.o = o; o.__proto__ = o; o.q; JSON.stringify(o); const l = []; l.push(l); l.join(); ${CALL}`,
    ],
    ["a getter of itself", `const a = { get x() { return this.x } }; a.x; ${CALL}`],
    ["a class of itself", `class A extends A {} new A(); ${CALL}`],
    [
      "names of prototypes",
      `const o = { constructor: 1, hasOwnProperty: 2, toString: 3, __proto__: null }; o.constructor(); ${CALL}`,
    ],
    [
      "sizes without measure",
      `new Array(1e9).fill(0); "a".repeat(1e9); "a".padEnd(1e9); Array.from({ length: 1e9 }); [].length = -1; (5).toString(99); (5).toFixed(-1); ${CALL}`,
    ],
    ["a list spread into itself", `let a = [1]; ${"a = [...a, ...a];".repeat(40)} ${CALL}`],
    ["an expression that tracks back", `"${"a".repeat(50_000)}".replace(/(a+)+$/, "b").match(/(a|a)*b/); ${CALL}`],
    [
      "a thousand calls of a thousand calls",
      `function f() {${"g();".repeat(1_000)}} function g() {${"h();".repeat(1_000)}} function h() {} f(); ${CALL}`,
    ],
    ["twenty thousand branches", `${"if (a) { b = 1 } else { b = 2 }\n".repeat(20_000)}${CALL}`],
    [
      "a line added to the line before",
      `var v = "x";${Array.from({ length: 20_000 }, (_, i) => `var v${i} = v += "x";`).join("\n")}${CALL}`,
    ],
  ])("%s", (_, code) => {
    expect(only(code, "evaluate")).toContain("evaluate javascript x");
  });

  test("comments on one line are left out past what the parser can look through, and said", () => {
    const crowded = `${"/*a*/".repeat(200_000)}${CALL}`;
    const { gaps } = read(crowded);
    expect(gaps).toMatchObject([{ code: "unparsable", blocking: true }]);
    expect(only(crowded, "evaluate")).toContain("evaluate javascript x");
    // A line end behind each costs nothing.
    expect(read(`${"/*a*/\n".repeat(50_000)}${CALL}`).gaps).toEqual([]);
    // What does something is no comment of words.
    expect(withoutComments(`a = "/*"; ${CALL}; b = "*/"; /*a*/`)).toBe(`a = "/*"; ${CALL}; b = "*/";      `);
    expect(read("/*(*/".repeat(200_000)).gaps).toMatchObject([{ code: "unparsable", blocking: true }]);
  });

  test("what is nested too deep to be walked is said", () => {
    const code = `${"if (a) {".repeat(240)}${CALL}${"}".repeat(240)}`;
    const { lines, gaps } = read(code);
    expect(lines.length + gaps.length).toBeGreaterThan(0);
    expect(gaps.every((gap) => gap.blocking)).toBe(true);
  });

  test("a file above the limit is a gap", () => {
    expect(read(" ".repeat(MAX_LENGTH)).gaps).toEqual([]);
    expect(read(" ".repeat(MAX_LENGTH + 1)).gaps).toMatchObject([{ code: "too-large", blocking: true }]);
  });

  test("one place is told a few times only", () => {
    const code = `for (const c of [${Array.from({ length: 300 }, (_, i) => `"c${i}"`).join()}]) execSync(c)`;
    expect(only(code, "spawn")).toHaveLength(200);
  });
});
