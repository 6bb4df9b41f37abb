import module from "node:module";
import { parentPort, workerData } from "node:worker_threads";
import type { ReadAnswer, ReadRequest } from "./messages.ts";
import { detailOf } from "./unread.ts";

// Before anything of ours is loaded: a thread does not share the cache of compiled code that the program has switched on.
const { compileCache } = workerDataOf(workerData);
if (compileCache !== null) module.enableCompileCache(compileCache);
const { readFileWith } = await import("../read-file.ts");
const { readerOf } = await import("../readers.ts");
// Nearly every skill holds Markdown: its reader loads while the host still looks for the files.
void readerOf("markdown");

// Answers come in the order of the requests: the host's watchdog blames the oldest unanswered file.
const port = parentPort;
if (port === null) throw new Error("worker.ts is started by openReaderPool, as a worker thread");
let last: Promise<void> = Promise.resolve();
let waiting = 0;

port.on("message", (request: ReadRequest) => {
  waiting += 1;
  last = answerAfter(last, request);
});

async function answerAfter(earlier: Promise<void>, request: ReadRequest): Promise<void> {
  await earlier;
  port?.postMessage(await answer(request));
  waiting -= 1;
  if (waiting === 0) keepCompiled();
}

async function answer({ id, file, others }: ReadRequest): Promise<ReadAnswer> {
  try {
    return { id, reading: await readFileWith(file, others) };
  } catch (cause) {
    return { id, crash: detailOf(cause) };
  }
}

/** A thread is ended without its exit handlers, which would write the cache. */
function keepCompiled(): void {
  if (compileCache !== null) module.flushCompileCache();
}

function workerDataOf(data: unknown): { readonly compileCache: string | null } {
  const given = typeof data === "object" && data !== null && "compileCache" in data ? data.compileCache : null;
  return { compileCache: typeof given === "string" ? given : null };
}
