import { expect, test } from "vitest";
import { cleanLine, cleanText } from "../../src/report/clean-text.ts";

test("terminal control sequences become visible", () => {
  expect(cleanText("\u001B[2J\u001B]0;owned\u0007ok")).toBe("<U+001B>[2J<U+001B>]0;owned<U+0007>ok");
  expect(cleanText("a\rb\bc")).toBe("a<U+000D>b<U+0008>c");
  expect(cleanText("\u009B31m")).toBe("<U+009B>31m");
});

test("text that reorders or hides becomes visible", () => {
  expect(cleanText("safe\u202Egnp.exe")).toBe("safe<U+202E>gnp.exe");
  expect(cleanText("a\u200Bb\u{E0041}")).toBe("a<U+200B>b<U+E0041>");
  expect(cleanText("x\u2028y")).toBe("x<U+2028>y");
});

test("lone surrogates do not reach the output", () => {
  expect(cleanText("a\uD800b")).toBe("a<U+D800>b");
  expect(cleanText("ok 😀")).toBe("ok 😀");
});

test("ordinary text, emoji and other scripts stay as they are", () => {
  for (const text of ["plain\n\ttext", "日本語のテキスト", "привет", "⚠ careful"]) expect(cleanText(text)).toBe(text);
});

test("unknown parts of folded values read as an ellipsis", () => {
  expect(cleanText("https://api.example/\u{FFFC}/x")).toBe("https://api.example/…/x");
});

test("a line is one line and no longer than asked", () => {
  expect(cleanLine("a\n  b\tc")).toBe("a b c");
  expect(cleanLine("x".repeat(500), 10)).toBe(`${"x".repeat(9)}…`);
});
