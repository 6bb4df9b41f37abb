import { expect, test } from "vitest";
import { isOneEditApart } from "../../../src/analyse/names/one-edit-apart.ts";

test.each([
  ["claw", "claw", false],
  ["claw", "calw", true],
  ["claw", "clwa", true],
  ["claw", "clw", true],
  ["claw", "laws", false],
  ["claw", "claws", true],
  ["claw", "cla", true],
  ["claw", "clan", true],
  ["claw", "clam!", false],
  ["claw", "wlac", false],
  ["claw", "aclw", false],
  ["claw", "clawhub", false],
  ["", "c", true],
  ["", "", false],
  ["", "claw", false],
])("%s and %s: %o", (a, b, expected) => {
  expect(isOneEditApart(a, b)).toBe(expected);
  expect(isOneEditApart(b, a)).toBe(expected);
});
