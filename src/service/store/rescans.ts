import * as z from "zod";
import type { Sql } from "../database/database.ts";

/** Which packages are judged again: those whose newest judgement fits everything given; without anything, all. */
export const RESCAN_FILTER = z.object({
  /** A signature that the newest judgement found. */
  signature: z.string().max(200).optional(),
  judgedBefore: z.iso.datetime({ offset: true }).optional(),
  judgedSince: z.iso.datetime({ offset: true }).optional(),
});
export type RescanFilter = z.infer<typeof RESCAN_FILTER>;

const RESCAN_ROW = z.object({
  id: z.string(),
  state: z.enum(["running", "done", "stopped"]),
  filter: RESCAN_FILTER,
  position: z.coerce.number(),
  sent: z.int(),
  skipped: z.int(),
  per_second: z.number(),
  unfinished: z.coerce.number(),
  requested_by: z.string(),
  requested_at: z.date(),
  finished_at: z.date().nullable(),
});
export type RescanRow = z.infer<typeof RESCAN_ROW>;

const SELECT = `
  select id, state, filter, position, sent, skipped, per_second, requested_by, requested_at, finished_at,
    (select count(*) from skillscan.scan where rescan_id = rescan.id and scan.state in ('queued', 'running')) as unfinished
  from skillscan.rescan`;

export async function insertRescan(
  sql: Sql,
  rescan: {
    readonly id: string;
    readonly filter: RescanFilter;
    readonly perSecond: number;
    readonly requestedBy: string;
  },
): Promise<void> {
  await sql.rows(
    z.unknown(),
    `insert into skillscan.rescan (id, filter, state, per_second, requested_by) values ($1, $2, 'running', $3, $4)`,
    [rescan.id, JSON.stringify(rescan.filter), rescan.perSecond, rescan.requestedBy],
  );
}

export async function rescanById(sql: Sql, id: string): Promise<RescanRow | null> {
  const [row] = await sql.rows(RESCAN_ROW, `${SELECT} where id = $1`, [id]);
  return row ?? null;
}

export async function listRescans(sql: Sql, limit: number): Promise<readonly RescanRow[]> {
  return sql.rows(RESCAN_ROW, `${SELECT} order by requested_at desc, id limit $1`, [limit]);
}

export async function moveRescan(
  sql: Sql,
  id: string,
  step: { readonly position: number; readonly sent: number; readonly skipped: number; readonly done: boolean },
): Promise<void> {
  await sql.rows(
    z.unknown(),
    `update skillscan.rescan set position = $2, sent = sent + $3, skipped = skipped + $4,
       state = case when $5 then 'done' else state end, finished_at = case when $5 then now() else finished_at end
     where id = $1`,
    [id, step.position, step.sent, step.skipped, step.done],
  );
}

/** False: it was not running. */
export async function stopRescan(sql: Sql, id: string): Promise<boolean> {
  const stopped = await sql.rows(
    z.object({ id: z.string() }),
    `update skillscan.rescan set state = 'stopped', finished_at = now() where id = $1 and state = 'running' returning id`,
    [id],
  );
  return stopped.length > 0;
}

const CANDIDATE = z.object({
  id: z.coerce.number(),
  key: z.string(),
  sha256: z.string(),
  target: z.string(),
  owner: z.string().nullable(),
  name: z.string().nullable(),
  version: z.string().nullable(),
  frame: z.string().nullable(),
});
export type Candidate = z.infer<typeof CANDIDATE>;

/** The next subjects after a position, each as its newest scan calls it. */
export async function rescanCandidates(
  sql: Sql,
  filter: RescanFilter,
  position: number,
  limit: number,
): Promise<readonly Candidate[]> {
  return sql.rows(
    CANDIDATE,
    `select subject.id, subject.key, subject.sha256, newest.target, newest.owner, newest.name, newest.version,
       newest.frame::text as frame
     from skillscan.subject
     join lateral (select target, owner, name, version, frame from skillscan.scan where subject_id = subject.id
       order by requested_at desc limit 1) newest on true
     left join lateral (select signature_ids, judged_at from skillscan.judgement where subject_id = subject.id
       order by judged_at desc limit 1) judged on true
     where subject.id > $1
       and ($2::text is null or judged.signature_ids @> array[$2::text])
       and ($3::timestamptz is null or judged.judged_at < $3::timestamptz)
       and ($4::timestamptz is null or judged.judged_at >= $4::timestamptz)
     order by subject.id limit $5`,
    [position, filter.signature ?? null, filter.judgedBefore ?? null, filter.judgedSince ?? null, limit],
  );
}
