import type * as z from "zod";
import type { Sql } from "../database/database.ts";
import type { ScanReport } from "../../model/report.ts";
import { ServiceError } from "../service-error.ts";
import { attemptsOf } from "../store/attempts.ts";
import { reportOfScan } from "../store/judgements.ts";
import { appealsOf, decisionsOf } from "../store/reviews.ts";
import { scanById } from "../store/scans.ts";
import { framedReport } from "../subject.ts";
import { appealResource, decisionResource, scanResource } from "./resources.ts";
import type { SCAN_DETAIL } from "./schemas.ts";

export type ScanDetail = z.infer<typeof SCAN_DETAIL> & { readonly report: ScanReport | null };

/** Everything about one scan. Throws ServiceError `not-found`. */
export async function scanDetail(sql: Sql, id: string, withReport: boolean): Promise<ScanDetail> {
  const row = await scanById(sql, id);
  if (row === null) throw new ServiceError("not-found", `there is no scan ${id}`);
  const attempts = await attemptsOf(sql, id);
  const appeals = await appealsOf(sql, id, row.subject_id);
  const decisions = await decisionsOf(sql, id, row.subject_id);
  const stored = withReport ? await reportOfScan(sql, id) : null;
  return {
    ...scanResource(row),
    failedAttempts: attempts.map(({ at, ...attempt }) => ({ ...attempt, at: at.toISOString() })),
    appeals: appeals.map(appealResource),
    decisions: decisions.map(decisionResource),
    report: stored === null ? null : framedReport(stored.report, stored.frame),
  };
}
