import { randomBytes, randomUUID } from "node:crypto";
import * as z from "zod";
import { checkedWebhookUrl } from "../../post-webhook.ts";
import { ServiceError } from "../../service-error.ts";
import { audit } from "../../store/audit.ts";
import { insertWebhook, listWebhooks, removeWebhook } from "../../store/webhooks.ts";
import { PROBLEM } from "../problems.ts";
import type { Route } from "../route.ts";
import { WEBHOOK } from "../schemas.ts";

/** As Standard Webhooks wants it: 24 to 64 bytes. */
const SECRET_BYTES = 32;
const WANTED = z.strictObject({ url: z.url().max(2_000) });
const ID = z.object({ id: z.uuid() });

export const CREATE_WEBHOOK: Route = {
  method: "POST",
  path: "/v1/webhooks",
  scope: "admin",
  operationId: "createWebhook",
  summary: "Be told of every scan that ends",
  description:
    "Notices are signed as Standard Webhooks specifies (webhook-id, webhook-timestamp, webhook-signature) and sent again " +
    "for about a day until the receiver answers with 2xx. Of rescans only those are told that changed a verdict. The " +
    "secret is in this answer and in no other.",
  body: { required: true, content: { "application/json": WANTED } },
  answers: {
    201: { description: "Made", content: { "application/json": z.object({ id: z.uuid(), secret: z.string() }) } },
    400: { description: "No address that notices may go to", content: { "application/json": PROBLEM } },
  },
  async handle({ request, reply, context, principal }) {
    const { url } = WANTED.parse(request.body);
    const { href } = checkedWebhookUrl(url, context.settings.allowPrivateWebhooks);
    const id = randomUUID();
    const secret = `whsec_${randomBytes(SECRET_BYTES).toString("base64")}`;
    const { actor } = principal;
    await context.database.transaction(async (sql) => {
      await insertWebhook(sql, { id, url: href, secret, createdBy: actor });
      await audit(sql, { actor, action: "webhook.created", subject: `webhook:${id}`, detail: { url: href } });
    });
    void reply.code(201);
    return { id, secret };
  },
};

export const LIST_WEBHOOKS: Route = {
  method: "GET",
  path: "/v1/webhooks",
  scope: "admin",
  operationId: "listWebhooks",
  summary: "Who is told, without the secrets",
  answers: { 200: { description: "All", content: { "application/json": z.object({ webhooks: z.array(WEBHOOK) }) } } },
  async handle({ context }) {
    const rows = await listWebhooks(context.database);
    return {
      webhooks: rows.map(({ id, url, created_by: createdBy, created_at }) => ({
        id,
        url,
        createdBy,
        createdAt: created_at.toISOString(),
      })),
    };
  },
};

export const REMOVE_WEBHOOK: Route = {
  method: "DELETE",
  path: "/v1/webhooks/{id}",
  scope: "admin",
  operationId: "removeWebhook",
  summary: "Tell this receiver nothing more, not even what waits to be told",
  parameters: ID,
  answers: {
    204: { description: "Removed" },
    404: { description: "There is no such webhook", content: { "application/json": PROBLEM } },
  },
  async handle({ request, reply, context, principal }) {
    const { id } = ID.parse(request.params);
    await context.database.transaction(async (sql) => {
      if (!(await removeWebhook(sql, id))) throw new ServiceError("not-found", `there is no webhook ${id}`);
      await audit(sql, { actor: principal.actor, action: "webhook.removed", subject: `webhook:${id}`, detail: {} });
    });
    void reply.code(204);
  },
};
