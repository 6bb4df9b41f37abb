import * as z from "zod";
import { VERDICTS, type Verdict } from "../../model/report.ts";
import type { Sql } from "../database/database.ts";

const KEY = z.object({ key: z.string() });

export interface Judgement {
  readonly key: string;
  readonly subjectId: number;
  readonly engine: string;
  readonly signatures: string;
  readonly options: string;
  readonly verdict: Verdict;
  readonly complete: boolean;
  readonly score: number;
  readonly signatureIds: readonly string[];
  /** The report as JSON text. */
  readonly report: string;
  readonly milliseconds: number;
}

export async function isJudged(sql: Sql, key: string): Promise<boolean> {
  return (await sql.rows(KEY, `select key from skillscan.judgement where key = $1`, [key])).length > 0;
}

/** Keeps a judgement. The first one stays: whoever judges the same with the same means changes nothing. */
export async function keepJudgement(sql: Sql, judgement: Judgement): Promise<void> {
  await sql.rows(
    KEY,
    `insert into skillscan.judgement
       (key, subject_id, engine, signatures, options, verdict, complete, score, signature_ids, report, milliseconds)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
     on conflict do nothing returning key`,
    [
      judgement.key,
      judgement.subjectId,
      judgement.engine,
      judgement.signatures,
      judgement.options,
      judgement.verdict,
      judgement.complete,
      judgement.score,
      judgement.signatureIds,
      judgement.report,
      judgement.milliseconds,
    ],
  );
}

const REPORT_ROW = z.object({ report: z.string(), frame: z.string().nullable() });

/** The report of a scan as JSON text, with the frame that it is to be shown in. */
export async function reportOfScan(sql: Sql, scanId: string): Promise<z.infer<typeof REPORT_ROW> | null> {
  const [row] = await sql.rows(
    REPORT_ROW,
    `select judgement.report::text as report, scan.frame::text as frame
     from skillscan.scan join skillscan.judgement on judgement.key = scan.judgement_key where scan.id = $1`,
    [scanId],
  );
  return row ?? null;
}

/** The verdict that stood before a judgement, where it was another engine's, other signatures' or other options'. */
export async function earlierVerdict(sql: Sql, subjectId: number, key: string): Promise<Verdict | null> {
  const [row] = await sql.rows(
    z.object({ verdict: z.enum(VERDICTS) }),
    `select verdict from skillscan.judgement where subject_id = $1 and key <> $2 order by judged_at desc limit 1`,
    [subjectId, key],
  );
  return row?.verdict ?? null;
}
