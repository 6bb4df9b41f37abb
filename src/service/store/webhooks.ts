import * as z from "zod";
import type { Sql } from "../database/database.ts";

const WEBHOOK_ROW = z.object({ id: z.string(), url: z.string(), created_by: z.string(), created_at: z.date() });
export type WebhookRow = z.infer<typeof WEBHOOK_ROW>;

const DELIVERY_ROW = z.object({
  id: z.string(),
  scan_id: z.string(),
  state: z.enum(["waiting", "delivered", "failed"]),
  url: z.string(),
  secret: z.string(),
  removed_at: z.date().nullable(),
});
export type DeliveryRow = z.infer<typeof DELIVERY_ROW>;

/** The secret has to be there as it is: signatures are made with it. Whoever reads the database can forge notices. */
export async function insertWebhook(
  sql: Sql,
  webhook: { readonly id: string; readonly url: string; readonly secret: string; readonly createdBy: string },
): Promise<void> {
  await sql.rows(z.unknown(), `insert into skillscan.webhook (id, url, secret, created_by) values ($1, $2, $3, $4)`, [
    webhook.id,
    webhook.url,
    webhook.secret,
    webhook.createdBy,
  ]);
}

export async function listWebhooks(sql: Sql): Promise<readonly WebhookRow[]> {
  return sql.rows(
    WEBHOOK_ROW,
    `select id, url, created_by, created_at from skillscan.webhook where removed_at is null order by created_at, id`,
  );
}

/** False: there is none. The row stays: deliveries refer to it. Its secret goes. */
export async function removeWebhook(sql: Sql, id: string): Promise<boolean> {
  const removed = await sql.rows(
    z.object({ id: z.string() }),
    `update skillscan.webhook set removed_at = now(), secret = '' where id = $1 and removed_at is null returning id`,
    [id],
  );
  return removed.length > 0;
}

export async function insertDelivery(
  sql: Sql,
  delivery: { id: string; webhookId: string; scanId: string },
): Promise<boolean> {
  const made = await sql.rows(
    z.object({ id: z.string() }),
    `insert into skillscan.delivery (id, webhook_id, scan_id, state) values ($1, $2, $3, 'waiting')
     on conflict do nothing returning id`,
    [delivery.id, delivery.webhookId, delivery.scanId],
  );
  return made.length > 0;
}

export async function deliveryById(sql: Sql, id: string): Promise<DeliveryRow | null> {
  const [row] = await sql.rows(
    DELIVERY_ROW,
    `select delivery.id, delivery.scan_id, delivery.state, webhook.url, webhook.secret, webhook.removed_at
     from skillscan.delivery join skillscan.webhook on webhook.id = delivery.webhook_id where delivery.id = $1`,
    [id],
  );
  return row ?? null;
}

/** Writes down a try; `error` null: it was taken. `last`: there will be no other. */
export async function noteDelivery(sql: Sql, id: string, error: string | null, last: boolean): Promise<void> {
  const state = error === null ? "delivered" : last ? "failed" : "waiting";
  await sql.rows(
    z.unknown(),
    `update skillscan.delivery set state = $2, attempts = attempts + 1, last_error = $3,
       finished_at = case when $2 = 'waiting' then null else now() end
     where id = $1 and state = 'waiting'`,
    [id, state, error],
  );
}
