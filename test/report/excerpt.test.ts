import { expect, test } from "vitest";
import { excerptOf } from "../../src/report/excerpt.ts";

const keep = (text: string): string => text;

test("the line itself and one on each side", () => {
  expect(excerptOf("one\ntwo\nthree\nfour", { path: "a", line: 2, column: 1 }, keep)).toEqual([
    { line: 1, text: "one" },
    { line: 2, text: "two" },
    { line: 3, text: "three" },
  ]);
});

test("a payload behind hundreds of blanks is in view", () => {
  const [line] = excerptOf(`ok${" ".repeat(900)}evil()`, { path: "a", line: 1, column: 903 }, keep);
  expect(line?.text).toContain("evil()");
  expect(line?.text.startsWith("… ")).toBe(true);
});

test("many lines are cut to eight, the last line of a file has no line after it", () => {
  const text = Array.from({ length: 50 }, (_, index) => `line ${index + 1}`).join("\n");
  expect(excerptOf(text, { path: "a", line: 10, column: 1, endLine: 40 }, keep)).toHaveLength(8);
  expect(excerptOf("only", { path: "a", line: 1, column: 1 }, keep)).toEqual([{ line: 1, text: "only" }]);
});

test("secrets are masked and control characters shown", () => {
  const mask = (text: string): string => text.replaceAll("hunter2", "****");
  expect(excerptOf("p=hunter2\u001B[0m", { path: "a", line: 1, column: 1 }, mask)[0]?.text).toBe("p=****<U+001B>[0m");
});
