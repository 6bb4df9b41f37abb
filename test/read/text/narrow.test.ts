import { expect, test } from "vitest";
import { narrow } from "../../../src/read/text/narrow.ts";

test.each(["", "plain", "déjà vu ÿ\u{80}\0\n", "one past: \u{100}", "emoji 🦞 and — dash", "half \uD83E of one"])(
  "%j stays as it is",
  (text) => {
    expect(narrow(text)).toBe(text);
    expect(narrow(`🦞${text}`.slice(2))).toBe(text);
  },
);
