import { randomUUID } from "node:crypto";
import type { Database } from "./database/database.ts";
import type { Queue } from "./queue/queue.ts";
import { audit } from "./store/audit.ts";
import { insertRescan, type RescanFilter } from "./store/rescans.ts";

/** Packages that a rescan sends to the queue each second, when nobody says otherwise: a small server keeps up with it. */
export const PER_SECOND = 5;

export async function beginRescan(
  wanted: { readonly filter: RescanFilter; readonly perSecond: number; readonly actor: string },
  { database, queue }: { readonly database: Database; readonly queue: Queue },
): Promise<string> {
  const id = randomUUID();
  const { filter, perSecond, actor } = wanted;
  await database.transaction(async (sql) => {
    await insertRescan(sql, { id, filter, perSecond, requestedBy: actor });
    await audit(sql, { actor, action: "rescan.begun", subject: `rescan:${id}`, detail: { filter, perSecond } });
    await queue.send(sql, "rescan", { rescanId: id });
  });
  return id;
}
