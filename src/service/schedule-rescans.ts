import { ScanError } from "../model/scan-error.ts";
import { beginRescan, PER_SECOND } from "./begin-rescan.ts";
import type { Database } from "./database/database.ts";
import type { Queue } from "./queue/queue.ts";
import type { JobData } from "./queue/queues.ts";
import type { TakenJob } from "./queue/take-jobs.ts";
import { listRescans } from "./store/rescans.ts";

const ACTOR = "schedule";
const RECENT = 20;

/** Has pg-boss begin rescans of everything at set times in UTC; null: at none. The last service to start decides. */
export async function scheduleRescans({ boss }: Queue, cron: string | null): Promise<void> {
  if (cron === null) return boss.unschedule("begin-rescan");
  try {
    await boss.schedule("begin-rescan", cron, {}, { tz: "UTC" });
  } catch (cause) {
    const message = cause instanceof Error ? cause.message : String(cause);
    throw new ScanError("usage", `--rescan ${cron}: ${message}`, {
      hint: "such as '0 3 * * *', at three each night",
      cause,
    });
  }
}

/** Begins one, unless the last one of these is still at work. */
export async function beginScheduledRescan(
  job: TakenJob<JobData<"begin-rescan">>,
  context: { readonly database: Database; readonly queue: Queue },
): Promise<void> {
  const { database, queue } = context;
  const recent = await listRescans(database, RECENT);
  if (!recent.some((rescan) => rescan.requested_by === ACTOR && rescan.state === "running")) {
    await beginRescan({ filter: {}, perSecond: PER_SECOND, actor: ACTOR }, context);
  }
  await queue.complete(database, "begin-rescan", job.attempt);
}
