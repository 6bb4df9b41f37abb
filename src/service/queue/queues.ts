import type { PgBoss, Queue } from "pg-boss";
import * as z from "zod";

/** What each queue's jobs carry: numbers of rows, never the rows themselves. */
export const JOBS = {
  scan: z.object({ scanId: z.string() }),
  rescan: z.object({ rescanId: z.string() }),
  webhook: z.object({ deliveryId: z.string() }),
  "begin-rescan": z.object({}),
} as const;
export type JobKind = keyof typeof JOBS;
export type JobData<Kind extends JobKind> = z.infer<(typeof JOBS)[Kind]>;
export const JOB_KINDS = ["scan", "rescan", "webhook", "begin-rescan"] as const satisfies readonly JobKind[];

/** Jobs that failed for good end here, and wait for whoever tells the people concerned. */
export const DEAD = {
  scan: "scan-dead",
  rescan: "rescan-dead",
  webhook: "webhook-dead",
  "begin-rescan": "begin-rescan-dead",
} as const;

/** Higher goes first: a person waits for an upload, nobody for a rescan. */
export const PRIORITY = { upload: 100, rescan: 0 } as const;

/**
 * A worker says this often that it is still at a job; one that was killed is missed after it, and its jobs go back.
 * pg-boss takes no less than 10 s.
 */
export const HEARTBEAT_SECONDS = 15;
/** Lost workers cost no scan its verdict: only this many of them in a row do, which no accident explains. */
const LOST_WORKERS = 10;
const DAY = 86_400;
/** Jobs that nobody took: a rescan of everything may wait for months behind uploads. */
const RETENTION_SECONDS = 180 * DAY;

const OPTIONS: Readonly<Record<JobKind, Omit<Queue, "name">>> = {
  scan: { retryLimit: LOST_WORKERS, retryDelay: 1, retryBackoff: true, retryDelayMax: 60 },
  rescan: { retryLimit: 1_000, retryDelay: 5, retryBackoff: true, retryDelayMax: 300 },
  // 5 s, 10 s, … 1 h: a receiver may be down for a day
  webhook: { retryLimit: 30, retryDelay: 5, retryBackoff: true, retryDelayMax: 3_600 },
  "begin-rescan": { retryLimit: 10, retryDelay: 60 },
};

/** Longer than any attempt may take: `heartbeatSeconds` tells the living from the dead long before. */
const EXPIRE_SECONDS = 3_600;

export async function createQueues(boss: PgBoss): Promise<void> {
  for (const kind of JOB_KINDS) {
    const common = { retentionSeconds: RETENTION_SECONDS, deleteAfterSeconds: DAY, expireInSeconds: EXPIRE_SECONDS };
    const options = { ...common, ...OPTIONS[kind], heartbeatSeconds: HEARTBEAT_SECONDS };
    await boss.createQueue(DEAD[kind], {
      ...common,
      retryLimit: LOST_WORKERS,
      retryDelay: 1,
      heartbeatSeconds: HEARTBEAT_SECONDS,
    });
    await boss.createQueue(kind, { ...options, deadLetter: DEAD[kind] });
    await boss.updateQueue(kind, options); // one that an older program made
  }
}
