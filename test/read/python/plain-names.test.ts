import { expect, test } from "vitest";
import { withPlainNames } from "../../../src/read/python/parse/plain-names.ts";

test("a shorter name leaves everything behind it where it was", () => {
  const text = "os.\u{1D41E}\u{1D427}\u{1D42F}iron + 1";
  const start = 3;
  const plain = withPlainNames(text, [{ start, end: text.indexOf(" "), plain: "environ" }]);
  expect(plain).toBe("os.environ    + 1");
  expect(plain).toHaveLength(text.length);
});

test("a longer name takes the blanks behind it", () => {
  expect(withPlainNames("sy\u{FB06}em  = 1", [{ start: 0, end: 5, plain: "system" }])).toBe("system = 1");
});
