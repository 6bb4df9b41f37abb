import path from "node:path";
import { loadSignatures } from "../pipeline/signatures.ts";
import { compilePacks } from "../tasks/signature-packs.ts";
import { openBlobs } from "./blobs/open-blobs.ts";
import type { Closing } from "./closing.ts";
import { openDatabase } from "./database/open-database.ts";
import type { ServiceParts } from "./http/context.ts";
import { openIncoming } from "./incoming-folder.ts";
import { openMetrics } from "./metrics.ts";
import { openNotices } from "./queue/notices.ts";
import { openQueue, type QueueLog } from "./queue/queue.ts";
import type { ServiceSettings } from "./settings.ts";

/** What every process of the service works with; `connections` to a database server, beside those of pg-boss and two for notices. */
export async function openParts(
  settings: ServiceSettings,
  connections: number,
  log: QueueLog,
  closing: Closing,
): Promise<ServiceParts> {
  const incoming = await openIncoming(path.join(settings.dataFolder, "incoming"));
  const database = await openDatabase({ ...settings, connections }, (error) =>
    log.warn({ err: error }, "a connection to the database ended"),
  );
  closing.add(() => database.close());
  const blobs = await openBlobs(settings.s3, settings.dataFolder);
  const metrics = await openMetrics();
  const queue = await openQueue(database, log);
  closing.add(() => queue.stop());
  const notices = await openNotices(database);
  const { engine } = await loadSignatures(await compilePacks(settings.judging.rules.packs ?? []));
  return { settings, database, blobs, queue, notices, metrics, engine, incoming };
}
