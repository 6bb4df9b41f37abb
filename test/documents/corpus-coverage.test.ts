import { expect, test } from "vitest";
import { corpusCases, wantedCoverage } from "../../src/documents/corpus-cases.ts";
import { languagesOf } from "../../src/documents/corpus-languages.ts";
import { attacksOf } from "../../src/documents/corpus-pages.ts";

const cases = corpusCases();
const { rows, traps } = wantedCoverage();
const benign = new Set(cases.filter(({ side }) => side === "benign").map(({ name }) => name.slice("benign/".length)));

test("the table has fourteen rows, and twelve traps are named", () => {
  expect(rows.map(({ row }) => row)).toEqual(Array.from({ length: 14 }, (_, index) => index + 1));
  expect(traps.length).toBe(12);
});

test.each(rows)("row $row, $name: attacks, each side of the bar, with innocent twins", ({ row, side }) => {
  const attacks = attacksOf(cases, row).filter((each) => each.side === side);
  expect(attacks.length).toBeGreaterThanOrEqual(2);
  expect(attacks.filter(({ twin }) => twin !== undefined).length).toBeGreaterThanOrEqual(2);
});

test("every twin is a benign case, and only what must be found has one", () => {
  const twins = cases.flatMap(({ name, side, twin }) => (twin === undefined ? [] : [{ name, side, twin }]));
  expect(twins.filter(({ side, twin }) => side === "benign" || !benign.has(twin))).toEqual([]);
});

test.each(traps)("trap: $name", ({ cases: named }) => {
  expect(named.filter((each) => !benign.has(each))).toEqual([]);
});

test("attacks and their twins speak English, Chinese, Japanese, Spanish and Russian", () => {
  const wanted = ["English", "Chinese", "Japanese", "Spanish", "Russian"];
  const attacks = cases.filter(({ side, twin }) => side !== "benign" && twin !== undefined);
  const twins = cases.filter(({ name }) => attacks.some(({ twin }) => name === `benign/${twin ?? ""}`));
  expect(languagesOf(attacks)).toEqual(expect.arrayContaining(wanted));
  expect(languagesOf(twins)).toEqual(expect.arrayContaining(wanted));
});
