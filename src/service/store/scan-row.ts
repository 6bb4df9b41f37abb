import * as z from "zod";
import { VERDICTS } from "../../model/report.ts";

export const SCAN_STATES = ["queued", "running", "done", "failed"] as const;
export const SCAN_SOURCES = ["upload", "reference", "rescan"] as const;
export type ScanSource = (typeof SCAN_SOURCES)[number];

/** One request to judge something, with the verdict's columns where there is one; the report itself is not in it. */
export const SCAN_ROW = z.object({
  id: z.string(),
  state: z.enum(SCAN_STATES),
  source: z.enum(SCAN_SOURCES),
  target: z.string(),
  reference: z.string().nullable(),
  owner: z.string().nullable(),
  name: z.string().nullable(),
  version: z.string().nullable(),
  sha256: z.string().nullable(),
  subject_id: z.coerce.number().nullable(),
  judgement_key: z.string().nullable(),
  reused: z.boolean(),
  failure_code: z.string().nullable(),
  failure_reason: z.string().nullable(),
  attempts: z.int(),
  rescan_id: z.string().nullable(),
  requested_by: z.string(),
  requested_at: z.date(),
  started_at: z.date().nullable(),
  finished_at: z.date().nullable(),
  verdict: z.enum(VERDICTS).nullable(),
  complete: z.boolean().nullable(),
  score: z.int().nullable(),
  signature_ids: z.array(z.string()).nullable(),
  engine: z.string().nullable(),
  signatures: z.string().nullable(),
  milliseconds: z.int().nullable(),
});
export type ScanRow = z.infer<typeof SCAN_ROW>;

/** What `SCAN_ROW` is read from. */
export const SELECT_SCAN = `
  select scan.id, scan.state, scan.source, scan.target, scan.reference, scan.owner, scan.name, scan.version, scan.sha256,
    scan.subject_id, scan.judgement_key, scan.reused, scan.failure_code, scan.failure_reason, scan.attempts,
    scan.rescan_id, scan.requested_by, scan.requested_at, scan.started_at, scan.finished_at, judgement.verdict,
    judgement.complete, judgement.score, judgement.signature_ids, judgement.engine, judgement.signatures,
    judgement.milliseconds
  from skillscan.scan left join skillscan.judgement on judgement.key = scan.judgement_key`;
