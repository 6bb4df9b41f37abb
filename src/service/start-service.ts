import type { FastifyInstance } from "fastify";
import { openClosing, type Closing } from "./closing.ts";
import { firstToken } from "./first-token.ts";
import { buildApp, type AppLog } from "./http/app.ts";
import type { ServiceContext } from "./http/context.ts";
import { openOperatorSocket } from "./operator-socket.ts";
import { scheduleRescans } from "./schedule-rescans.ts";
import type { ServiceSettings } from "./settings.ts";
import { startFailure } from "./start-failure.ts";
import { startJudging } from "./start-judging.ts";
import { openParts } from "./open-parts.ts";

/** Connections of one process to a database server, beside those of pg-boss and two for notices. */
const CONNECTIONS = 10;

export interface RunningService {
  /** Such as http://127.0.0.1:8080. */
  readonly url: string;
  readonly app: FastifyInstance;
  /** The file with the first administrator's token, when this start made one. */
  readonly tokenFile: string | null;
  /** Finishes what was begun, or gives it back; then ends everything. */
  stop(): Promise<void>;
}

/** HTTP and, unless `slots` is 0, judging in one process. Throws ScanError for what the operator can do something about. */
export async function startService(settings: ServiceSettings, log: AppLog | false): Promise<RunningService> {
  const closing = openClosing();
  try {
    return await start(settings, log, closing);
  } catch (cause) {
    await closing.closeAll();
    throw startFailure(cause);
  }
}

async function start(settings: ServiceSettings, log: AppLog | false, closing: Closing): Promise<RunningService> {
  let app: FastifyInstance | null = null;
  let stopping = false;
  const queueLog = {
    error: (details: object, message: string) => app?.log.error(details, message),
    warn: (details: object, message: string) => app?.log.warn(details, message),
  };
  const parts = await openParts(settings, CONNECTIONS, queueLog, closing);
  const { database, queue, notices } = parts;
  const context: ServiceContext = { ...parts, stopping: () => stopping };
  const operator = openOperatorSocket(settings.dataFolder);
  const server = await buildApp(context, log, (request) => operator.isOperator(request));
  app = server;
  await scheduleRescans(queue, settings.rescanSchedule);
  const tokenFile = await firstToken(database, settings.dataFolder);
  const url = await server.listen({ host: settings.host, port: settings.port });
  const stopServing = async (): Promise<void> => {
    await Promise.all([server.close(), operator.close()]);
  };
  closing.add(stopServing);
  await operator.listen(server);
  const stopJudging = settings.slots === 0 ? null : await startJudging({ ...parts, log: queueLog });
  return {
    url,
    app: server,
    tokenFile,
    async stop() {
      stopping = true;
      notices.wake();
      // Side by side: who waits for an answer gets it while the last scans are finished.
      await Promise.all([stopServing(), stopJudging?.()]);
      await closing.closeAll();
    },
  };
}
