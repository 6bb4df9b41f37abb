import type { Database } from "../database/database.ts";
import { scanResource } from "../http/resources.ts";
import type { ServiceMetrics } from "../metrics.ts";
import type { WebhookSender } from "../post-webhook.ts";
import type { Queue } from "../queue/queue.ts";
import { DEAD, type JobData } from "../queue/queues.ts";
import type { TakenJob } from "../queue/take-jobs.ts";
import { scanById } from "../store/scans.ts";
import { deliveryById, noteDelivery } from "../store/webhooks.ts";
import { webhookHeaders } from "../webhook-signature.ts";

export interface DeliverContext {
  readonly database: Database;
  readonly queue: Queue;
  readonly metrics: ServiceMetrics;
  readonly sender: WebhookSender;
}
type DeliveryJob = TakenJob<JobData<"webhook">>;

/** Tells one receiver of one scan. At least once: when the answer gets lost, the same id comes again. */
export async function deliverWebhook(job: DeliveryJob, context: DeliverContext): Promise<void> {
  const { database, queue, metrics, sender } = context;
  const { deliveryId } = job.data;
  const delivery = await deliveryById(database, deliveryId);
  const scan = delivery === null ? null : await scanById(database, delivery.scan_id);
  if (delivery?.state !== "waiting" || delivery.removed_at !== null || scan === null) {
    await queue.complete(database, "webhook", job.attempt);
    return;
  }
  const body = JSON.stringify({ type: "scan.finished", timestamp: new Date().toISOString(), data: scanResource(scan) });
  const error = await sender
    .post(delivery.url, webhookHeaders(deliveryId, body, delivery.secret), body)
    .then(() => null)
    .catch((cause: unknown) => (cause instanceof Error ? cause.message : String(cause)));
  metrics.deliveries.inc({ result: error === null ? "taken" : "failed" });
  await database.transaction(async (sql) => {
    await noteDelivery(sql, deliveryId, error, job.last);
    if (error === null) await queue.complete(sql, "webhook", job.attempt);
    else await queue.fail(sql, "webhook", job.attempt, error);
  });
}

/** The receiver was away for more than a day. The scan itself has its verdict; only the notice is given up. */
export async function buryDelivery(job: DeliveryJob, context: DeliverContext): Promise<void> {
  const { database, queue, metrics } = context;
  metrics.deadLetters.inc({ queue: "webhook" });
  await database.transaction(async (sql) => {
    await noteDelivery(sql, job.data.deliveryId, job.causeOfDeath ?? "given up", true);
    await queue.complete(sql, DEAD.webhook, job.attempt);
  });
}
