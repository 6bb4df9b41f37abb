import { describe, expect, test } from "vitest";
import { align } from "../../../src/read/manifest/syntax/mapped-source.ts";

const spell = (pieces: ReturnType<typeof align>): string => pieces.map(({ text }) => text).join("");
/** Offset of the piece that holds a word. */
const offsetOf = (pieces: ReturnType<typeof align>, word: string): number | undefined => {
  const piece = pieces.find(({ text }) => text.includes(word));
  return piece === undefined ? undefined : piece.offset + (piece.exact ? piece.text.indexOf(word) : 0);
};

describe("align", () => {
  test.each([
    ["the same", "abc def", "abc def", "none"],
    ["escapes", String.raw`a\nb\"c\u0064`, 'a\nb"cd', "backslash"],
    ["entities", "i &lt; 3 &amp;&amp; &#x1F600; ok", "i < 3 && \u{1F600} ok", "entities"],
    ["doubled quotes", "it''s ok", "it's ok", "quotes"],
    ["indentation and folding", "one\n    two\n    three", "one two three", "none"],
    ["CRLF", "one\r\ntwo", "one\ntwo", "none"],
    ["something that does not fit", "abc", "xyz", "none"],
    ["text that is longer than its source", "ab", "ab and more", "backslash"],
  ] as const)("spells the value: %s", (_name, raw, value, escapes) => {
    expect(spell(align(raw, value, 100, escapes))).toBe(value);
  });

  test.each([
    ["&lt;b&gt; word", "<b> word", "entities"],
    [String.raw`\n\n\t word`, "\n\n\t word", "backslash"],
    ["''x'' word", "'x' word", "quotes"],
    ["a\n      b word", "a b word", "none"],
  ] as const)("knows where a word stands behind %s", (raw, value, escapes) => {
    expect(offsetOf(align(raw, value, 100, escapes), "word")).toBe(100 + raw.indexOf("word"));
  });
});
