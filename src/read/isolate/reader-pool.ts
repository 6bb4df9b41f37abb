import module from "node:module";
import path from "node:path";
import { Worker } from "node:worker_threads";
import type { GapCode } from "../../model/gap.ts";
import type { PackageFile } from "../../model/package-tree.ts";
import type { OtherFiles } from "../../model/source.ts";
import type { FileReading } from "../read-file.ts";
import type { ReadAnswer, ReadRequest } from "./messages.ts";
import { crashMessage, unread } from "./unread.ts";
import { HEADROOM_MEGABYTES, watchMemory } from "./watch-memory.ts";

/** A file that takes longer was made to: the slowest honest file of 10 MB takes about 5 s on a busy machine. */
export const SECONDS_PER_FILE = 30;
/** Old-generation heap of one worker. Parsing the largest honest bundle met so far needs a third of it. */
export const MEGABYTES_PER_WORKER = 2_048;
/** Files on their way to one worker: enough to keep it busy, few enough to repeat after a crash. */
const IN_FLIGHT = 8;
/** A thread needs about half a second to load the readers; in that time one that has them reads so many bytes. */
const BYTES_PER_THREAD = 524_288;

export interface ReaderPoolOptions {
  readonly threads: number;
  readonly megabytesPerWorker?: number;
}

/**
 * Reads files in worker threads, so that a file made to hang a parser or to eat memory costs itself only:
 * it becomes a Gap, its worker is replaced, and the rest is read.
 */
export interface ReaderPool {
  /** One reading per file, in the order given. */
  read(files: readonly PackageFile[], options?: ReadOptions): Promise<readonly FileReading[]>;
  close(): Promise<void>;
}

export interface ReadOptions {
  readonly secondsPerFile?: number;
  readonly onFile?: (done: number) => void;
  /** By path: what a file is read again with. */
  readonly others?: ReadonlyMap<string, OtherFiles>;
}

interface Job {
  readonly file: PackageFile;
  readonly seconds: number;
  readonly others: OtherFiles | null;
  readonly finish: (reading: FileReading) => void;
}

export function openReaderPool(options: ReaderPoolOptions): ReaderPool {
  const jobs: Job[] = [];
  const lanes: Lane[] = [];
  const megabytes = options.megabytesPerWorker ?? MEGABYTES_PER_WORKER;
  const first = openLane(jobs, megabytes);
  lanes.push(first);
  // Its thread loads the readers while the host still downloads and unpacks.
  first.warm();
  return {
    async read(files, { secondsPerFile: seconds = SECONDS_PER_FILE, onFile, others: all } = {}) {
      let done = 0;
      const readings = files.map(
        (file) =>
          new Promise<FileReading>((resolve) => {
            const finish = (reading: FileReading): void => {
              done += 1;
              onFile?.(done);
              resolve(reading);
            };
            jobs.push({ file, seconds, others: all?.get(file.path) ?? null, finish });
          }),
      );
      const bytes = files.reduce((sum, file) => sum + file.bytes.length, 0);
      const wanted = Math.min(options.threads, files.length, Math.max(1, Math.ceil(bytes / BYTES_PER_THREAD)));
      while (lanes.length < wanted) lanes.push(openLane(jobs, megabytes));
      for (const lane of lanes) lane.fill();
      return Promise.all(readings);
    },
    async close() {
      await Promise.all(lanes.map((lane) => lane.close()));
      lanes.length = 0;
    },
  };
}

interface Lane {
  /** Starts the thread before there is anything to read; it does not keep the program alive. */
  warm(): void;
  fill(): void;
  close(): Promise<void>;
}

/** One worker and what is on its way to it; the worker is replaced when it dies, the lane stays. */
function openLane(jobs: Job[], megabytes: number): Lane {
  const waiting = new Map<number, Job>();
  let worker: Worker | null = null;
  let nextId = 0;
  let timer: NodeJS.Timeout | undefined;
  let stopWatchingMemory: (() => void) | null = null;

  function watch(): void {
    clearTimeout(timer);
    const [oldest] = waiting.values();
    if (oldest === undefined) return worker?.unref();
    timer = setTimeout(() => {
      replace("timed-out", `reading took longer than ${Math.round(oldest.seconds)} s and was stopped`);
    }, oldest.seconds * 1000);
  }

  function start(): Worker {
    const started = new Worker(new URL("./worker.js", import.meta.url), {
      resourceLimits: { maxOldGenerationSizeMb: megabytes + HEADROOM_MEGABYTES },
      workerData: { compileCache: compileCacheFolder() },
      env: {}, // nothing of the user's environment is needed where hostile text is parsed
      stdout: true, // a parser's console output must not reach our report
      stderr: true,
    });
    stopWatchingMemory = watchMemory(
      started,
      megabytes,
      () => waiting.size > 0,
      () => {
        if (worker === started) replace("out-of-memory", "reading needed too much memory");
      },
    );
    started.on("message", (answer: ReadAnswer) => {
      const job = waiting.get(answer.id);
      waiting.delete(answer.id);
      job?.finish("reading" in answer ? answer.reading : unread(job.file, "crashed", crashMessage(answer.crash)));
      fill();
      watch();
    });
    started.on("error", (error: Error & { code?: string }) => {
      if (worker !== started) return;
      if (error.code === "ERR_WORKER_OUT_OF_MEMORY") replace("out-of-memory", "reading needed too much memory");
      else replace("crashed", crashMessage(error.message));
    });
    return started;
  }

  /** The oldest unanswered file is to blame; the younger ones are sent again. */
  function replace(code: GapCode, message: string): void {
    const [guilty, ...innocent] = waiting.values();
    waiting.clear();
    const dead = worker;
    worker = null;
    stopWatchingMemory?.();
    void dead?.terminate();
    jobs.unshift(...innocent);
    guilty?.finish(unread(guilty.file, code, message));
    fill();
    watch();
  }

  function fill(): void {
    while (waiting.size < IN_FLIGHT) {
      const job = jobs.shift();
      if (job === undefined) return;
      worker ??= start();
      worker.ref();
      const id = nextId++;
      waiting.set(id, job);
      // A copy: `bytes` may be a view onto the whole archive, and the original is needed if the worker dies.
      const bytes = new Uint8Array(job.file.bytes); // not slice(): a Buffer's slice is no copy
      const request: ReadRequest = { id, file: { ...job.file, bytes }, others: job.others };
      worker.postMessage(request, [bytes.buffer]);
      if (waiting.size === 1) watch();
    }
  }

  return {
    warm() {
      worker ??= start();
      worker.unref();
    },
    fill,
    async close() {
      clearTimeout(timer);
      const closing = worker;
      worker = null;
      stopWatchingMemory?.();
      await closing?.terminate();
    },
  };
}

/** The folder that the program has given to Node for compiled code; Node keeps it in one folder for each of its versions. */
function compileCacheFolder(): string | null {
  const folder = module.getCompileCacheDir();
  return folder === undefined ? null : path.dirname(folder);
}
