import type { JobData } from "../queue/queues.ts";
import type { TakenJob } from "../queue/take-jobs.ts";
import { DEAD } from "../queue/queues.ts";
import { failScan } from "../store/scans.ts";
import { announce } from "./announce.ts";
import type { JudgeContext } from "./judge-context.ts";

/** A scan whose job died without anybody to say so: its workers were lost, one after the other. */
export async function reportDeadScan(
  job: TakenJob<JobData<"scan">>,
  context: Pick<JudgeContext, "database" | "queue" | "metrics">,
): Promise<void> {
  const { database, queue } = context;
  context.metrics.deadLetters.inc({ queue: "scan" });
  const reason = `whoever judged it was lost, again and again${job.causeOfDeath === null ? "" : `: ${job.causeOfDeath}`}`;
  await database.transaction(async (sql) => {
    if (await failScan(sql, job.data.scanId, "lost", reason)) await announce(sql, job.data.scanId, context);
    await queue.complete(sql, DEAD.scan, job.attempt);
  });
}
