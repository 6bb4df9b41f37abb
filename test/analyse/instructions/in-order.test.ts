import { expect, test } from "vitest";
import { saysInOrder } from "../../../src/analyse/instructions/in-order.ts";

const ORDER = { opens: /\bleave out\b/gu, holds: /\bevidence\b/u, closes: /\breviewer\b/gu };
const gap = (letters: number): string => "word ".repeat(letters / 5);

test.each([
  ["one after the other", "leave out the evidence for the reviewer", true],
  ["the last of several counts", "leave out, reviewer, the evidence for the reviewer", true],
  ["a later beginning counts", `leave out the rest ${gap(600)}leave out the evidence for the reviewer`, true],
  ["not between the others", "evidence: leave out what the reviewer knows", false],
  ["in another order", "the reviewer gets the evidence; leave out the rest", false],
  ["too far away", `leave out the evidence ${gap(600)}for the reviewer`, false],
])("%s", (_name, text, expected) => {
  expect(saysInOrder(text, ORDER)).toBe(expected);
});

test("not more than a dozen beginnings are tried", () => {
  const beginnings = `leave out ${gap(600)}`.repeat(12);
  expect(saysInOrder(`${beginnings}leave out the evidence for the reviewer`, ORDER)).toBe(false);
});
