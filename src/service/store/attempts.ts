import * as z from "zod";
import { only, type Sql } from "../database/database.ts";

const ATTEMPT_ROW = z.object({
  number: z.int(),
  worker: z.string(),
  code: z.string(),
  reason: z.string(),
  at: z.date(),
});
export type AttemptRow = z.infer<typeof ATTEMPT_ROW>;

export interface FailedAttempt {
  readonly worker: string;
  readonly code: string;
  readonly reason: string;
}

/**
 * Writes down an attempt that failed; returns how many of its sort did by now: those where no process even started count
 * by themselves, for they say nothing of the package.
 */
export async function addAttempt(sql: Sql, scanId: string, attempt: FailedAttempt): Promise<number> {
  const { worker, code, reason } = attempt;
  await sql.rows(
    z.unknown(),
    `insert into skillscan.attempt (scan_id, number, worker, code, reason)
     select $1, coalesce(max(number), 0) + 1, $2, $3, $4 from skillscan.attempt where scan_id = $1`,
    [scanId, worker, code, reason],
  );
  const counted = await sql.rows(
    z.object({ count: z.coerce.number() }),
    `select count(*) as count from skillscan.attempt
     where scan_id = $1 and (code = 'not-started') = ($2::text = 'not-started')`,
    [scanId, code],
  );
  return only(counted).count;
}

export async function attemptsOf(sql: Sql, scanId: string): Promise<readonly AttemptRow[]> {
  return sql.rows(
    ATTEMPT_ROW,
    `select number, worker, code, reason, at from skillscan.attempt where scan_id = $1 order by number`,
    [scanId],
  );
}
