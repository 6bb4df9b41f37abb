import type { ScanReport } from "../../model/report.ts";
import type { BlobStore } from "../blobs/blob-store.ts";
import type { Database } from "../database/database.ts";
import type { ServiceMetrics } from "../metrics.ts";
import type { Notices } from "../queue/notices.ts";
import type { Queue } from "../queue/queue.ts";
import type { ServiceSettings } from "../settings.ts";

/** What every process of the service works with. */
export interface ServiceParts {
  readonly settings: ServiceSettings;
  readonly database: Database;
  readonly blobs: BlobStore;
  readonly queue: Queue;
  readonly notices: Notices;
  readonly metrics: ServiceMetrics;
  readonly engine: ScanReport["engine"];
  /** Where uploads lie until they are complete. */
  readonly incoming: string;
}

/** What every route may use. */
export interface ServiceContext extends ServiceParts {
  /** True once the process has been told to stop: it finishes what it has and takes nothing new. */
  stopping(): boolean;
}
