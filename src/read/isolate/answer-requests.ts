import module from "node:module";
import { parentPort } from "node:worker_threads";
import { readFileWith } from "../read-file.ts";
import { readerOf } from "../readers.ts";
import type { ReadAnswer, ReadRequest } from "./messages.ts";
import { detailOf } from "./unread.ts";

// Nearly every skill holds Markdown: its reader loads while the host still looks for the files.
void readerOf("markdown");

// Answers come in the order of the requests: the host's watchdog blames the oldest unanswered file.
const port = parentPort;
if (port === null) throw new Error("readers answer in a thread that openReaderPool has started");
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
  if (module.getCompileCacheDir() !== undefined) module.flushCompileCache();
}
