import * as z from "zod";
import type { Sql } from "../database/database.ts";

export const AUDITED = [
  "token.created",
  "token.revoked",
  "scan.appealed",
  "scan.decided",
  "rescan.begun",
  "rescan.stopped",
  "webhook.created",
  "webhook.removed",
] as const;
export type Audited = (typeof AUDITED)[number];

const AUDIT_ROW = z.object({
  id: z.coerce.number(),
  at: z.date(),
  actor: z.string(),
  action: z.enum(AUDITED),
  subject: z.string(),
  detail: z.record(z.string(), z.unknown()),
});
export type AuditRow = z.infer<typeof AUDIT_ROW>;

/** In the same transaction as the deed: what is not written down did not happen. No secret belongs into `detail`. */
export async function audit(
  sql: Sql,
  entry: { readonly actor: string; readonly action: Audited; readonly subject: string; readonly detail: object },
): Promise<void> {
  await sql.rows(z.unknown(), `insert into skillscan.audit (actor, action, subject, detail) values ($1, $2, $3, $4)`, [
    entry.actor,
    entry.action,
    entry.subject,
    JSON.stringify(entry.detail),
  ]);
}

/** The newest entries first, before a number for the next page. */
export async function auditPage(
  sql: Sql,
  page: { readonly before: number | null; readonly subject: string | null; readonly limit: number },
): Promise<readonly AuditRow[]> {
  return sql.rows(
    AUDIT_ROW,
    `select id, at, actor, action, subject, detail from skillscan.audit
     where ($1::bigint is null or id < $1) and ($2::text is null or subject = $2) order by id desc limit $3`,
    [page.before, page.subject, page.limit],
  );
}
