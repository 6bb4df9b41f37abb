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

/** Writes down an attempt that failed; returns how many did by now. */
export async function addAttempt(sql: Sql, scanId: string, attempt: FailedAttempt): Promise<number> {
  const { number } = only(
    await sql.rows(
      ATTEMPT_ROW.pick({ number: true }),
      `insert into skillscan.attempt (scan_id, number, worker, code, reason)
       select $1, coalesce(max(number), 0) + 1, $2, $3, $4 from skillscan.attempt where scan_id = $1
       returning number`,
      [scanId, attempt.worker, attempt.code, attempt.reason],
    ),
  );
  return number;
}

export async function attemptsOf(sql: Sql, scanId: string): Promise<readonly AttemptRow[]> {
  return sql.rows(
    ATTEMPT_ROW,
    `select number, worker, code, reason, at from skillscan.attempt where scan_id = $1 order by number`,
    [scanId],
  );
}
