import type { JobAttempt, JobWithMetadata } from "pg-boss";
import * as z from "zod";
import type { Notices } from "./notices.ts";
import type { Queue, QueueLog } from "./queue.ts";
import { HEARTBEAT_SECONDS } from "./queues.ts";

/** A job as a handler sees it: what it carries, and which attempt at it this is. */
export interface TakenJob<Data> {
  readonly data: Data;
  readonly attempt: JobAttempt;
  /** This is the last try: after it the job goes to the dead letters. */
  readonly last: boolean;
  /** Why the job died, on a queue of dead letters. */
  readonly causeOfDeath: string | null;
}

export interface Taker<Data> {
  readonly queue: Queue;
  readonly name: string;
  readonly data: z.ZodType<Data>;
  /** Jobs at the same time. */
  readonly slots: number;
  readonly notices: Notices;
  readonly log: QueueLog;
  /** Completes or fails the job in its own transaction. When it throws, the job is failed for it. */
  readonly handle: (job: TakenJob<Data>) => Promise<void>;
}

export interface Taking {
  /** Takes nothing new and resolves when what was taken is finished, or after the time. */
  stop(milliseconds: number): Promise<void>;
}

/** Without a notice (they can get lost) a free slot looks for work this often. */
const LOOK_MILLISECONDS = 2_000;
/** After an error of the database: a restart takes seconds. */
const PAUSE_MILLISECONDS = 1_000;

const DEATH = z.object({ reason: z.string() });

/**
 * Keeps `slots` jobs going: a slot that is free takes the next one at once. While a job is worked on, pg-boss hears so
 * every few seconds; when it does not any more, somebody else gets the job.
 */
export function takeJobs<Data extends object>(taker: Taker<Data>): Taking {
  const { queue, name, slots, notices, log } = taker;
  const working = new Map<string, JobAttempt>();
  const ended = new Set<() => void>();
  const stopping = new AbortController();

  const heartbeat = setInterval(() => void beat(), (HEARTBEAT_SECONDS / 3) * 1000);
  heartbeat.unref();

  async function beat(): Promise<void> {
    if (working.size === 0) return;
    try {
      await queue.boss.touch(name, [...working.values()]);
    } catch (cause) {
      log.warn({ err: cause, queue: name }, "could not say that jobs are still worked on");
    }
  }

  async function take(): Promise<void> {
    while (!stopping.signal.aborted) {
      const free = slots - working.size;
      if (free === 0) await oneEnds();
      else if (!(await fetchUpTo(free)) && !stopping.signal.aborted) await notices.work(LOOK_MILLISECONDS);
    }
  }

  async function fetchUpTo(free: number): Promise<boolean> {
    try {
      const jobs = await queue.boss.fetch<Data>(name, { batchSize: free, includeMetadata: true });
      for (const job of jobs) void work(job);
      return jobs.length > 0;
    } catch (cause) {
      if (!stopping.signal.aborted) log.error({ err: cause, queue: name }, "could not take jobs");
      await new Promise((resolve) => setTimeout(resolve, PAUSE_MILLISECONDS));
      return true;
    }
  }

  async function work(job: JobWithMetadata<Data>): Promise<void> {
    const attempt = { id: job.id, retryCount: job.retryCount };
    working.set(job.id, attempt);
    try {
      await taker.handle({
        data: taker.data.parse(job.data),
        attempt,
        last: job.retryCount >= job.retryLimit,
        causeOfDeath: DEATH.safeParse(job.sourceOutput).data?.reason ?? null,
      });
    } catch (cause) {
      log.error({ err: cause, queue: name, job: job.id }, "a job failed");
      await giveUp(attempt, cause);
    } finally {
      working.delete(job.id);
      for (const resolve of ended) resolve();
    }
  }

  async function giveUp(attempt: JobAttempt, cause: unknown): Promise<void> {
    try {
      await queue.boss.fail(name, attempt, { reason: cause instanceof Error ? cause.message : String(cause) });
    } catch (failure) {
      // The database is away: without heartbeats the job goes back by itself.
      log.warn({ err: failure, queue: name, job: attempt.id }, "could not give a job back");
    }
  }

  async function oneEnds(): Promise<void> {
    await new Promise<void>((resolve) => {
      const end = (): void => {
        ended.delete(end);
        resolve();
      };
      ended.add(end);
    });
  }

  const taking = take();
  return {
    async stop(milliseconds) {
      stopping.abort();
      notices.wake();
      for (const resolve of ended) resolve();
      const deadline = performance.now() + milliseconds;
      while (working.size > 0 && performance.now() < deadline) await new Promise((resolve) => setTimeout(resolve, 20));
      if (working.size === 0) await taking;
      clearInterval(heartbeat);
    },
  };
}
