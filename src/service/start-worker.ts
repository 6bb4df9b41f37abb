import path from "node:path";
import { openBlobs } from "./blobs/open-blobs.ts";
import { openClosing, type Closing } from "./closing.ts";
import { openDatabase } from "./database/open-database.ts";
import type { AppLog } from "./http/app.ts";
import { openIncoming } from "./incoming-folder.ts";
import { openMetrics } from "./metrics.ts";
import { openNotices } from "./queue/notices.ts";
import { openQueue } from "./queue/queue.ts";
import { loadSignatures } from "../pipeline/signatures.ts";
import { compilePacks } from "../tasks/signature-packs.ts";
import type { ServiceSettings } from "./settings.ts";
import { startFailure } from "./start-failure.ts";
import { startJudging } from "./start-judging.ts";

const CONNECTIONS = 6;

/** Judging without HTTP: any number of these on any number of machines, with one database and one store. */
export async function startWorker(
  settings: ServiceSettings,
  log: AppLog,
): Promise<{ readonly stop: () => Promise<void> }> {
  const closing = openClosing();
  try {
    return await start(settings, log, closing);
  } catch (cause) {
    await closing.closeAll();
    throw startFailure(cause);
  }
}

async function start(
  settings: ServiceSettings,
  { level, stream }: AppLog,
  closing: Closing,
): Promise<{ readonly stop: () => Promise<void> }> {
  const { default: fastify } = await import("fastify");
  const { log } = fastify({ logger: stream === undefined ? { level } : { level, stream } }); // the same log as the service's
  const incoming = await openIncoming(path.join(settings.dataFolder, "incoming"));
  const database = await openDatabase({ ...settings, connections: CONNECTIONS }, (error) =>
    log.warn({ err: error }, "a connection to the database ended"),
  );
  closing.add(() => database.close());
  const blobs = await openBlobs(settings.s3, settings.dataFolder);
  const metrics = await openMetrics();
  const queue = await openQueue(database, log);
  closing.add(() => queue.stop());
  const notices = await openNotices(database);
  const { engine } = await loadSignatures(await compilePacks(settings.judging.rules.packs ?? []));
  const stopJudging = await startJudging({ settings, database, blobs, queue, notices, metrics, engine, incoming, log });
  return {
    async stop() {
      await stopJudging();
      await closing.closeAll();
    },
  };
}
