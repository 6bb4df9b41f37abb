import type { Sql } from "../database/database.ts";
import { SCAN_ROW, SELECT_SCAN, type ScanRow } from "./scan-row.ts";

/** Scans of one skill that have a verdict, newest first. `after` is the last one of the page before. */
export async function skillHistory(
  sql: Sql,
  skill: { readonly owner: string | null; readonly name: string },
  page: { readonly after: string | null; readonly limit: number },
): Promise<readonly ScanRow[]> {
  return sql.rows(
    SCAN_ROW,
    `${SELECT_SCAN}
     where scan.owner is not distinct from $1 and scan.name = $2 and scan.state = 'done'
       and ($3::uuid is null or
         (scan.requested_at, scan.id) < (select requested_at, id from skillscan.scan where id = $3::uuid))
     order by scan.requested_at desc, scan.id desc limit $4`,
    [skill.owner, skill.name, page.after, page.limit],
  );
}
