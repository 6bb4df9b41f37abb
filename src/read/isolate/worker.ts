import { parentPort } from "node:worker_threads";
import { readFile } from "../read-file.ts";
import type { ReadAnswer, ReadRequest } from "./messages.ts";

// Answers come in the order of the requests: the host's watchdog blames the oldest unanswered file.
const port = parentPort;
if (port === null) throw new Error("worker.ts is started by openReaderPool, as a worker thread");
let last: Promise<void> = Promise.resolve();

port.on("message", (request: ReadRequest) => {
  last = last.then(async () => port.postMessage(await answer(request)));
});

async function answer({ id, file }: ReadRequest): Promise<ReadAnswer> {
  try {
    return { id, reading: await readFile(file) };
  } catch (cause) {
    return { id, crash: cause instanceof Error ? (cause.stack ?? cause.message) : String(cause) };
  }
}
