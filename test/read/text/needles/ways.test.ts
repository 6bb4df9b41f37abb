import { expect, test } from "vitest";
import { waysOf } from "../../../../src/read/text/needles/ways.ts";

test.each<[string, readonly string[]]>([
  [String.raw`\b(?:a|b c)\b|d`, [String.raw`\b(?:a)\b`, String.raw`\b(?:b c)\b`, "d"]],
  [
    String.raw`(?<!\p{L})(?:x|y(?:1|2))(?!\p{L})`,
    [String.raw`(?<!\p{L})(?:x)(?!\p{L})`, String.raw`(?<!\p{L})(?:y(?:1|2))(?!\p{L})`],
  ],
  ["(?:a|b)", ["(?:a)", "(?:b)"]],
  // Repeated, or with more behind it, a group is no choice of ways.
  ["(?:a|b){2}", ["(?:a|b){2}"]],
  ["(?:a|b)c", ["(?:a|b)c"]],
  ["(a|b)", ["(a|b)"]],
  [String.raw`[|)(]x|\|y`, ["[|)(]x", String.raw`\|y`]],
])("%s", (source, ways) => {
  expect(waysOf(source)).toEqual(ways);
});
