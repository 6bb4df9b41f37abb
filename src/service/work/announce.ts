import { randomUUID } from "node:crypto";
import type { Sql } from "../database/database.ts";
import { tellFinished } from "../queue/notices.ts";
import type { Queue } from "../queue/queue.ts";
import { earlierVerdict } from "../store/judgements.ts";
import { scanById } from "../store/scans.ts";
import { insertDelivery, listWebhooks } from "../store/webhooks.ts";
import type { ServiceMetrics } from "../metrics.ts";

/** Tells everybody concerned that a scan has ended, in the transaction that ends it. */
export async function announce(
  sql: Sql,
  scanId: string,
  { queue, metrics }: { readonly queue: Queue; readonly metrics: ServiceMetrics },
): Promise<void> {
  await tellFinished(sql, scanId);
  const scan = await scanById(sql, scanId);
  if (scan === null) return;
  metrics.finished.inc({ source: scan.source, result: scan.verdict ?? scan.state });
  if (scan.source === "rescan" && scan.subject_id !== null && scan.judgement_key !== null) {
    // A rescan of everything is news only where it changes something.
    if ((await earlierVerdict(sql, scan.subject_id, scan.judgement_key)) === scan.verdict) return;
  }
  for (const webhook of await listWebhooks(sql)) {
    const id = randomUUID();
    if (await insertDelivery(sql, { id, webhookId: webhook.id, scanId })) {
      await queue.send(sql, "webhook", { deliveryId: id });
    }
  }
}
