import { openClosing, type Closing } from "./closing.ts";
import type { AppLog } from "./http/app.ts";
import type { ServiceSettings } from "./settings.ts";
import { startFailure } from "./start-failure.ts";
import { startJudging } from "./start-judging.ts";
import { openParts } from "./open-parts.ts";

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
  const stopJudging = await startJudging({ ...(await openParts(settings, CONNECTIONS, log, closing)), log });
  return {
    async stop() {
      await stopJudging();
      await closing.closeAll();
    },
  };
}
