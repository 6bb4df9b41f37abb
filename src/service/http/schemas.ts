import * as z from "zod";
import { VERDICTS } from "../../model/report.ts";
import { SCAN_SOURCES, SCAN_STATES } from "../store/scan-row.ts";

const TIME = z.iso.datetime();
const DIGEST = z.string().regex(/^[0-9a-f]{64}$/u);

export const DECISION = z
  .object({
    id: z.uuid(),
    scanId: z.uuid(),
    verdict: z.enum(VERDICTS),
    reason: z.string(),
    decidedBy: z.string(),
    decidedAt: TIME,
  })
  .meta({ description: "What a person decided. It stands beside the machine's verdict and never replaces it." });

export const APPEAL = z.object({
  id: z.uuid(),
  scanId: z.uuid(),
  text: z.string(),
  contact: z.string().nullable(),
  filedBy: z.string(),
  filedAt: TIME,
});

const SCAN_FIELDS = {
  id: z.uuid(),
  state: z.enum(SCAN_STATES),
  source: z.enum(SCAN_SOURCES),
  target: z.string().meta({ description: "What people call it: @owner/name@version, or sha256:…" }),
  reference: z.string().nullable().meta({ description: "The registry version that was asked for" }),
  owner: z.string().nullable(),
  name: z.string().nullable(),
  version: z.string().nullable(),
  sha256: DIGEST.nullable().meta({ description: "Of the archive; null until a reference has been fetched" }),
  requestedBy: z.string(),
  requestedAt: TIME,
  startedAt: TIME.nullable(),
  finishedAt: TIME.nullable(),
  attempts: z.int(),
  failure: z
    .object({ code: z.string(), reason: z.string() })
    .nullable()
    .meta({ description: "Why there is no verdict. A failed scan is neither clean nor suspicious." }),
  reused: z.boolean().meta({ description: "The same bytes and claims had been judged with the same means before" }),
  rescanId: z.uuid().nullable(),
  verdict: z.enum(VERDICTS).nullable().meta({ description: "The machine's; null until done, and when failed" }),
  complete: z.boolean().nullable(),
  score: z.int().min(0).max(100).nullable(),
  signatureIds: z.array(z.string()).nullable().meta({ description: "Of all findings, each once" }),
  engine: z.object({ version: z.string(), signatures: z.string() }).nullable(),
  milliseconds: z.int().nullable().meta({ description: "That judging took" }),
};

export const SCAN = z.object(SCAN_FIELDS);

/** What docs/report.schema.json describes; `openapi.ts` puts that document in. */
export const REPORT_REFERENCE = z.unknown().meta({ $ref: "#/components/schemas/skillscan.report.v1" });

export const SCAN_DETAIL = z.object({
  ...SCAN_FIELDS,
  failedAttempts: z.array(
    z.object({ number: z.int(), worker: z.string(), code: z.string(), reason: z.string(), at: TIME }),
  ),
  appeals: z.array(APPEAL),
  decisions: z.array(DECISION).meta({ description: "Oldest first: the last one counts" }),
  report: z.union([REPORT_REFERENCE, z.null()]),
});

export const SCAN_LIST = z.object({
  scans: z.array(SCAN),
  next: z.uuid().nullable().meta({ description: "Give it as `after` for the next page; null: that was the last one" }),
});

export const ARTIFACT = z.object({
  sha256: DIGEST,
  bytes: z.int(),
  format: z.enum(["zip", "tgz", "tar"]),
  storedAt: TIME,
  scans: z.array(SCAN).meta({ description: "The newest hundred" }),
  decisions: z.array(DECISION),
});

export const HISTORY = z.object({
  owner: z.string().nullable(),
  name: z.string(),
  entries: z.array(
    z.object({
      scan: SCAN,
      appeared: z.array(z.string()).meta({ description: "Signatures that the scan before did not find" }),
      disappeared: z.array(z.string()),
      verdictBefore: z.enum(VERDICTS).nullable(),
    }),
  ),
  next: z.uuid().nullable(),
});

export const RESCAN = z.object({
  id: z.uuid(),
  state: z.enum(["running", "done", "stopped"]),
  filter: z.record(z.string(), z.unknown()),
  perSecond: z.number(),
  sent: z.int().meta({ description: "Scans that were begun" }),
  skipped: z.int().meta({ description: "Judged by this engine and these signatures already" }),
  unfinished: z.int().meta({ description: "Of those begun" }),
  requestedBy: z.string(),
  requestedAt: TIME,
  finishedAt: TIME.nullable(),
});

export const WEBHOOK = z.object({ id: z.uuid(), url: z.url(), createdBy: z.string(), createdAt: TIME });

export const TOKEN = z.object({
  id: z.string(),
  name: z.string(),
  scopes: z.array(z.enum(["upload", "read", "review", "admin"])),
  ratePerMinute: z.int().nullable(),
  createdAt: TIME,
  revokedAt: TIME.nullable(),
});

export const AUDIT_ENTRY = z.object({
  id: z.int(),
  at: TIME,
  actor: z.string(),
  action: z.string(),
  subject: z.string(),
  detail: z.record(z.string(), z.unknown()),
});
