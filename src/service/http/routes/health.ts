import * as z from "zod";
import { ServiceError } from "../../service-error.ts";
import { countUnfinished } from "../../store/scan-list.ts";
import { PROBLEM } from "../problems.ts";
import type { Route } from "../route.ts";

const WELL = z.object({ status: z.literal("ok") });

export const HEALTH: Route = {
  method: "GET",
  path: "/healthz",
  scope: null,
  operationId: "health",
  summary: "The process is alive",
  answers: { 200: { description: "Alive", content: { "application/json": WELL } } },
  handle: async () => ({ status: "ok" }),
};

export const READY: Route = {
  method: "GET",
  path: "/readyz",
  scope: null,
  operationId: "ready",
  summary: "Database and store answer, and the process is not about to stop",
  answers: {
    200: { description: "Send requests", content: { "application/json": WELL } },
    503: { description: "Send none now", content: { "application/json": PROBLEM } },
    507: { description: "No space left for uploads", content: { "application/json": PROBLEM } },
  },
  async handle({ context }) {
    if (context.stopping()) throw new ServiceError("unavailable", "this process is about to stop");
    await context.database.rows(z.unknown(), "select 1");
    await context.blobs.check();
    return { status: "ok" };
  },
};

export const METRICS: Route = {
  method: "GET",
  path: "/metrics",
  scope: "read",
  operationId: "metrics",
  summary: "Counters for Prometheus",
  answers: { 200: { description: "In Prometheus' text format", content: { "text/plain": null } } },
  async handle({ reply, context: { metrics, database } }) {
    const { queued, running } = await countUnfinished(database);
    metrics.unfinished.set({ state: "queued" }, queued);
    metrics.unfinished.set({ state: "running" }, running);
    void reply.type(metrics.registry.contentType);
    return metrics.registry.metrics();
  },
};
