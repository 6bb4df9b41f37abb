import { once } from "node:events";
import path from "node:path";
import { Worker } from "node:worker_threads";
import { withBytes } from "../../tasks/delivery.ts";
import { ScanError } from "../../model/scan-error.ts";
import { renderJson } from "../../report/json.ts";
import { openScanner, type Scanner } from "../../scan.ts";
import { CHILD_RULES, JUDGE_REQUEST, type ChildMessage, type ChildRules, type JudgeRequest } from "./messages.ts";
import { WARM_UP } from "./warm-up.ts";

/**
 * The process that hostile packages are read in: no network, no environment, nothing to write to, and killed by its
 * worker when it takes too long or too much. It judges one package after the other.
 */
let rules: ChildRules | null = null;
/** Baselines expire by days: a new one begins with a new scanner. */
let current: { readonly today: string; readonly scanner: Scanner } | null = null;

process.on("message", (message) => {
  if (rules === null) void begin(CHILD_RULES.parse(message));
  else void judge(JUDGE_REQUEST.parse(message)).then(say);
});
process.on("disconnect", () => process.exit(0)); // the worker is gone

/** Judges something of our own first: then everything is loaded, and the first package is as fast as the second. */
async function begin(given: ChildRules): Promise<void> {
  rules = given;
  const watch = new Worker(new URL(`orphan-watch${path.extname(import.meta.url)}`, import.meta.url));
  await once(watch, "online");
  await scannerOn(new Date().toISOString().slice(0, 10)).scanAcquired("warm-up", WARM_UP);
  say({ kind: "ready" });
}

function scannerOn(today: string): Scanner {
  if (current?.today === today) return current.scanner;
  void current?.scanner.close();
  const scanner = openScanner({ ...rules, today, offline: true, environment: {}, threads: 1 });
  current = { today, scanner };
  return scanner;
}

async function judge({ id, target, today, note, bytes }: JudgeRequest): Promise<ChildMessage> {
  try {
    const reports = await scannerOn(today).scanAcquired(target, withBytes(note, bytes));
    if (reports.length !== 1) throw new Error(`one delivery gave ${reports.length} reports`);
    return { kind: "report", id, report: renderJson(reports, false) };
  } catch (cause) {
    if (cause instanceof ScanError) return { kind: "refused", id, code: cause.code, message: cause.message };
    return { kind: "crashed", id, message: cause instanceof Error ? cause.message : String(cause) };
  }
}

function say(message: ChildMessage): void {
  process.send?.(message);
}
