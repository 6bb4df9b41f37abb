import type { ScanReport } from "../../model/report.ts";
import type { BlobStore } from "../blobs/blob-store.ts";
import type { Database } from "../database/database.ts";
import type { ChildPool } from "../isolation/child-pool.ts";
import type { ServiceMetrics } from "../metrics.ts";
import type { Queue } from "../queue/queue.ts";
import type { JudgingSettings, ReferenceSettings } from "../settings.ts";

/** What judging needs. */
export interface JudgeContext {
  readonly database: Database;
  readonly blobs: BlobStore;
  readonly queue: Queue;
  readonly children: ChildPool;
  readonly engine: ScanReport["engine"];
  readonly judging: JudgingSettings;
  readonly references: ReferenceSettings;
  /** A folder of this machine for downloads on their way into the store. */
  readonly incoming: string;
  readonly metrics: ServiceMetrics;
  /** Names this worker in the list of failed attempts. */
  readonly worker: string;
}
