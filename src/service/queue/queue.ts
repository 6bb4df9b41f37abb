import type { JobAttempt, PgBoss } from "pg-boss";
import type { Database, Sql } from "../database/database.ts";
import { createQueues, DEAD, type JobData, type JobKind } from "./queues.ts";
import { tellWork } from "./notices.ts";

/** How often pg-boss looks for jobs whose worker was lost, and for schedules. */
const SUPERVISE_SECONDS = 5;
const STOP_MILLISECONDS = 5_000;

export interface SendOptions {
  readonly priority?: number;
  /** Not before so many seconds from now. */
  readonly inSeconds?: number;
}

/** The durable queue. Every call takes the `Sql` it belongs to: jobs come and go with the rows they are about. */
export interface Queue {
  send<Kind extends JobKind>(sql: Sql, kind: Kind, data: JobData<Kind>, options?: SendOptions): Promise<void>;
  /** False: the job is not this attempt's any more, because it was taken for lost. */
  complete(sql: Sql, name: string, attempt: JobAttempt): Promise<boolean>;
  /** Back to the queue after a pause, or to the dead letters after the last try. */
  fail(sql: Sql, name: string, attempt: JobAttempt, reason: string): Promise<void>;
  /** To the dead letters at once, whatever tries are left. */
  bury<Kind extends JobKind>(
    sql: Sql,
    kind: Kind,
    attempt: JobAttempt,
    data: JobData<Kind>,
    reason: string,
  ): Promise<void>;
  readonly boss: PgBoss;
  stop(): Promise<void>;
}

export interface QueueLog {
  error(details: object, message: string): void;
  warn(details: object, message: string): void;
}

export async function openQueue(database: Database, log: QueueLog): Promise<Queue> {
  const { PgBoss } = await import("pg-boss");
  const boss = new PgBoss({
    ...database.jobOptions,
    schema: "skillscan_jobs",
    superviseIntervalSeconds: SUPERVISE_SECONDS,
    monitorIntervalSeconds: SUPERVISE_SECONDS,
    registerInstance: database.kind === "postgres",
    openTelemetry: { enabled: false },
  });
  boss.on("error", (error) => log.error({ err: error }, "the queue had an error"));
  boss.on("warning", ({ message }) => log.warn({ warning: message }, "the queue warns"));
  await boss.start();
  await createQueues(boss);
  return {
    boss,
    async send(sql, kind, data, { priority = 0, inSeconds = 0 } = {}) {
      await boss.send(kind, data, { db: sql.jobs, priority, ...(inSeconds === 0 ? {} : { startAfter: inSeconds }) });
      if (inSeconds === 0) await tellWork(sql);
    },
    async complete(sql, name, attempt) {
      const answer = await boss.complete(name, attempt, null, { db: sql.jobs });
      return !("affected" in answer) || answer.affected !== 0;
    },
    async fail(sql, name, attempt, reason) {
      await boss.fail(name, attempt, { reason }, { db: sql.jobs });
    },
    async bury(sql, kind, attempt, data, reason) {
      await boss.send(DEAD[kind], data, { db: sql.jobs });
      await boss.complete(kind, attempt, { reason }, { db: sql.jobs });
    },
    stop: () => boss.stop({ graceful: false, close: true, timeout: STOP_MILLISECONDS }),
  };
}
