import { expect, test } from "vitest";
import { countMistakes, MAX_MISTAKES, TooManyMistakes } from "../../../src/read/javascript/parse/count-mistakes.ts";
import { read } from "./read.ts";

/** One mistake less than there are members: between each two a semicolon is missing. */
const members = (count: number): string => "a[0]".repeat(count);

test("at the limit a program is read, one past it a part that the gap names", () => {
  expect(read(members(MAX_MISTAKES + 1)).gaps).toEqual([]);
  const [gap] = read(members(MAX_MISTAKES + 2)).gaps;
  expect(gap).toMatchObject({ code: "unparsable" });
  expect(gap?.message).toContain(`more than ${MAX_MISTAKES} mistakes`);
});

test("two megabytes of mistakes are a gap and take no gigabyte", () => {
  const before = process.memoryUsage().heapUsed;
  const told = read(members(500_000));
  expect(told.gaps.length).toBeGreaterThan(0);
  expect(process.memoryUsage().heapUsed - before).toBeLessThan(600_000_000);
});

test("the kind of error is what it was, whatever the parser does", () => {
  const plain = globalThis.SyntaxError;
  expect(() =>
    countMistakes(() => {
      for (let made = new SyntaxError("a"); ; made = new SyntaxError("b")) made.message = "c";
    }),
  ).toThrow(TooManyMistakes);
  expect(globalThis.SyntaxError).toBe(plain);
  expect(countMistakes(() => new SyntaxError("a") instanceof plain)).toBe(true);
});
