import type { Counter, Gauge, Histogram, Registry } from "prom-client";

/** What Prometheus is told. */
export interface ServiceMetrics {
  readonly registry: Registry;
  readonly requests: Histogram<"method" | "route" | "status">;
  readonly uploads: Counter<"result">;
  readonly uploadedBytes: Counter;
  /** Attempts at scans in this process. */
  readonly attempts: Counter<"outcome">;
  /** Seconds that a child process judged. */
  readonly judging: Histogram;
  readonly finished: Counter<"source" | "result">;
  readonly deadLetters: Counter<"queue">;
  readonly deliveries: Counter<"result">;
  /** Of all processes; counted when somebody asks. */
  readonly unfinished: Gauge<"state">;
}

/** Most requests and scans take milliseconds, hostile packages up to the wall-clock limit. */
const SECONDS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60, 120];

export async function openMetrics(): Promise<ServiceMetrics> {
  const prometheus = await import("prom-client");
  const registry = new prometheus.Registry();
  prometheus.collectDefaultMetrics({ register: registry, prefix: "skillscan_process_" });
  const counter = <Label extends string>(name: string, help: string, labelNames: readonly Label[]): Counter<Label> =>
    new prometheus.Counter({ name: `skillscan_${name}`, help, labelNames: [...labelNames], registers: [registry] });
  return {
    registry,
    requests: new prometheus.Histogram({
      name: "skillscan_http_request_seconds",
      help: "Time from the request to the end of its answer",
      labelNames: ["method", "route", "status"],
      buckets: SECONDS,
      registers: [registry],
    }),
    judging: new prometheus.Histogram({
      name: "skillscan_judging_seconds",
      help: "Time that a child process needed for one package",
      buckets: SECONDS,
      registers: [registry],
    }),
    unfinished: new prometheus.Gauge({
      name: "skillscan_scans_unfinished",
      help: "Scans that wait or run, in all processes",
      labelNames: ["state"],
      registers: [registry],
    }),
    uploads: counter("uploads_total", "Uploads, by what came of them at once", ["result"]),
    uploadedBytes: counter("uploaded_bytes_total", "Bytes of all uploads", []),
    attempts: counter("attempts_total", "Attempts at scans, by outcome", ["outcome"]),
    finished: counter("scans_finished_total", "Scans that ended, by source and verdict (or failed)", [
      "source",
      "result",
    ]),
    deadLetters: counter("dead_letters_total", "Jobs that were given up", ["queue"]),
    deliveries: counter("webhook_deliveries_total", "Tries to deliver a webhook, by result", ["result"]),
  };
}
