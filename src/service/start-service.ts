import path from "node:path";
import type { FastifyInstance } from "fastify";
import { engineIdentity } from "../engine.ts";
import { openBlobs } from "./blobs/open-blobs.ts";
import { openDatabase } from "./database/open-database.ts";
import { firstToken } from "./first-token.ts";
import { buildApp, type AppLog } from "./http/app.ts";
import type { ServiceContext } from "./http/context.ts";
import { openOperatorSocket } from "./operator-socket.ts";
import { openIncoming } from "./incoming-folder.ts";
import { openMetrics } from "./metrics.ts";
import { openNotices } from "./queue/notices.ts";
import { openQueue } from "./queue/queue.ts";
import type { ServiceSettings } from "./settings.ts";
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

/** HTTP and, unless `slots` is 0, judging in one process. */
export async function startService(settings: ServiceSettings, log: AppLog | false): Promise<RunningService> {
  const incoming = await openIncoming(path.join(settings.dataFolder, "incoming"));
  let app: FastifyInstance | null = null;
  const database = await openDatabase({ ...settings, connections: CONNECTIONS }, (error) =>
    app?.log.warn({ err: error }, "a connection to the database ended"),
  );
  let stopping = false;
  const blobs = await openBlobs(settings.s3, settings.dataFolder);
  const metrics = await openMetrics();
  const queueLog = {
    error: (details: object, message: string) => app?.log.error(details, message),
    warn: (details: object, message: string) => app?.log.warn(details, message),
  };
  const queue = await openQueue(database, queueLog);
  const notices = await openNotices(database);
  const engine = engineIdentity();
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
  app = await buildApp(context, log, (request) => operator.isOperator(request));
  const stopJudging = settings.slots === 0 ? null : startJudging({ ...context, log: queueLog });
  const tokenFile = await firstToken(database, settings.dataFolder);
  const url = await app.listen({ host: settings.host, port: settings.port });
  await operator.listen(app);
  return {
    url,
    app,
    tokenFile,
    async stop() {
      stopping = true;
      notices.wake();
      await Promise.all([app?.close(), operator.close(), stopJudging?.()]);
      await queue.stop();
      await database.close();
    },
  };
}
