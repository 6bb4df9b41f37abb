import { randomUUID } from "node:crypto";
import * as z from "zod";
import { VERDICTS } from "../../../model/report.ts";
import { ServiceError } from "../../service-error.ts";
import { audit, auditPage } from "../../store/audit.ts";
import { insertAppeal, insertDecision } from "../../store/reviews.ts";
import { scanById } from "../../store/scans.ts";
import { PROBLEM } from "../problems.ts";
import type { Answer, Route } from "../route.ts";
import { scanDetail } from "../scan-detail.ts";
import { AUDIT_ENTRY, SCAN_DETAIL } from "../schemas.ts";
import { SCAN_ID } from "./scan-answers.ts";

/** An appeal is read by a person: some pages, not a book. */
const APPEAL_FORM = z.strictObject({
  text: z.string().trim().min(1).max(10_000),
  contact: z.string().max(300).nullable().default(null).meta({ description: "How to reach whoever appeals" }),
});
const DECISION_FORM = z.strictObject({ verdict: z.enum(VERDICTS), reason: z.string().trim().min(1).max(10_000) });
const AUDIT_QUERY = z.object({
  subject: z.string().max(200).optional().meta({ description: "Such as scan:<id> or token:<id>" }),
  before: z.coerce.number().int().min(1).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});
const REFUSALS: Readonly<Record<number, Answer>> = {
  400: { description: "The request is wrong", content: { "application/json": PROBLEM } },
  404: { description: "There is no such scan", content: { "application/json": PROBLEM } },
  409: { description: "The scan has not ended yet", content: { "application/json": PROBLEM } },
};

export const APPEAL_SCAN: Route = {
  method: "POST",
  path: "/v1/scans/{id}/appeal",
  scope: "upload",
  operationId: "appealScan",
  summary: "Object to a verdict, for a person to look at",
  parameters: SCAN_ID,
  body: { required: true, content: { "application/json": APPEAL_FORM } },
  answers: { 201: { description: "Filed", content: { "application/json": z.object({ id: z.uuid() }) } }, ...REFUSALS },
  async handle({ request, reply, context, principal }) {
    const scanId = SCAN_ID.parse(request.params).id;
    const { text, contact } = APPEAL_FORM.parse(request.body);
    const { actor } = principal;
    const id = randomUUID();
    await context.database.transaction(async (sql) => {
      const subjectId = endedSubject(await scanById(sql, scanId), scanId);
      await insertAppeal(sql, { id, scan_id: scanId, subjectId, text, contact, filed_by: actor });
      await audit(sql, { actor, action: "scan.appealed", subject: `scan:${scanId}`, detail: { appeal: id } });
    });
    void reply.code(201);
    return { id };
  },
};

export const DECIDE_SCAN: Route = {
  method: "POST",
  path: "/v1/scans/{id}/decision",
  scope: "review",
  operationId: "decideScan",
  summary: "Say what a reviewer thinks of a package",
  description:
    "Kept beside the machine's verdict, which stays as it is. It counts for every scan of the same bytes and claims; a " +
    "later decision replaces it. Who decided what, when and why stands in the audit log.",
  parameters: SCAN_ID,
  body: { required: true, content: { "application/json": DECISION_FORM } },
  answers: { 200: { description: "Decided", content: { "application/json": SCAN_DETAIL } }, ...REFUSALS },
  async handle({ request, context, principal }) {
    const scanId = SCAN_ID.parse(request.params).id;
    const { verdict, reason } = DECISION_FORM.parse(request.body);
    const { actor } = principal;
    await context.database.transaction(async (sql) => {
      const scan = await scanById(sql, scanId);
      const subjectId = endedSubject(scan, scanId);
      await insertDecision(sql, { id: randomUUID(), scan_id: scanId, subjectId, verdict, reason, decided_by: actor });
      const detail = { verdict, reason, machine: scan?.verdict ?? null };
      await audit(sql, { actor, action: "scan.decided", subject: `scan:${scanId}`, detail });
    });
    return scanDetail(context.database, scanId, true);
  },
};

export const LIST_AUDIT: Route = {
  method: "GET",
  path: "/v1/audit",
  scope: "admin",
  operationId: "listAudit",
  summary: "Who did what, newest first; nobody can change an entry",
  query: AUDIT_QUERY,
  answers: {
    200: {
      description: "One page",
      content: { "application/json": z.object({ entries: z.array(AUDIT_ENTRY), next: z.int().nullable() }) },
    },
  },
  async handle({ request, context }) {
    const { subject = null, before = null, limit } = AUDIT_QUERY.parse(request.query);
    const rows = await auditPage(context.database, { subject, before, limit });
    const entries = rows.map((row) => ({ ...row, at: row.at.toISOString() }));
    return { entries, next: entries.length < limit ? null : (entries.at(-1)?.id ?? null) };
  },
};

/** The subject of a scan that has ended; failed ones have a say as well. */
function endedSubject(scan: Awaited<ReturnType<typeof scanById>>, id: string): number | null {
  if (scan === null) throw new ServiceError("not-found", `there is no scan ${id}`);
  if (scan.state !== "done" && scan.state !== "failed") throw new ServiceError("conflict", `the scan is ${scan.state}`);
  return scan.subject_id;
}
