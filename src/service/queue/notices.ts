import type { Database, Sql } from "../database/database.ts";
import * as z from "zod";

const WORK = "skillscan_work";
const DONE = "skillscan_done";

/** News between processes. They make things fast, never right: whoever waits for one also looks from time to time. */
export interface Notices {
  /** Resolves when there may be new work, or after the time. */
  work(milliseconds: number): Promise<void>;
  /** Resolves when this scan has finished, or after the time. */
  finished(scanId: string, milliseconds: number): Promise<void>;
  /** Wakes everybody who waits for work in this process. */
  wake(): void;
}

/** Sent when the transaction commits. */
export async function tellWork(sql: Sql): Promise<void> {
  await sql.rows(z.unknown(), `select pg_notify('${WORK}', '')`);
}

export async function tellFinished(sql: Sql, scanId: string): Promise<void> {
  await sql.rows(z.unknown(), `select pg_notify('${DONE}', $1)`, [scanId]);
}

export async function openNotices(database: Database): Promise<Notices> {
  const forWork = new Set<() => void>();
  const forScans = new Map<string, Set<() => void>>();
  const wake = (): void => {
    for (const resolve of forWork) resolve();
  };
  await database.listen(WORK, wake);
  await database.listen(DONE, (scanId) => {
    for (const resolve of forScans.get(scanId) ?? []) resolve();
  });
  return {
    wake,
    async work(milliseconds) {
      await withinTime(milliseconds, (resolve) => {
        forWork.add(resolve);
        return () => forWork.delete(resolve);
      });
    },
    async finished(scanId, milliseconds) {
      await withinTime(milliseconds, (resolve) => {
        const waiting = forScans.get(scanId) ?? new Set();
        forScans.set(scanId, waiting.add(resolve));
        return () => {
          waiting.delete(resolve);
          if (waiting.size === 0) forScans.delete(scanId);
        };
      });
    },
  };
}

async function withinTime(milliseconds: number, subscribe: (resolve: () => void) => () => void): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  const unsubscribe = subscribe(resolve);
  const timer = setTimeout(resolve, milliseconds);
  try {
    await promise;
  } finally {
    clearTimeout(timer);
    unsubscribe();
  }
}
