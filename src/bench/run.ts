import module from "node:module";
import { availableParallelism } from "node:os";
import path from "node:path";
import { Worker } from "node:worker_threads";
import type { Sample } from "./labels.ts";
import { familyKey, isMalicious, isNotClean, quantile, rates, ratesByFamily } from "./measures.ts";
import type { BenchResult, BenchRow } from "./result.ts";

/** A sample that takes longer is `failed`: a bench must end. */
const SECONDS_PER_SAMPLE = 120;

/**
 * Beside each thread V8 compiles and collects for a third of its time. Two threads on two processors compile all code
 * twice and wait for one another: a skill takes two thirds longer, all of them together a sixth less, in a third more
 * memory.
 */
const PROCESSORS_PER_THREAD = 1.5;

/** Objects of one skill live for milliseconds: three times as much room, V8's own choice, saves no time that shows. */
const YOUNG_MEGABYTES = 48;

export interface BenchOptions {
  readonly root: string;
  readonly indicators: boolean;
  readonly threads?: number;
  readonly onRow?: (done: number, all: number) => void;
}

/** Scans every sample, one thread each at a time, and measures verdicts against labels. Rows keep the samples' order. */
export async function runSamples(samples: readonly Sample[], options: BenchOptions): Promise<BenchResult> {
  const start = performance.now();
  const rows: BenchRow[] = [];
  const queue = samples.map((sample, index) => ({ sample, index }));
  let done = 0;
  const lane = async (): Promise<void> => {
    let worker = startWorker(options);
    for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
      const row = await ask(worker, next.sample);
      rows[next.index] = row ?? late(next.sample);
      if (row === null) {
        await worker.terminate();
        worker = startWorker(options);
      }
      options.onRow?.((done += 1), samples.length);
    }
    await worker.terminate();
  };
  const threads = Math.min(options.threads ?? usualThreads(), samples.length);
  await Promise.all(Array.from({ length: threads }, lane));
  return summarise(rows, options.indicators, performance.now() - start);
}

function usualThreads(): number {
  return Math.max(1, Math.floor(availableParallelism() / PROCESSORS_PER_THREAD));
}

function startWorker({ root, indicators }: BenchOptions): Worker {
  const folder = module.getCompileCacheDir(); // one of several, for each version of Node its own
  return new Worker(new URL("./worker.js", import.meta.url), {
    workerData: { root, indicators, compileCache: folder === undefined ? null : path.dirname(folder) },
    resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MEGABYTES },
  });
}

/** Null when the worker died or took too long. */
function ask(worker: Worker, sample: Sample): Promise<BenchRow | null> {
  return new Promise((resolve) => {
    const finish = (row: BenchRow | null): void => {
      clearTimeout(timer);
      // Only our own listeners: Node keeps some of its own on the same events, without which no message arrives.
      worker.off("message", finish).off("error", onDeath).off("exit", onDeath);
      resolve(row);
    };
    const onDeath = (): void => finish(null);
    const timer = setTimeout(onDeath, SECONDS_PER_SAMPLE * 1000);
    worker.on("message", finish).on("error", onDeath).on("exit", onDeath);
    worker.postMessage(sample);
  });
}

function late(sample: Sample): BenchRow {
  const because = `crashed, or took longer than ${SECONDS_PER_SAMPLE} s`;
  return { ...sample, verdict: "failed", complete: false, score: 0, ms: SECONDS_PER_SAMPLE * 1000, because };
}

function summarise(rows: readonly BenchRow[], indicators: boolean, wall: number): BenchResult {
  const times = rows.map(({ ms }) => ms);
  const total = times.reduce((sum, ms) => sum + ms, 0);
  return {
    schema: "skillscan.bench.v1",
    indicators,
    rows,
    labels: [...new Set(rows.map(({ label }) => label))].toSorted().map((label) => countVerdicts(label, rows)),
    malicious: rates(rows, isMalicious),
    maliciousOrSuspicious: rates(rows, isNotClean),
    byFamily: rows.some(({ family }) => family !== null)
      ? {
          families: new Set(rows.map(familyKey)).size,
          malicious: ratesByFamily(rows, isMalicious),
          maliciousOrSuspicious: ratesByFamily(rows, isNotClean),
        }
      : null,
    milliseconds: {
      median: quantile(times, 0.5),
      p95: quantile(times, 0.95),
      mean: total / (rows.length || 1),
      total,
      wall,
    },
    peakMegabytes: process.resourceUsage().maxRSS / 1024,
  };
}

function countVerdicts(label: string, rows: readonly BenchRow[]): BenchResult["labels"][number] {
  const verdicts: Record<string, number> = { clean: 0, suspicious: 0, malicious: 0, failed: 0 };
  const labelled = rows.filter((row) => row.label === label);
  for (const { verdict } of labelled) verdicts[verdict] = (verdicts[verdict] ?? 0) + 1;
  return { label, samples: labelled.length, verdicts };
}
