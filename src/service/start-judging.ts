import { randomBytes } from "node:crypto";
import { hostname } from "node:os";
import process from "node:process";
import { openChildPool } from "./isolation/child-pool.ts";
import { networkIsolation } from "./isolation/launch.ts";
import type { QueueLog } from "./queue/queue.ts";
import { DEAD, JOBS } from "./queue/queues.ts";
import { takeJobs } from "./queue/take-jobs.ts";
import { beginScheduledRescan } from "./schedule-rescans.ts";
import { reportDeadScan } from "./work/dead-scans.ts";
import { openWebhookSender } from "./post-webhook.ts";
import { buryDelivery, deliverWebhook } from "./work/deliver-webhook.ts";
import { judgeScan } from "./work/judge-scan.ts";
import { rescanStep } from "./work/rescan-step.ts";
import type { ServiceParts } from "./http/context.ts";

export interface JudgingParts extends ServiceParts {
  readonly log: QueueLog;
}

/**
 * Takes scans from the queue once it can judge; returns how to stop: what was begun is finished in the time, or goes
 * back. Throws ScanError when it cannot judge: taking scans would only use up their attempts.
 */
export async function startJudging(parts: JudgingParts): Promise<() => Promise<void>> {
  const { settings, queue, notices, log } = parts;
  const isolation = networkIsolation();
  if (isolation === "guard") {
    log.warn(
      {},
      "this system gives children no network namespace; only skillscan's own code keeps them off the network",
    );
  }
  const children = openChildPool({
    size: settings.slots,
    packagesPerChild: settings.packagesPerChild,
    seconds: settings.scanSeconds,
    megabytes: settings.scanMegabytes,
    isolation,
    rules: settings.judging.rules,
    ...(settings.childProgram === null ? {} : { program: settings.childProgram }),
  });
  try {
    await children.started();
  } catch (cause) {
    children.close();
    throw cause;
  }
  const { touchAdvisories } = settings.judging;
  const touching = setInterval(() => {
    touchAdvisories?.().catch((error: unknown) => log.warn({ err: error }, "the advisories' folder is gone"));
  }, TOUCH_MILLISECONDS).unref();
  const worker = `${hostname()}/${process.pid}/${randomBytes(3).toString("hex")}`;
  const { judging, references } = settings;
  const context = { ...parts, children, judging, references, worker };
  const sender = openWebhookSender(settings.allowPrivateWebhooks);
  const common = { queue, notices, log };
  const takers = [
    takeJobs({
      ...common,
      name: "scan",
      data: JOBS.scan,
      slots: settings.slots,
      handle: (job) => judgeScan(job, context),
    }),
    takeJobs({
      ...common,
      name: DEAD.scan,
      data: JOBS.scan,
      slots: 1,
      handle: (job) => reportDeadScan(job, context),
    }),
    takeJobs({
      ...common,
      name: "rescan",
      data: JOBS.rescan,
      slots: 1,
      handle: (job) => rescanStep(job, context),
    }),
    takeJobs({
      ...common,
      name: "begin-rescan",
      data: JOBS["begin-rescan"],
      slots: 1,
      handle: (job) => beginScheduledRescan(job, context),
    }),
    takeJobs({
      ...common,
      name: "webhook",
      data: JOBS.webhook,
      slots: DELIVERIES,
      handle: (job) => deliverWebhook(job, { ...context, sender }),
    }),
    takeJobs({
      ...common,
      name: DEAD.webhook,
      data: JOBS.webhook,
      slots: 1,
      handle: (job) => buryDelivery(job, { ...context, sender }),
    }),
  ];
  return async () => {
    clearInterval(touching);
    await Promise.all(takers.map((taker) => taker.stop(settings.graceSeconds * 1000)));
    children.close();
    // Those whose child was just ended give their jobs back.
    await Promise.all(takers.map((taker) => taker.stop(RETURN_MILLISECONDS)));
    await sender.close();
  };
}

/** Receivers that are slow hold up each other, never a scan. */
const DELIVERIES = 8;
/** Often, measured by the week after which a folder that nobody uses is deleted. */
const TOUCH_MILLISECONDS = 6 * 3_600_000;
/** To write down that a job goes back: two statements. */
const RETURN_MILLISECONDS = 3_000;
