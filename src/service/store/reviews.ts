import * as z from "zod";
import { VERDICTS } from "../../model/report.ts";
import type { Sql } from "../database/database.ts";

const APPEAL_ROW = z.object({
  id: z.string(),
  scan_id: z.string(),
  text: z.string(),
  contact: z.string().nullable(),
  filed_by: z.string(),
  filed_at: z.date(),
});
export type AppealRow = z.infer<typeof APPEAL_ROW>;

const DECISION_ROW = z.object({
  id: z.string(),
  scan_id: z.string(),
  verdict: z.enum(VERDICTS),
  reason: z.string(),
  decided_by: z.string(),
  decided_at: z.date(),
});
export type DecisionRow = z.infer<typeof DECISION_ROW>;

export async function insertAppeal(
  sql: Sql,
  appeal: Omit<AppealRow, "filed_at"> & { readonly subjectId: number | null },
): Promise<void> {
  await sql.rows(
    z.unknown(),
    `insert into skillscan.appeal (id, scan_id, subject_id, text, contact, filed_by) values ($1, $2, $3, $4, $5, $6)`,
    [appeal.id, appeal.scan_id, appeal.subjectId, appeal.text, appeal.contact, appeal.filed_by],
  );
}

export async function insertDecision(
  sql: Sql,
  decision: Omit<DecisionRow, "decided_at"> & { readonly subjectId: number | null },
): Promise<void> {
  await sql.rows(
    z.unknown(),
    `insert into skillscan.decision (id, scan_id, subject_id, verdict, reason, decided_by) values ($1, $2, $3, $4, $5, $6)`,
    [decision.id, decision.scan_id, decision.subjectId, decision.verdict, decision.reason, decision.decided_by],
  );
}

/** Of a scan and of every other scan of the same bytes and claims: people decide about a package, not about a request. */
const CONCERNS = `(scan_id = $1 or subject_id = $2)`;

export async function appealsOf(sql: Sql, scanId: string, subjectId: number | null): Promise<readonly AppealRow[]> {
  return sql.rows(
    APPEAL_ROW,
    `select id, scan_id, text, contact, filed_by, filed_at from skillscan.appeal where ${CONCERNS} order by filed_at`,
    [scanId, subjectId],
  );
}

/** The newest last: that one counts. */
export async function decisionsOf(sql: Sql, scanId: string, subjectId: number | null): Promise<readonly DecisionRow[]> {
  return sql.rows(
    DECISION_ROW,
    `select id, scan_id, verdict, reason, decided_by, decided_at from skillscan.decision
     where ${CONCERNS} order by decided_at`,
    [scanId, subjectId],
  );
}

/** Decisions about anything with these bytes, whatever they were called. */
export async function decisionsOfArtifact(sql: Sql, sha256: string): Promise<readonly DecisionRow[]> {
  return sql.rows(
    DECISION_ROW,
    `select decision.id, scan_id, decision.verdict, reason, decided_by, decided_at
     from skillscan.decision join skillscan.scan on scan.id = decision.scan_id
     where scan.sha256 = $1 order by decided_at`,
    [sha256],
  );
}
