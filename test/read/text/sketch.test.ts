import { describe, expect, test } from "vitest";
import { marksOf, similarity, sketchOf } from "../../../src/read/text/sketch.ts";

const words = (from: number, count: number): string =>
  Array.from({ length: count }, (_, at) => `word${from + at}`).join(" ");

function share(one: string, other: string): number {
  const [a, b] = [sketchOf(one), sketchOf(other)];
  if (a === null || b === null) throw new Error("too short");
  return similarity(marksOf(a.marks), marksOf(b.marks));
}

describe("a sketch", () => {
  test("is of 64 numbers, whatever the length", () => {
    expect(Buffer.from(sketchOf(words(0, 80))?.marks ?? "", "base64")).toHaveLength(128);
    expect(Buffer.from(sketchOf(words(0, 8_000))?.marks ?? "", "base64")).toHaveLength(128);
  });

  test("needs 60 words", () => {
    expect(sketchOf(words(0, 59))).toBeNull();
    expect(sketchOf(words(0, 60))).toMatchObject({ words: 60 });
  });

  test("looks at the first 200,000 characters", () => {
    const long = "water ".repeat(40_000);
    expect(sketchOf(long)?.words).toBe(33_334);
  });
});

test.each([
  ["case and white space", (text: string) => text.toUpperCase().replaceAll(" ", "\r\n  ")],
  ["markup and punctuation", (text: string) => `**${text.replaceAll(" ", "*, ")}**`],
])("%s make no difference", (_name, change) => {
  expect(share(words(0, 400), change(words(0, 400)))).toBe(1);
});

test("how much is shared is estimated", () => {
  expect(share(words(0, 1_000), words(0, 1_000))).toBe(1);
  expect(share(words(0, 1_000), words(5_000, 1_000))).toBeLessThan(0.1);
  // 900 of 1,100 shingles are common to both.
  const estimate = share(words(0, 1_000), words(100, 1_000));
  expect(estimate).toBeGreaterThan(0.65);
  expect(estimate).toBeLessThan(0.95);
});
