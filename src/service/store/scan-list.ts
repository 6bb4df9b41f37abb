import * as z from "zod";
import { VERDICTS } from "../../model/report.ts";
import type { Sql } from "../database/database.ts";
import { SCAN_ROW, SCAN_SOURCES, SCAN_STATES, SELECT_SCAN, type ScanRow } from "./scan-row.ts";

/** What a list of scans is narrowed by; everything given has to hold. */
export const SCAN_FILTER = z.object({
  state: z.enum(SCAN_STATES).optional(),
  verdict: z.enum(VERDICTS).optional(),
  source: z.enum(SCAN_SOURCES).optional(),
  owner: z.string().max(200).optional(),
  name: z.string().max(200).optional(),
  sha256: z
    .string()
    .regex(/^[0-9a-f]{64}$/u)
    .optional(),
  /** A signature that was found. */
  signature: z.string().max(200).optional(),
  rescan: z.uuid().optional(),
  /** Part of a name, an owner or a target, or the beginning of a digest. */
  search: z.string().max(200).optional(),
});
export type ScanFilter = z.infer<typeof SCAN_FILTER>;

/** Newest first, those of one moment in the order of their ids. `after` is the last scan of the page before. */
export async function listScans(
  sql: Sql,
  filter: ScanFilter,
  page: { readonly after: string | null; readonly limit: number },
): Promise<readonly ScanRow[]> {
  const values: unknown[] = [];
  const conditions: string[] = [];
  /** `?` stands for the value. */
  const where = (condition: string, value: unknown): void => {
    if (value === undefined) return;
    values.push(value);
    conditions.push(condition.replaceAll("?", `$${values.length}`));
  };
  where("scan.state = ?", filter.state);
  where("judgement.verdict = ?", filter.verdict);
  where("scan.source = ?", filter.source);
  where("scan.owner = ?", filter.owner);
  where("scan.name = ?", filter.name);
  where("scan.sha256 = ?", filter.sha256);
  where("judgement.signature_ids @> array[?::text]", filter.signature);
  where("scan.rescan_id = ?", filter.rescan);
  where(
    "(scan.target ilike ? or scan.owner ilike ? or scan.name ilike ? or scan.sha256 ilike ?)",
    patternOf(filter.search),
  );
  where(
    "(scan.requested_at, scan.id) < (select requested_at, id from skillscan.scan where id = ?)",
    page.after ?? undefined,
  );
  values.push(page.limit);
  return sql.rows(
    SCAN_ROW,
    `${SELECT_SCAN} ${conditions.length === 0 ? "" : `where ${conditions.join(" and ")}`}
     order by scan.requested_at desc, scan.id desc limit $${values.length}`,
    values,
  );
}

/** What people type is text, not a pattern. */
function patternOf(search: string | undefined): string | undefined {
  return search === undefined ? undefined : `%${search.replaceAll(/[\\%_]/gu, String.raw`\$&`)}%`;
}

/** How many scans wait and run: what operators watch. */
export async function countUnfinished(sql: Sql): Promise<{ readonly queued: number; readonly running: number }> {
  const rows = await sql.rows(
    z.object({ state: z.enum(SCAN_STATES), count: z.coerce.number() }),
    `select state, count(*) as count from skillscan.scan where state in ('queued', 'running') group by state`,
  );
  const of = (state: string): number => rows.find((row) => row.state === state)?.count ?? 0;
  return { queued: of("queued"), running: of("running") };
}
