import module from "node:module";
import { parentPort, workerData } from "node:worker_threads";
import * as z from "zod";
import { VERDICTS, type ScanReport } from "../model/report.ts";
import { openScanner } from "../scan.ts";
import type { BenchRow } from "./result.ts";
import type { Sample } from "./labels.ts";

const { root, indicators } = z.object({ root: z.string(), indicators: z.boolean() }).parse(workerData);
const scanner = openScanner({ isolated: false, offline: true, indicators, workingDirectory: root });

parentPort?.on("message", (sample: Sample) => void answer(sample));

async function answer(sample: Sample): Promise<void> {
  parentPort?.postMessage(await measure(sample));
  // A thread is ended without its exit handlers, which would write what it has compiled.
  if (module.getCompileCacheDir() !== undefined) module.flushCompileCache();
}

async function measure(sample: Sample): Promise<BenchRow> {
  const start = performance.now();
  try {
    const reports = await scanner.scan(`./${sample.path}`);
    return { ...sample, ...worst(reports), ms: performance.now() - start };
  } catch (cause) {
    const because = cause instanceof Error ? cause.message : String(cause);
    return { ...sample, verdict: "failed", complete: false, score: 0, ms: performance.now() - start, because };
  }
}

function worst(reports: readonly ScanReport[]): Pick<BenchRow, "verdict" | "complete" | "score" | "because"> {
  const [first, ...rest] = reports.toSorted((a, b) => VERDICTS.indexOf(b.verdict) - VERDICTS.indexOf(a.verdict));
  if (first === undefined) return { verdict: "failed", complete: false, score: 0, because: "no report" };
  const ids = first.findings
    .filter(({ role }) => role !== "capability")
    .map(({ id, at }) => `${id}@${at.path}:${at.line}`);
  return {
    verdict: first.verdict,
    complete: first.complete && rest.every(({ complete }) => complete),
    score: first.score,
    because: [...new Set(ids)].slice(0, 8).join(" "),
  };
}
