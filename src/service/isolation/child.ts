import { once } from "node:events";
import path from "node:path";
import { Worker } from "node:worker_threads";
import { withBytes } from "../../tasks/delivery.ts";
import { ScanError } from "../../model/scan-error.ts";
import type { Trust } from "../../tasks/trust-policy.ts";
import { renderJson } from "../../report/json.ts";
import { openScanner, type Scanner } from "../../scan.ts";
import type { OperatorRules } from "../settings.ts";
import { compilePacks, type SignaturePack } from "../../tasks/signature-packs.ts";
import { CHILD_RULES, JUDGE_REQUEST, type ChildMessage, type JudgeRequest } from "./messages.ts";
import { WARM_UP } from "./warm-up.ts";

/**
 * The process that hostile packages are read in: no network, no environment, nothing to write to, and killed by its
 * worker when it takes too long or too much. It judges one package after the other.
 */
let rules: OperatorRules | null = null;
let signaturePacks: readonly SignaturePack[] = [];
/** Baselines and certificates expire by days: a new one begins with a new scanner. */
let current: { readonly today: string; readonly scanner: Scanner } | null = null;

process.on("message", (message) => {
  if (rules === null) void begin(CHILD_RULES.parse(message));
  else void judge(JUDGE_REQUEST.parse(message)).then(say);
});
process.on("disconnect", () => process.exit(0)); // the worker is gone

/** Judges something of our own first: then everything is loaded, and the first package is as fast as the second. */
async function begin(given: OperatorRules): Promise<void> {
  rules = given;
  signaturePacks = await compilePacks(given.packs ?? []);
  const watch = new Worker(new URL(`orphan-watch${path.extname(import.meta.url)}`, import.meta.url));
  await once(watch, "online");
  await scannerOn(new Date().toISOString().slice(0, 10)).scanAcquired("warm-up", WARM_UP);
  say({ kind: "ready" });
}

function scannerOn(today: string): Scanner {
  if (current?.today === today) return current.scanner;
  void current?.scanner.close();
  const { policy, baseline, advisories, trust } = rules ?? {};
  const scanner = openScanner({
    ...(policy === undefined ? {} : { policy }),
    ...(baseline === undefined ? {} : { baseline }),
    ...(advisories === undefined ? {} : { advisories }),
    ...(trust === undefined ? {} : { trust: trustOn(trust, today) }),
    signaturePacks,
    today,
    offline: true,
    environment: {},
    threads: 1,
  });
  current = { today, scanner };
  return scanner;
}

/** The end of the day: what is signed on it by a certificate of that morning is valid, and all of the day the same. */
function trustOn(trust: Trust, today: string): Trust {
  return { ...trust, signatures: { ...trust.signatures, now: new Date(`${today}T23:59:59Z`) } };
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
