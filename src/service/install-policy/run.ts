import module from "node:module";
import path from "node:path";
import { Worker } from "node:worker_threads";
import type { AnswerOptions } from "./answer.ts";
import { MOST_REQUEST_BYTES } from "./request.ts";
import { blockFor, type PolicyResponse } from "./response.ts";

/**
 * One request from standard input to one answer. The answer comes in time, whatever the package does to the thread that
 * judges it; there is always one, and its decision is `block` when nothing better is known.
 */
export async function runInstallPolicy(
  input: AsyncIterable<Buffer | string>,
  options: AnswerOptions,
  seconds: number,
): Promise<PolicyResponse> {
  const { promise, resolve } = Promise.withResolvers<PolicyResponse>();
  const timer = setTimeout(() => resolve(blockFor(`it took longer than ${seconds} s`)), seconds * 1000);
  const folder = module.getCompileCacheDir();
  const worker = new Worker(new URL(`./worker${path.extname(import.meta.url)}`, import.meta.url), {
    workerData: { compileCache: folder === undefined ? null : path.dirname(folder), options },
    env: {},
    stdout: true, // nothing but the answer goes to standard output
    stderr: true,
  });
  worker.once("message", resolve);
  worker.once("error", (error) => resolve(blockFor(error.message)));
  worker.once("exit", () => resolve(blockFor("its thread ended without an answer")));
  void readAll(input).then(
    (text) => worker.postMessage(text),
    (cause: unknown) => resolve(blockFor(cause instanceof Error ? cause.message : String(cause))),
  );
  try {
    return await promise;
  } finally {
    clearTimeout(timer);
    void worker.terminate();
  }
}

async function readAll(input: AsyncIterable<Buffer | string>): Promise<string> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of input) {
    const buffer = Buffer.from(chunk);
    bytes += buffer.byteLength;
    if (bytes > MOST_REQUEST_BYTES) throw new Error(`the request is larger than ${MOST_REQUEST_BYTES} bytes`);
    chunks.push(buffer);
  }
  return Buffer.concat(chunks).toString("utf8");
}
