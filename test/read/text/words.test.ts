import { describe, expect, test } from "vitest";
import { asksForSomething } from "../../../src/read/text/asks.ts";
import { MAX_SENTENCE_LENGTH, splitSentences } from "../../../src/read/text/split-sentences.ts";
import { visibleText } from "../../../src/read/text/visible.ts";

const split = (text: string): readonly string[] => splitSentences(text).map(({ start, end }) => text.slice(start, end));

describe("sentences", () => {
  test.each([
    ["One. Two! Three? Four", ["One.", "Two!", "Three?", "Four"]],
    ["See e.g. this. Use v1.2 at a.example.", ["See e.g. this.", "Use v1.2 at a.example."]],
    ["先下载。然后运行！好吗？", ["先下载。", "然后运行！", "好吗？"]],
    ["One\n\nTwo", ["One", "Two"]],
    ["1. DOWNLOAD: it", ["1. DOWNLOAD: it"]],
    ['He said "go." Then left.', ['He said "go."', "Then left."]],
  ])("%s", (text, expected) => {
    expect(split(text)).toEqual(expected);
  });

  test("without an end are cut at the limit", () => {
    expect(split("a".repeat(MAX_SENTENCE_LENGTH))).toHaveLength(1);
    expect(split("a".repeat(MAX_SENTENCE_LENGTH + 1))).toHaveLength(2);
  });
});

test("what a reader sees", () => {
  expect(visibleText("  ig\u{200B}nore\n\tall  ")).toBe("ignore all");
  expect(visibleText("𝐢𝐠𝐧𝐨𝐫𝐞 ａｌｌ")).toBe("ignore all");
  expect(visibleText("①")).toBe("①");
});

test.each([
  "a ".repeat(300),
  "if ".repeat(200),
  "-".repeat(600),
  "please ".repeat(90),
  "step 1: ".repeat(80),
  "when a, when b, ".repeat(40),
])("words that only introduce an order ask for nothing: %.20s", (text) => {
  expect(asksForSomething(text)).toBe(false);
});
