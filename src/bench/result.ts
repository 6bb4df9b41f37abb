import type { Verdict } from "../model/report.ts";

/** `failed`: no report could be made of the sample, or it took too long; never counted as clean. */
export interface BenchRow {
  readonly path: string;
  readonly label: string;
  readonly family: string | null;
  readonly verdict: Verdict | "failed";
  readonly complete: boolean;
  readonly score: number;
  /** Wall-clock milliseconds from path to verdict, in one thread. */
  readonly ms: number;
  /** Ids of the findings that show intent, or why it failed. */
  readonly because: string;
}

/** Rates are between 0 and 1; null where nothing could be counted. */
export interface Rates {
  readonly recall: number | null;
  readonly falsePositiveRate: number | null;
  readonly precision: number | null;
  readonly f1: number | null;
}

export interface BenchResult {
  readonly schema: "skillscan.bench.v1";
  readonly indicators: boolean;
  readonly rows: readonly BenchRow[];
  readonly labels: readonly {
    readonly label: string;
    readonly samples: number;
    readonly verdicts: Readonly<Record<string, number>>;
  }[];
  readonly malicious: Rates;
  readonly maliciousOrSuspicious: Rates;
  /** Every family weighs the same, so that one campaign does not stand for all; null without a family column. */
  readonly byFamily: {
    readonly families: number;
    readonly malicious: Rates;
    readonly maliciousOrSuspicious: Rates;
  } | null;
  readonly milliseconds: {
    readonly median: number;
    readonly p95: number;
    readonly mean: number;
    readonly total: number;
    readonly wall: number;
  };
  readonly peakMegabytes: number;
}
