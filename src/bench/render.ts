import { classOf } from "./labels.ts";
import type { BenchResult, BenchRow, Rates } from "./result.ts";

/** Tables for people; `misses` adds every sample whose verdict disagrees with its label. */
export function renderBench(result: BenchResult, misses: boolean): string {
  const { milliseconds: ms } = result;
  return [
    `${result.rows.length} samples, indicators ${result.indicators ? "on" : "off"}`,
    "",
    row(["label", "samples", "clean", "suspicious", "malicious", "failed"]),
    ...result.labels.map(({ label, samples, verdicts }) =>
      row([label, samples, verdicts["clean"], verdicts["suspicious"], verdicts["malicious"], verdicts["failed"]]),
    ),
    "",
    row(["flagged when", "recall", "fp rate", "precision", "F1"]),
    row(["malicious", ...cells(result.malicious)]),
    row(["not clean", ...cells(result.maliciousOrSuspicious)]),
    ...(result.byFamily === null
      ? []
      : [
          row(["malicious, family", ...cells(result.byFamily.malicious)]),
          row(["not clean, family", ...cells(result.byFamily.maliciousOrSuspicious)]),
        ]),
    "",
    `per skill: median ${ms.median.toFixed(1)} ms, p95 ${ms.p95.toFixed(1)} ms, mean ${ms.mean.toFixed(1)} ms; ` +
      `all: ${(ms.wall / 1000).toFixed(1)} s; peak memory ${result.peakMegabytes.toFixed(0)} MB`,
    ...(misses ? ["", ...result.rows.filter(disagrees).map(miss)] : []),
    "",
  ].join("\n");
}

function disagrees({ label, verdict }: BenchRow): boolean {
  const kind = classOf(label);
  return (
    verdict === "failed" ||
    (kind === "positive" && verdict !== "malicious") ||
    (kind === "negative" && verdict !== "clean") ||
    // A label that is itself a verdict says which is right.
    (label === "suspicious" && verdict !== label)
  );
}

function miss({ path, label, verdict, score, because }: BenchRow): string {
  return `${label} → ${verdict} (${score})  ${path}  ${because}`;
}

function row(cells: readonly (string | number | undefined)[]): string {
  return cells
    .map((cell, index) => (index === 0 ? String(cell ?? "").padEnd(24) : String(cell ?? "").padStart(11)))
    .join("");
}

function cells({ recall, falsePositiveRate, precision, f1 }: Rates): string[] {
  return [percent(recall), percent(falsePositiveRate), percent(precision), f1 === null ? "-" : f1.toFixed(3)];
}

function percent(rate: number | null): string {
  return rate === null ? "-" : `${(rate * 100).toFixed(1)} %`;
}
