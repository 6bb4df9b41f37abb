import * as z from "zod";
import { beginRescan, PER_SECOND } from "../../begin-rescan.ts";
import type { Sql } from "../../database/database.ts";
import { ServiceError } from "../../service-error.ts";
import { audit } from "../../store/audit.ts";
import { listRescans, RESCAN_FILTER, rescanById, stopRescan, type RescanRow } from "../../store/rescans.ts";
import { PROBLEM } from "../problems.ts";
import { timeOrNull } from "../resources.ts";
import type { Route } from "../route.ts";
import { RESCAN } from "../schemas.ts";

const MOST_LISTED = 100;
const ID = z.object({ id: z.uuid() });
const WANTED = z
  .strictObject({
    all: z
      .literal(true)
      .optional()
      .meta({ description: "Said outright, so that nobody rescans everything by mistake" }),
    ...RESCAN_FILTER.shape,
    perSecond: z.number().min(0.1).max(1_000).default(PER_SECOND),
  })
  .refine(
    ({ all, signature, judgedBefore, judgedSince }) =>
      (all === true) !== (signature !== undefined || judgedBefore !== undefined || judgedSince !== undefined),
    "say either all or what: signature, judgedBefore, judgedSince",
  );
const NOT_FOUND = { description: "There is no such rescan", content: { "application/json": PROBLEM } };

export const BEGIN_RESCAN: Route = {
  method: "POST",
  path: "/v1/rescans",
  scope: "admin",
  operationId: "beginRescan",
  summary: "Judge packages again, with today's engine and signatures",
  description:
    "Works in the background, behind every upload, and goes on where it was after a restart. Packages that were judged " +
    "with the present engine, signatures and options are passed over.",
  body: { required: true, content: { "application/json": WANTED } },
  answers: {
    202: { description: "Begun", content: { "application/json": RESCAN } },
  },
  async handle({ request, reply, context, principal }) {
    const { perSecond, all: _, ...filter } = WANTED.parse(request.body);
    const id = await beginRescan({ filter, perSecond, actor: principal.actor }, context);
    void reply.code(202).header("location", `/v1/rescans/${id}`);
    return rescan(context.database, id);
  },
};

export const LIST_RESCANS: Route = {
  method: "GET",
  path: "/v1/rescans",
  scope: "read",
  operationId: "listRescans",
  summary: "The newest hundred rescans",
  answers: {
    200: { description: "Newest first", content: { "application/json": z.object({ rescans: z.array(RESCAN) }) } },
  },
  handle: async ({ context }) => ({ rescans: (await listRescans(context.database, MOST_LISTED)).map(resource) }),
};

export const GET_RESCAN: Route = {
  method: "GET",
  path: "/v1/rescans/{id}",
  scope: "read",
  operationId: "getRescan",
  summary: "How far a rescan is",
  parameters: ID,
  answers: { 200: { description: "The rescan", content: { "application/json": RESCAN } }, 404: NOT_FOUND },
  handle: async ({ request, context }) => rescan(context.database, ID.parse(request.params).id),
};

export const STOP_RESCAN: Route = {
  method: "POST",
  path: "/v1/rescans/{id}/stop",
  scope: "admin",
  operationId: "stopRescan",
  summary: "Send nothing more; what is in the queue is still judged",
  parameters: ID,
  answers: {
    200: { description: "Stopped", content: { "application/json": RESCAN } },
    404: NOT_FOUND,
    409: { description: "It is not running", content: { "application/json": PROBLEM } },
  },
  async handle({ request, context, principal }) {
    const { id } = ID.parse(request.params);
    await context.database.transaction(async (sql) => {
      await rescan(sql, id);
      if (!(await stopRescan(sql, id))) throw new ServiceError("conflict", "the rescan is not running");
      await audit(sql, { actor: principal.actor, action: "rescan.stopped", subject: `rescan:${id}`, detail: {} });
    });
    return rescan(context.database, id);
  },
};

async function rescan(sql: Sql, id: string): Promise<z.infer<typeof RESCAN>> {
  const row = await rescanById(sql, id);
  if (row === null) throw new ServiceError("not-found", `there is no rescan ${id}`);
  return resource(row);
}

function resource(row: RescanRow): z.infer<typeof RESCAN> {
  const { id, state, filter, per_second: perSecond, sent, skipped, unfinished, requested_by: requestedBy } = row;
  const times = { requestedAt: row.requested_at.toISOString(), finishedAt: timeOrNull(row.finished_at) };
  return { id, state, filter, perSecond, sent, skipped, unfinished, requestedBy, ...times };
}
