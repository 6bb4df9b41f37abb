import { closeSync, openSync, rmSync, writeSync } from "node:fs";
import path from "node:path";
import type { Load } from "./run-load.ts";
import { isHarmful } from "./uploads.ts";

export interface FaultPlan {
  /** Between the moment that a judge judges and its end. */
  readonly killSeconds: number;
  /** Null on the embedded database, which restarts with its process. */
  readonly restartDatabase: (() => Promise<void>) | null;
}

/** At these shares of the uploads. */
const DISK_FULL_AT = 0.3;
const DATABASE_RESTART_AT = 0.6;
const LOOK_MILLISECONDS = 50;
/** How long a disk stays full once it was noticed, and how long that may take. */
const FULL_MILLISECONDS = 3_000;
const NOTICED_MILLISECONDS = 60_000;

/** Kills all the time, and once each a full disk and a restart of the database. Throws what could not be brought about. */
export async function bringFaults(plan: FaultPlan, load: Load, ended: AbortSignal): Promise<void> {
  await Promise.all([killJudges(plan, load, ended), fillDisk(load, ended), restartDatabase(plan, load, ended)]);
}

/** Until only packages are left that hang: whoever is killed every few seconds never sees their time run out. */
async function killJudges(
  { killSeconds }: FaultPlan,
  { installation, progress, uploads }: Load,
  ended: AbortSignal,
): Promise<void> {
  const harmful = uploads.filter(isHarmful).length;
  const isOver = (): boolean => progress.ended >= uploads.length - harmful;
  for (;;) {
    await until(isOver, ended, killSeconds * 1000);
    if (ended.aborted || isOver()) return;
    await installation.killJudge();
  }
}

async function restartDatabase(plan: FaultPlan, { progress, uploads }: Load, ended: AbortSignal): Promise<void> {
  if (plan.restartDatabase === null) return;
  await until(() => progress.ended >= uploads.length * DATABASE_RESTART_AT, ended);
  await plan.restartDatabase();
}

async function fillDisk({ blobs, progress, uploads }: Load, ended: AbortSignal): Promise<void> {
  if (blobs === null) return;
  await until(() => progress.ended >= uploads.length * DISK_FULL_AT, ended);
  const filler = path.join(blobs, "filler");
  fill(filler);
  await until(() => progress.answers.has("507"), ended, NOTICED_MILLISECONDS);
  await until(() => false, ended, FULL_MILLISECONDS);
  rmSync(filler);
}

/** Writes until there is no space, in ever smaller pieces. */
function fill(file: string): void {
  const handle = openSync(file, "w");
  try {
    for (let size = 1 << 20; size >= 1; size = size >> 1) writeUntilFull(handle, Buffer.alloc(size));
  } finally {
    closeSync(handle);
  }
}

function writeUntilFull(handle: number, piece: Buffer): void {
  try {
    for (;;) if (writeSync(handle, piece) < piece.length) return;
  } catch (cause) {
    if (!(cause instanceof Error) || !("code" in cause) || cause.code !== "ENOSPC") throw cause;
  }
}

/** Resolves when the condition holds, after the time, or when the load has ended. */
async function until(condition: () => boolean, ended: AbortSignal, milliseconds = Infinity): Promise<void> {
  const deadline = performance.now() + milliseconds;
  while (!condition() && !ended.aborted && performance.now() < deadline)
    await new Promise((resolve) => setTimeout(resolve, LOOK_MILLISECONDS));
}
