import { describe, expect, test } from "vitest";
import { MAX_DEPTH, child, textOf, textsOf, type ManifestNode } from "../../../src/read/manifest/syntax/node.ts";
import { MAX_JSON_LENGTH, parseJson } from "../../../src/read/manifest/syntax/parse-json.ts";
import { readJson } from "../../../src/read/manifest/read-json.ts";
import { tell } from "./tell.ts";

const codes = (text: string): readonly string[] => parseJson(text).flaws.map(({ code }) => code);
const field = (text: string, key: string): string | null => textOf(child(parseJson(text).roots[0], key));

describe("accepts what lenient programs accept", () => {
  test.each([
    ["comments", '{ // one\n "a": "b" /* two */ }'],
    ["trailing comma", '{"a":"b",}'],
    ["byte order mark", '\u{FEFF}{"a":"b"}'],
    ["JSON5 keys and quotes", "{a: 'b'}"],
  ])("%s", (_name, text) => {
    expect(field(text, "a")).toBe("b");
    expect(codes(text)).toEqual([]);
  });

  test("JSON lines", () => {
    expect(parseJson('{"a":1}\n{"a":2}\n').roots).toHaveLength(2);
  });
});

describe("goes on behind an error", () => {
  test.each([
    ["missing comma", '{"x": 1 "a": "b"}'],
    ["missing value", '{"x": , "a": "b"}'],
    ["merge conflict", '{\n<<<<<<< HEAD\n"x": 1,\n=======\n"x": 2,\n>>>>>>> other\n"a": "b"\n}'],
    ["wrong bracket", '{"x": [1, "a": "b"}'],
    ["cut off", '{"a": "b"'],
    ["unended string", '{"x": "1\n, "a": "b"}'],
  ])("%s", (_name, text) => {
    expect(JSON.stringify(parseJson(text).roots)).toContain('"value":"b"');
    expect(codes(text)).toContain("unparsable");
  });

  test("and says where", () => {
    const told = tell(
      readJson,
      "package.json",
      '{\n  "scripts": {\n    "a" "node x.js",\n    "postinstall": "sh y.sh"\n  }\n}',
      "json",
    );
    expect(told.gaps).toMatchObject([{ code: "unparsable", line: 3, blocking: true }]);
    expect(told.in("shell")).toContain("sh y.sh");
  });

  test("only a manifest that programs act upon is incomplete by it", () => {
    expect(tell(readJson, "examples/request.json", '{"a": ... }', "json").gaps).toMatchObject([{ blocking: false }]);
  });
});

const nested = (depth: number): string => `${"[".repeat(depth)}"x"${"]".repeat(depth)}`;
const ofLength = (length: number): string => `"${"x".repeat(length - 2)}"`;

describe("stays within bounds", () => {
  test("the deepest level that is read, and one more", () => {
    expect(codes(nested(MAX_DEPTH))).toEqual([]);
    expect(codes(nested(MAX_DEPTH + 1))).toEqual(["too-deep"]);
  });

  test("100,000 brackets cost no stack, and what follows them is read", () => {
    const text = `{"deep": ${nested(100_000)}, "scripts": {"postinstall": "sh x.sh"}}`;
    const told = tell(readJson, "package.json", text, "json");
    expect(told.gaps.map(({ code, blocking }) => [code, blocking])).toEqual([["too-deep", true]]);
    expect(told.in("shell")).toEqual(["sh x.sh"]);
  });

  test("length", () => {
    expect(codes(ofLength(MAX_JSON_LENGTH))).toEqual([]);
    expect(codes(ofLength(MAX_JSON_LENGTH + 1))).toEqual(["too-large"]);
  });

  test("a long list of numbers is no trouble", () => {
    expect(codes(`[${"1,".repeat(200_000)}2]`)).toEqual([]);
  });
});

test("characters of a string keep their places through escapes", () => {
  const text = String.raw`{"a": "x\ty\u0041z"}`;
  const document = parseJson(text);
  const node: ManifestNode | undefined = child(document.roots[0], "a");
  expect(textsOf(node)).toEqual(["x\tyAz"]);
  const pieces = node?.kind === "scalar" ? document.pieces(node) : [];
  expect(pieces.map(({ text: part, offset, exact }) => [part, offset, exact])).toEqual([
    ["x", 7, true],
    ["\t", 8, false],
    ["y", 10, true],
    ["A", 11, false],
    ["z", 17, true],
  ]);
});
