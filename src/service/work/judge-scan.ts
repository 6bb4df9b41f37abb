import type { Sql } from "../database/database.ts";
import { ServiceError } from "../service-error.ts";
import type { JobData } from "../queue/queues.ts";
import type { TakenJob } from "../queue/take-jobs.ts";
import { addAttempt } from "../store/attempts.ts";
import { beginScan, failScan, finishScan, requeueScan } from "../store/scans.ts";
import type { ScanRow } from "../store/scan-row.ts";
import { subjectById } from "../store/subjects.ts";
import { announce } from "./announce.ts";
import { fetchReference } from "./fetch-reference.ts";
import type { JudgeContext } from "./judge-context.ts";
import { judgeSubject } from "./judge-subject.ts";
import type { Outcome } from "./outcome.ts";

type ScanJob = TakenJob<JobData<"scan">>;
/** The store for uploads may be away for as long as a restart takes. */
const MOST_STORE_TRIES = 8;

/**
 * One scan, from the queue to its end. What is written at the end is written in one transaction with the end of the
 * job, so that a worker may be killed between any two lines.
 */
export async function judgeScan(job: ScanJob, context: JudgeContext): Promise<void> {
  const { database, queue, metrics } = context;
  const scan = await beginScan(database, job.data.scanId);
  if (scan === null) {
    await queue.complete(database, "scan", job.attempt);
    return;
  }
  const outcome = await outcomeOf(scan, context);
  await database.transaction((sql) => settle(sql, job, scan, outcome, context));
  metrics.attempts.inc({ outcome: "code" in outcome ? outcome.code : outcome.kind });
}

async function outcomeOf(scan: ScanRow, context: JudgeContext): Promise<Outcome> {
  try {
    const subject =
      scan.subject_id === null
        ? await fetchReference(scan.id, scan.reference ?? "", context)
        : await subjectById(context.database, scan.subject_id);
    if (subject === null)
      return { kind: "refused", code: "bytes-gone", reason: "what was uploaded is not known any more" };
    return "kind" in subject ? subject : await judgeSubject(subject, context);
  } catch (cause) {
    if (!(cause instanceof ServiceError)) throw cause;
    return { kind: "broken", code: cause.code, reason: cause.message, tries: MOST_STORE_TRIES };
  }
}

async function settle(sql: Sql, job: ScanJob, scan: ScanRow, outcome: Outcome, context: JudgeContext): Promise<void> {
  const { queue, worker } = context;
  switch (outcome.kind) {
    case "judged":
      if (await finishScan(sql, scan.id, outcome.key, outcome.reused)) await announce(sql, scan.id, context);
      await queue.complete(sql, "scan", job.attempt);
      return;
    case "refused":
      if (await failScan(sql, scan.id, outcome.code, outcome.reason)) await announce(sql, scan.id, context);
      await queue.complete(sql, "scan", job.attempt);
      return;
    case "returned":
      await requeueScan(sql, scan.id);
      await queue.fail(sql, "scan", job.attempt, "the worker was stopped");
      return;
    case "broken": {
      const { code, reason } = outcome;
      const tried = await addAttempt(sql, scan.id, { worker, code, reason });
      if (tried < outcome.tries && !job.last) {
        await requeueScan(sql, scan.id);
        await queue.fail(sql, "scan", job.attempt, reason);
        return;
      }
      const times = tried === 1 ? "" : ` (tried ${tried} times)`;
      if (await failScan(sql, scan.id, code, `${reason}${times}`)) await announce(sql, scan.id, context);
      await queue.bury(sql, "scan", job.attempt, job.data, reason);
    }
  }
}
