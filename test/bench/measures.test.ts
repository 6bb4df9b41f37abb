import { expect, test } from "vitest";
import { isMalicious, isNotClean, quantile, rates, ratesByFamily } from "../../src/bench/measures.ts";
import type { BenchRow } from "../../src/bench/result.ts";

function row(label: string, verdict: BenchRow["verdict"], family: string | null = null): BenchRow {
  return { path: `${label}-${Math.random()}`, label, family, verdict, complete: true, score: 0, ms: 1, because: "" };
}

const rows = [
  row("malicious", "malicious", "a"),
  row("malicious", "malicious", "a"),
  row("malicious", "malicious", "a"),
  row("malicious", "clean", "b"),
  row("benign", "clean"),
  row("benign-hard", "suspicious"),
  row("vulnerable", "malicious"), // neither class: only tabulated
];

test("rates over samples", () => {
  expect(rates(rows, isMalicious)).toEqual({ recall: 0.75, falsePositiveRate: 0, precision: 1, f1: (2 * 0.75) / 1.75 });
  expect(rates(rows, isNotClean)).toMatchObject({ recall: 0.75, falsePositiveRate: 0.5, precision: 0.75 });
});

test("a large family weighs as much as a small one", () => {
  expect(ratesByFamily(rows, isMalicious).recall).toBeCloseTo(0.5);
});

test("a failed sample counts as missed, and nothing to count gives no rate", () => {
  expect(rates([row("malicious", "failed")], isMalicious).recall).toBe(0);
  expect(rates([row("benign", "clean")], isMalicious)).toMatchObject({ recall: null, precision: null, f1: null });
});

test("quantiles by nearest rank", () => {
  expect([quantile([], 0.5), quantile([3, 1, 2], 0.5), quantile([1, 2, 3, 4], 0.95)]).toEqual([0, 2, 4]);
});
