import { randomUUID } from "node:crypto";
import type { ScanReport } from "../../model/report.ts";
import type { Database, Sql } from "../database/database.ts";
import { identityOn } from "../judging-identity.ts";
import type { Queue } from "../queue/queue.ts";
import { PRIORITY, type JobData } from "../queue/queues.ts";
import type { TakenJob } from "../queue/take-jobs.ts";
import type { JudgingSettings } from "../settings.ts";
import { isJudged } from "../store/judgements.ts";
import { moveRescan, rescanById, rescanCandidates, type Candidate, type RescanRow } from "../store/rescans.ts";
import { insertScan } from "../store/scans.ts";
import { FRAME, judgementKey } from "../subject.ts";

/** Seconds between two steps. */
const PACE_SECONDS = 2;
/** Candidates of one step at most, those that need no new judgement included. */
const MOST_PER_STEP = 500;
/** When so many of its scans wait, a rescan waits too: the queue is for those who come. */
const MOST_WAITING = 200;

export interface RescanContext {
  readonly database: Database;
  readonly queue: Queue;
  readonly engine: ScanReport["engine"];
  readonly judging: JudgingSettings;
}

/**
 * Sends the next packages of a rescan to the queue, behind every upload, and itself again for later. Position, scans and
 * jobs are written in one transaction: a step that is killed never was, and none is made twice.
 */
export async function rescanStep(job: TakenJob<JobData<"rescan">>, context: RescanContext): Promise<void> {
  const { database, queue } = context;
  const { rescanId } = job.data;
  await database.transaction(async (sql) => {
    // First: whoever lost the job to another worker does nothing, and two cannot do the same step at once.
    if (!(await queue.complete(sql, "rescan", job.attempt))) return;
    const rescan = await rescanById(sql, rescanId);
    if (rescan?.state === "running" && !(await advance(sql, rescan, context))) {
      await queue.send(sql, "rescan", { rescanId }, { inSeconds: PACE_SECONDS });
    }
  });
}

/** True when nothing is left. */
async function advance(sql: Sql, rescan: RescanRow, context: RescanContext): Promise<boolean> {
  const room = Math.min(Math.ceil(rescan.per_second * PACE_SECONDS), MOST_WAITING - rescan.unfinished);
  if (room <= 0) return false;
  const candidates = await rescanCandidates(sql, rescan.filter, rescan.position, MOST_PER_STEP);
  let { position } = rescan;
  let sent = 0;
  let skipped = 0;
  for (const candidate of candidates) {
    if (sent >= room) break;
    position = candidate.id;
    if (await isCurrent(sql, candidate, context)) skipped += 1;
    else {
      await send(sql, rescan, candidate, context.queue);
      sent += 1;
    }
  }
  const done = candidates.length < MOST_PER_STEP && sent + skipped === candidates.length;
  await moveRescan(sql, rescan.id, { position, sent, skipped, done });
  return done;
}

function isCurrent(sql: Sql, { key }: Candidate, { engine, judging }: RescanContext): Promise<boolean> {
  return isJudged(sql, judgementKey(key, engine, identityOn(judging)));
}

async function send(sql: Sql, rescan: RescanRow, candidate: Candidate, queue: Queue): Promise<void> {
  const id = randomUUID();
  const { sha256, target, owner, name, version } = candidate;
  await insertScan(sql, {
    id,
    source: "rescan",
    target,
    reference: null,
    owner,
    name,
    version,
    sha256,
    subjectId: candidate.id,
    frame: candidate.frame === null ? null : FRAME.parse(JSON.parse(candidate.frame)),
    judgementKey: null,
    rescanId: rescan.id,
    requestedBy: `rescan:${rescan.id}`,
    idempotencyKey: null,
  });
  await queue.send(sql, "scan", { scanId: id }, { priority: PRIORITY.rescan });
}
