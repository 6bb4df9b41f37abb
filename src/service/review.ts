import { randomUUID } from "node:crypto";
import * as z from "zod";
import { VERDICTS } from "../model/report.ts";
import type { Database } from "./database/database.ts";
import { ServiceError } from "./service-error.ts";
import { audit } from "./store/audit.ts";
import { insertAppeal, insertDecision } from "./store/reviews.ts";
import { scanById } from "./store/scans.ts";

/** An appeal is read by a person: some pages, not a book. */
export const APPEAL_FORM = z.strictObject({
  text: z.string().trim().min(1).max(10_000),
  contact: z.string().max(300).nullable().default(null).meta({ description: "How to reach whoever appeals" }),
});
export const DECISION_FORM = z.strictObject({
  verdict: z.enum(VERDICTS),
  reason: z.string().trim().min(1).max(10_000),
});

/** Keeps an objection to a verdict; resolves to its id. Throws ServiceError `not-found`, `conflict`. */
export async function appeal(
  database: Database,
  scanId: string,
  { text, contact }: z.infer<typeof APPEAL_FORM>,
  actor: string,
): Promise<string> {
  const id = randomUUID();
  await database.transaction(async (sql) => {
    const subjectId = endedSubject(await scanById(sql, scanId), scanId);
    await insertAppeal(sql, { id, scan_id: scanId, subjectId, text, contact, filed_by: actor });
    await audit(sql, { actor, action: "scan.appealed", subject: `scan:${scanId}`, detail: { appeal: id } });
  });
  return id;
}

/** Keeps what a reviewer decided, beside the machine's verdict. Throws ServiceError `not-found`, `conflict`. */
export async function decide(
  database: Database,
  scanId: string,
  { verdict, reason }: z.infer<typeof DECISION_FORM>,
  actor: string,
): Promise<void> {
  await database.transaction(async (sql) => {
    const scan = await scanById(sql, scanId);
    const subjectId = endedSubject(scan, scanId);
    await insertDecision(sql, { id: randomUUID(), scan_id: scanId, subjectId, verdict, reason, decided_by: actor });
    const detail = { verdict, reason, machine: scan?.verdict ?? null };
    await audit(sql, { actor, action: "scan.decided", subject: `scan:${scanId}`, detail });
  });
}

/** The subject of a scan that has ended; failed ones have a say as well. */
function endedSubject(scan: Awaited<ReturnType<typeof scanById>>, id: string): number | null {
  if (scan === null) throw new ServiceError("not-found", `there is no scan ${id}`);
  if (scan.state !== "done" && scan.state !== "failed") throw new ServiceError("conflict", `the scan is ${scan.state}`);
  return scan.subject_id;
}
