import * as z from "zod";
import type { ScanReport } from "../../../model/report.ts";
import { ServiceError } from "../../service-error.ts";
import { listScans, SCAN_FILTER } from "../../store/scan-list.ts";
import { PROBLEM } from "../problems.ts";
import { acceptedFormat, REPORT_FORMATS, type ReportFormat } from "../report-formats.ts";
import { scanResource } from "../resources.ts";
import type { Answer, Call, Route } from "../route.ts";
import { scanDetail, type ScanDetail } from "../scan-detail.ts";
import { REPORT_REFERENCE, SCAN_DETAIL, SCAN_LIST } from "../schemas.ts";

export const SCAN_ID = z.object({ id: z.uuid() });
const FORMAT = z.object({ format: z.enum(REPORT_FORMATS.map(({ name }) => name)).optional() });
const PAGE = z.object({
  limit: z.coerce.number().int().min(1).max(200).default(50),
  after: z.uuid().optional().meta({ description: "`next` of the page before" }),
});
const LIST_QUERY = SCAN_FILTER.extend(PAGE.shape);

const RENDERED: Readonly<Record<string, null>> = Object.fromEntries(
  REPORT_FORMATS.filter(({ name }) => name !== "json").map(({ media }) => [media, null]),
);
const REFUSALS: Readonly<Record<number, Answer>> = {
  404: { description: "There is no such scan", content: { "application/json": PROBLEM } },
  406: { description: "No report in any of the forms asked for", content: { "application/json": PROBLEM } },
  409: { description: "Not done yet, or failed: there is no report", content: { "application/json": PROBLEM } },
};

export const LIST_SCANS: Route = {
  method: "GET",
  path: "/v1/scans",
  scope: "read",
  operationId: "listScans",
  summary: "Scans, newest first",
  query: LIST_QUERY,
  answers: { 200: { description: "One page", content: { "application/json": SCAN_LIST } } },
  async handle({ request, context }) {
    const { limit, after = null, ...filter } = LIST_QUERY.parse(request.query);
    const rows = await listScans(context.database, filter, { after, limit });
    return { scans: rows.map(scanResource), next: rows.length < limit ? null : (rows.at(-1)?.id ?? null) };
  },
};

export const GET_SCAN: Route = {
  method: "GET",
  path: "/v1/scans/{id}",
  scope: "read",
  operationId: "getScan",
  summary: "A scan: queued, running, done with its report, or failed with the reason",
  description:
    "As application/json everything about the scan; in every other form that `Accept` names the report alone.",
  parameters: SCAN_ID,
  answers: {
    200: { description: "The scan, or its report", content: { "application/json": SCAN_DETAIL, ...RENDERED } },
    ...REFUSALS,
  },
  async handle(call) {
    const format = formatFor(call.request.headers.accept, undefined);
    const detail = await scanDetail(call.context.database, SCAN_ID.parse(call.request.params).id, true);
    return format.name === "json" ? detail : sendReport(call, detail, format);
  },
};

export const GET_REPORT: Route = {
  method: "GET",
  path: "/v1/scans/{id}/report",
  scope: "read",
  operationId: "getReport",
  summary: "The report of a scan that is done, in the form that `format` or `Accept` names",
  parameters: SCAN_ID,
  query: FORMAT,
  answers: {
    200: { description: "The report", content: { "application/json": REPORT_REFERENCE, ...RENDERED } },
    ...REFUSALS,
  },
  async handle(call) {
    const { request, context } = call;
    const format = formatFor(request.headers.accept, FORMAT.parse(request.query).format);
    return sendReport(call, await scanDetail(context.database, SCAN_ID.parse(request.params).id, true), format);
  },
};

function formatFor(accept: string | undefined, name: string | undefined): ReportFormat {
  const format = name === undefined ? acceptedFormat(accept) : REPORT_FORMATS.find((each) => each.name === name);
  if (format !== null && format !== undefined) return format;
  throw new ServiceError("not-acceptable", `reports come as ${REPORT_FORMATS.map(({ media }) => media).join(", ")}`);
}

async function sendReport({ reply }: Call, detail: ScanDetail, format: ReportFormat): Promise<string> {
  void reply.type(format.media === "application/json" ? format.media : `${format.media}; charset=utf-8`);
  return format.render(finishedReport(detail));
}

function finishedReport({ state, report, failure }: ScanDetail): ScanReport {
  if (report !== null) return report;
  const why = failure === null ? `the scan is ${state}` : `the scan failed: ${failure.reason}`;
  throw new ServiceError("not-finished", `there is no report: ${why}`);
}
