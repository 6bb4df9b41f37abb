import path from "node:path";
import type { FastifyInstance } from "fastify";
import { openBlobs } from "./blobs/open-blobs.ts";
import { openClosing, type Closing } from "./closing.ts";
import { openDatabase } from "./database/open-database.ts";
import { firstToken } from "./first-token.ts";
import { buildApp, type AppLog } from "./http/app.ts";
import type { ServiceContext } from "./http/context.ts";
import { openIncoming } from "./incoming-folder.ts";
import { openMetrics } from "./metrics.ts";
import { openOperatorSocket } from "./operator-socket.ts";
import { openNotices } from "./queue/notices.ts";
import { openQueue } from "./queue/queue.ts";
import { scheduleRescans } from "./schedule-rescans.ts";
import { loadSignatures } from "../pipeline/signatures.ts";
import { compilePacks } from "../tasks/signature-packs.ts";
import type { ServiceSettings } from "./settings.ts";
import { startFailure } from "./start-failure.ts";
import { startJudging } from "./start-judging.ts";

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
  const incoming = await openIncoming(path.join(settings.dataFolder, "incoming"));
  const database = await openDatabase({ ...settings, connections: CONNECTIONS }, (error) =>
    queueLog.warn({ err: error }, "a connection to the database ended"),
  );
  closing.add(() => database.close());
  const blobs = await openBlobs(settings.s3, settings.dataFolder);
  const metrics = await openMetrics();
  const queue = await openQueue(database, queueLog);
  closing.add(() => queue.stop());
  const notices = await openNotices(database);
  const { engine } = await loadSignatures(await compilePacks(settings.judging.rules.packs ?? []));
  const context: ServiceContext = {
    settings,
    database,
    blobs,
    queue,
    notices,
    metrics,
    engine,
    incoming,
    stopping: () => stopping,
  };
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
  const stopJudging = settings.slots === 0 ? null : await startJudging({ ...context, log: queueLog });
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
