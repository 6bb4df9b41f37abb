import * as z from "zod";
import { appeal, APPEAL_FORM, decide, DECISION_FORM } from "../../review.ts";
import { auditPage } from "../../store/audit.ts";
import { PROBLEM } from "../problems.ts";
import type { Answer, Route } from "../route.ts";
import { scanDetail } from "../scan-detail.ts";
import { AUDIT_ENTRY, SCAN_DETAIL } from "../schemas.ts";
import { SCAN_ID } from "./scan-answers.ts";

const AUDIT_QUERY = z.object({
  subject: z.string().max(200).optional().meta({ description: "Such as scan:<id> or token:<id>" }),
  before: z.coerce.number().int().min(1).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});
const REFUSALS: Readonly<Record<number, Answer>> = {
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
    const id = await appeal(context.database, scanId, APPEAL_FORM.parse(request.body), principal.actor);
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
    await decide(context.database, scanId, DECISION_FORM.parse(request.body), principal.actor);
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
