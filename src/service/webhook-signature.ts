import { createHmac } from "node:crypto";

/**
 * Headers of a notice after the Standard Webhooks specification (standardwebhooks.com): receivers verify them with any
 * of its libraries. The id stays the same when a notice is sent again, so that a receiver takes each once; the time is
 * inside the signature, so that an old notice cannot be sent again later.
 */
export function webhookHeaders(
  id: string,
  body: string,
  secret: string,
  now: Date = new Date(),
): Readonly<Record<"webhook-id" | "webhook-timestamp" | "webhook-signature", string>> {
  const timestamp = String(Math.floor(now.getTime() / 1000));
  const key = Buffer.from(secret.replace(/^whsec_/u, ""), "base64");
  const signature = createHmac("sha256", key).update(`${id}.${timestamp}.${body}`).digest("base64");
  return { "webhook-id": id, "webhook-timestamp": timestamp, "webhook-signature": `v1,${signature}` };
}
