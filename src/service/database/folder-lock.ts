import { mkdir, open, readFile, rm } from "node:fs/promises";
import path from "node:path";
import process from "node:process";
import { ServiceError } from "../service-error.ts";

/**
 * One process for one data folder: two embedded databases on the same files would destroy them. The lock names its
 * holder, and that of a process that was killed is taken over. Returns how to give it back.
 */
export async function lockFolder(folder: string): Promise<() => Promise<void>> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const file = path.join(folder, "lock");
  const holder = await holderOf(file);
  if (holder !== null) {
    if (await isRunning(holder)) {
      throw new ServiceError("data-in-use", `${folder} is in use by process ${holder.pid}`);
    }
    await rm(file, { force: true });
  }
  try {
    const handle = await open(file, "wx", 0o600);
    await handle.writeFile(JSON.stringify({ pid: process.pid, started: await startOf(process.pid) }));
    await handle.close();
  } catch (cause) {
    if (cause instanceof Error && "code" in cause && cause.code === "EEXIST") {
      throw new ServiceError("data-in-use", `${folder} was taken by another process this very moment`, { cause });
    }
    throw cause;
  }
  return () => rm(file, { force: true });
}

interface Holder {
  readonly pid: number;
  /** Start of the process in clock ticks since the system's: another process may have got its number. */
  readonly started: string | null;
}

async function holderOf(file: string): Promise<Holder | null> {
  const text = await readOrNull(file);
  if (text === null) return null;
  const [, pid = "0"] = /"pid":(\d+)/u.exec(text) ?? [];
  const [, started = null] = /"started":"(\d+)"/u.exec(text) ?? [];
  return { pid: Number(pid), started };
}

async function isRunning({ pid, started }: Holder): Promise<boolean> {
  if (pid <= 0 || pid === process.pid) return false;
  try {
    process.kill(pid, 0);
  } catch (cause) {
    return cause instanceof Error && "code" in cause && cause.code === "EPERM";
  }
  return started === null || (await startOf(pid)) === started;
}

/** Field 22 of /proc/<pid>/stat (proc(5)); the second field, the name, may hold blanks and brackets. Null: not Linux. */
async function startOf(pid: number): Promise<string | null> {
  const text = await readOrNull(`/proc/${pid}/stat`);
  return text?.slice(text.lastIndexOf(")") + 2).split(" ")[19] ?? null;
}

async function readOrNull(file: string): Promise<string | null> {
  try {
    return await readFile(file, "utf8");
  } catch (cause) {
    if (cause instanceof Error && "code" in cause && cause.code === "ENOENT") return null;
    throw cause;
  }
}
