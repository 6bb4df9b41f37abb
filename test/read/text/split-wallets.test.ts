import { expect, test } from "vitest";
import { findSplitWallets } from "../../../src/read/text/split-wallets.ts";

const ADDRESS = "0x000000000000000000000000000000000000dEaD";

test.each([
  ["a list", 'x = ["0x0000000000000000", "00000000000000000000dEaD"].join("")', 5],
  ["a sum", "x = '0x00000000' + '00000000000000000000' +\n  '00000000dEaD'", 4],
])("%s", (_name, text, start) => {
  expect(findSplitWallets(text)).toMatchObject([{ start, value: ADDRESS }]);
});

test.each([
  ["a prefix", `"0x" + "${ADDRESS.slice(2)}"`],
  ["whole", `"${ADDRESS}"`],
  ["too short", '["0x0000", "dEaD"]'],
  ["too long", `["${ADDRESS}", "00"]`],
  ["other words", '["0xzz", "north", "south"]'],
])("nothing in %s", (_name, text) => {
  expect(findSplitWallets(text)).toEqual([]);
});

test("a file of literals is read in time", () => {
  expect(findSplitWallets('"0x1", '.repeat(1_000_000))).toEqual([]);
});
