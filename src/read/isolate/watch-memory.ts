import type { Worker } from "node:worker_threads";

/** Between two looks. A parser can fill some 100 MB in that time, which HEADROOM_MEGABYTES has to hold. */
const INTERVAL_MS = 50;
/**
 * Above the limit that is watched. V8's own limit is no protection: a worker that runs into it in the middle of a large
 * allocation takes the whole process down, and one hostile file would end the scan.
 */
export const HEADROOM_MEGABYTES = 2_048;

/** Calls `exceeded` once when a worker's heap grows above a limit while `isBusy`; returns how to stop watching. */
export function watchMemory(
  worker: Worker,
  megabytes: number,
  isBusy: () => boolean,
  exceeded: () => void,
): () => void {
  let asking = false;
  let stopped = false;
  const stop = (): void => {
    stopped = true;
    clearInterval(timer);
  };
  const look = async (): Promise<void> => {
    if (asking || !isBusy()) return;
    asking = true;
    const used = await usedBytes(worker);
    asking = false;
    if (stopped || used <= megabytes * 1_048_576) return;
    stop();
    exceeded();
  };
  const timer = setInterval(() => void look(), INTERVAL_MS);
  timer.unref();
  return stop;
}

/** 0 when the worker is gone: its end is told by its own events. */
async function usedBytes(worker: Worker): Promise<number> {
  try {
    const statistics = await worker.getHeapStatistics();
    return statistics.used_heap_size;
  } catch (cause) {
    if (cause instanceof Error && "code" in cause && cause.code === "ERR_WORKER_NOT_RUNNING") return 0;
    throw cause;
  }
}
