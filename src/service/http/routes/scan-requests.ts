import { rm } from "node:fs/promises";
import * as z from "zod";
import { ServiceError } from "../../service-error.ts";
import { submitReference, submitUpload } from "../../submit.ts";
import { scanById } from "../../store/scans.ts";
import type { Call, Route } from "../route.ts";
import { PROBLEM } from "../problems.ts";
import { UPLOAD_FORM, receiveUpload } from "../receive-upload.ts";
import { SCAN_DETAIL } from "../schemas.ts";
import { scanDetail } from "../scan-detail.ts";
import { mayDo } from "../principal.ts";

/** Longer than a proxy lets a connection idle: who needs more time asks again. */
const LONGEST_WAIT_SECONDS = 60;
/** Notices can get lost; then the scan is looked at this often. */
const LOOK_MILLISECONDS = 1_000;

const QUERY = z.object({
  wait: z
    .string()
    .regex(/^\d{1,3}s?$/u)
    .optional()
    .meta({ description: `How long to wait for the end, such as 10s; at most ${LONGEST_WAIT_SECONDS}s` }),
});
const HEADERS = z.object({
  "idempotency-key": z
    .string()
    .min(1)
    .max(200)
    .optional()
    .meta({ description: "Of the caller's choice: a request that is sent again with it begins nothing new" }),
});
const REFERENCE = z.strictObject({
  reference: z
    .string()
    .min(1)
    .max(400)
    .meta({ description: "@owner/slug@1.2.3 of the ClawHub registry, or npm:name@1.2.3" }),
});

export const POST_SCAN: Route = {
  method: "POST",
  path: "/v1/scans",
  scope: "upload",
  operationId: "createScan",
  summary: "Have a package judged",
  description:
    "Either an upload (multipart/form-data) or a reference to a version in a registry (application/json). 200 with the " +
    "finished scan when the same bytes with the same claims were judged by the same engine, signatures and options, or " +
    "when it finished within `wait`; else 202, and the scan's state can be asked for. Reports go only to tokens that " +
    "may also read: others get the scan without it.",
  query: QUERY,
  headers: HEADERS,
  body: { required: true, content: { "multipart/form-data": UPLOAD_FORM, "application/json": REFERENCE } },
  answers: {
    200: { description: "Judged, or failed for good", content: { "application/json": SCAN_DETAIL } },
    202: { description: "Taken; not finished yet", content: { "application/json": SCAN_DETAIL } },
    413: { description: "The package is too large", content: { "application/json": PROBLEM } },
    415: { description: "No archive that could be unpacked", content: { "application/json": PROBLEM } },
    503: { description: "Database or store do not answer; try again", content: { "application/json": PROBLEM } },
    507: { description: "No space left for uploads; try again later", content: { "application/json": PROBLEM } },
  },
  async handle(call) {
    const { request, reply, context, principal } = call;
    const { wait } = QUERY.parse(request.query);
    const submitter = {
      actor: principal.actor,
      idempotencyKey: HEADERS.parse(request.headers)["idempotency-key"] ?? null,
    };
    const id = request.isMultipart()
      ? await takeUpload(call, submitter)
      : await submitReference(REFERENCE.parse(request.body).reference, submitter, context);
    await waitFor(id, Math.min(Number.parseInt(wait ?? "0", 10), LONGEST_WAIT_SECONDS), call);
    const detail = await scanDetail(context.database, id, mayDo(principal, "read"));
    void reply.header("location", `/v1/scans/${id}`);
    void reply.code(detail.state === "done" || detail.state === "failed" ? 200 : 202);
    return detail;
  },
};

async function takeUpload(
  { request, context }: Call,
  submitter: { readonly actor: string; readonly idempotencyKey: string | null },
): Promise<string> {
  const { settings, blobs, incoming, metrics } = context;
  const upload = await receiveUpload(request, incoming, settings.maxUploadBytes);
  metrics.uploadedBytes.inc(upload.bytes);
  try {
    await blobs.keep(upload.sha256, upload.file);
  } catch (cause) {
    metrics.uploads.inc({ result: cause instanceof ServiceError ? cause.code : "error" });
    throw cause;
  } finally {
    await rm(upload.file, { force: true });
  }
  const id = await submitUpload(upload, submitter, context);
  metrics.uploads.inc({ result: "taken" });
  return id;
}

async function waitFor(id: string, seconds: number, { context, request }: Call): Promise<void> {
  const deadline = performance.now() + seconds * 1000;
  for (;;) {
    const left = deadline - performance.now();
    if (left <= 0 || context.stopping() || request.raw.socket.destroyed) return;
    // Listening begins before looking: a scan that ends in between is not missed.
    const news = context.notices.finished(id, Math.min(left, LOOK_MILLISECONDS));
    const scan = await scanById(context.database, id);
    if (scan === null || scan.state === "done" || scan.state === "failed") return;
    await news;
  }
}
