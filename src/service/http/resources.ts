import type * as z from "zod";
import type { AppealRow, DecisionRow } from "../store/reviews.ts";
import type { ScanRow } from "../store/scan-row.ts";
import type { TokenRow } from "../store/tokens.ts";
import type { APPEAL, DECISION, SCAN, TOKEN } from "./schemas.ts";

export type Scan = z.infer<typeof SCAN>;

/** Rows as answers show them. */
export function scanResource(row: ScanRow): Scan {
  return {
    id: row.id,
    state: row.state,
    source: row.source,
    target: row.target,
    reference: row.reference,
    owner: row.owner,
    name: row.name,
    version: row.version,
    sha256: row.sha256,
    requestedBy: row.requested_by,
    requestedAt: row.requested_at.toISOString(),
    startedAt: timeOrNull(row.started_at),
    finishedAt: timeOrNull(row.finished_at),
    attempts: row.attempts,
    failure:
      row.failure_code === null ? null : { code: row.failure_code, reason: row.failure_reason ?? row.failure_code },
    reused: row.reused,
    rescanId: row.rescan_id,
    verdict: row.verdict,
    complete: row.complete,
    score: row.score,
    signatureIds: row.signature_ids,
    engine: row.engine === null ? null : { version: row.engine, signatures: row.signatures ?? "" },
    milliseconds: row.milliseconds,
  };
}

export function appealResource(row: AppealRow): z.infer<typeof APPEAL> {
  const { id, scan_id: scanId, text, contact, filed_by: filedBy, filed_at } = row;
  return { id, scanId, text, contact, filedBy, filedAt: filed_at.toISOString() };
}

export function decisionResource(row: DecisionRow): z.infer<typeof DECISION> {
  const { id, scan_id: scanId, verdict, reason, decided_by: decidedBy, decided_at } = row;
  return { id, scanId, verdict, reason, decidedBy, decidedAt: decided_at.toISOString() };
}

export function timeOrNull(time: Date | null): string | null {
  return time === null ? null : time.toISOString();
}

export function tokenResource(row: TokenRow): z.infer<typeof TOKEN> {
  const { id, name, scopes, rate_per_minute: ratePerMinute, created_at, revoked_at } = row;
  return { id, name, scopes, ratePerMinute, createdAt: created_at.toISOString(), revokedAt: timeOrNull(revoked_at) };
}
