import * as z from "zod";
import type { Sql } from "../database/database.ts";
import type { Frame } from "../subject.ts";
import { SCAN_ROW, SELECT_SCAN, type ScanRow, type ScanSource } from "./scan-row.ts";

const ID = z.object({ id: z.string() });

export interface NewScan {
  readonly id: string;
  readonly source: ScanSource;
  readonly target: string;
  readonly reference: string | null;
  readonly owner: string | null;
  readonly name: string | null;
  readonly version: string | null;
  readonly sha256: string | null;
  readonly subjectId: number | null;
  readonly frame: Frame | null;
  /** Not null: judged already, the scan is done before it began. */
  readonly judgementKey: string | null;
  readonly rescanId: string | null;
  readonly requestedBy: string;
  readonly idempotencyKey: string | null;
}

export async function insertScan(sql: Sql, scan: NewScan): Promise<void> {
  await sql.rows(
    ID,
    `insert into skillscan.scan (id, state, source, target, reference, owner, name, version, sha256, subject_id, frame,
       judgement_key, reused, rescan_id, requested_by, idempotency_key, finished_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12::text, $12::text is not null, $13, $14, $15,
       case when $12::text is null then null else now() end)
     returning id`,
    [
      scan.id,
      scan.judgementKey === null ? "queued" : "done",
      scan.source,
      scan.target,
      scan.reference,
      scan.owner,
      scan.name,
      scan.version,
      scan.sha256,
      scan.subjectId,
      scan.frame === null ? null : JSON.stringify(scan.frame),
      scan.judgementKey,
      scan.rescanId,
      scan.requestedBy,
      scan.idempotencyKey,
    ],
  );
}

export async function scanById(sql: Sql, id: string): Promise<ScanRow | null> {
  const [row] = await sql.rows(SCAN_ROW, `${SELECT_SCAN} where scan.id = $1`, [id]);
  return row ?? null;
}

/** The scan that the same caller began with the same key: a request that is sent again begins nothing new. */
export async function scanByIdempotencyKey(sql: Sql, requestedBy: string, key: string): Promise<ScanRow | null> {
  const [row] = await sql.rows(SCAN_ROW, `${SELECT_SCAN} where scan.requested_by = $1 and scan.idempotency_key = $2`, [
    requestedBy,
    key,
  ]);
  return row ?? null;
}

/** What is known after the bytes of a reference were fetched. */
export async function nameScan(
  sql: Sql,
  id: string,
  known: Pick<NewScan, "target" | "owner" | "name" | "version" | "sha256" | "subjectId" | "frame">,
): Promise<void> {
  await sql.rows(
    ID,
    `update skillscan.scan set target = $2, owner = $3, name = $4, version = $5, sha256 = $6, subject_id = $7, frame = $8
     where id = $1 returning id`,
    [
      id,
      known.target,
      known.owner,
      known.name,
      known.version,
      known.sha256,
      known.subjectId,
      JSON.stringify(known.frame),
    ],
  );
}

/** Takes a scan that is not finished; null: it is finished, or there is none. */
export async function beginScan(sql: Sql, id: string): Promise<ScanRow | null> {
  const begun = await sql.rows(
    ID,
    `update skillscan.scan set state = 'running', attempts = attempts + 1, started_at = coalesce(started_at, now())
     where id = $1 and state in ('queued', 'running') returning id`,
    [id],
  );
  return begun.length === 0 ? null : scanById(sql, id);
}

/** False: it was finished before, by somebody else; what that one said stays. */
export async function finishScan(sql: Sql, id: string, judgementKey: string, reused: boolean): Promise<boolean> {
  const finished = await sql.rows(
    ID,
    `update skillscan.scan set state = 'done', judgement_key = $2, reused = $3, failure_code = null,
       failure_reason = null, finished_at = now()
     where id = $1 and state in ('queued', 'running') returning id`,
    [id, judgementKey, reused],
  );
  return finished.length > 0;
}

export async function failScan(sql: Sql, id: string, code: string, reason: string): Promise<boolean> {
  const failed = await sql.rows(
    ID,
    `update skillscan.scan set state = 'failed', failure_code = $2, failure_reason = $3, finished_at = now()
     where id = $1 and state in ('queued', 'running') returning id`,
    [id, code, reason],
  );
  return failed.length > 0;
}

/** Back to the queue, with what went wrong for whoever looks meanwhile. */
export async function requeueScan(sql: Sql, id: string): Promise<void> {
  await sql.rows(ID, `update skillscan.scan set state = 'queued' where id = $1 and state = 'running' returning id`, [
    id,
  ]);
}
