import { classOf } from "./labels.ts";
import type { BenchRow, Rates } from "./result.ts";

type IsFlagged = (row: BenchRow) => boolean;

export const isMalicious: IsFlagged = (row) => row.verdict === "malicious";
export const isNotClean: IsFlagged = (row) => row.verdict === "malicious" || row.verdict === "suspicious";

/** Recall, false-positive rate, precision and F1 over samples. */
export function rates(rows: readonly BenchRow[], isFlagged: IsFlagged): Rates {
  return weigh(
    rows.map((row) => ({ row, weight: 1 })),
    isFlagged,
  );
}

/** The same where every family of a label has weight 1, shared by its samples. */
export function ratesByFamily(rows: readonly BenchRow[], isFlagged: IsFlagged): Rates {
  const sizes = new Map<string, number>();
  for (const row of rows) sizes.set(familyKey(row), (sizes.get(familyKey(row)) ?? 0) + 1);
  return weigh(
    rows.map((row) => ({ row, weight: 1 / (sizes.get(familyKey(row)) ?? 1) })),
    isFlagged,
  );
}

export function familyKey(row: BenchRow): string {
  return `${classOf(row.label)}\t${row.family ?? row.path}`;
}

function weigh(weighted: readonly { row: BenchRow; weight: number }[], isFlagged: IsFlagged): Rates {
  const sum = (keep: (row: BenchRow) => boolean): number =>
    weighted.reduce((total, { row, weight }) => total + (keep(row) ? weight : 0), 0);
  const positives = sum((row) => classOf(row.label) === "positive");
  const negatives = sum((row) => classOf(row.label) === "negative");
  const truePositives = sum((row) => classOf(row.label) === "positive" && isFlagged(row));
  const falsePositives = sum((row) => classOf(row.label) === "negative" && isFlagged(row));
  const recall = ratio(truePositives, positives);
  const precision = ratio(truePositives, truePositives + falsePositives);
  const f1 = recall === null || precision === null ? null : ratio(2 * precision * recall, precision + recall);
  return { recall, falsePositiveRate: ratio(falsePositives, negatives), precision, f1 };
}

function ratio(part: number, whole: number): number | null {
  return whole === 0 ? null : part / whole;
}

/** Nearest-rank quantile; 0 for no values. */
export function quantile(values: readonly number[], q: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(q * sorted.length) - 1)] ?? 0;
}
