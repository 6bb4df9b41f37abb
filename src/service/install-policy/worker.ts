import module from "node:module";
import { parentPort, workerData } from "node:worker_threads";
import * as z from "zod";
import { DECISIONS } from "./response.ts";

/** Judging happens in this thread, so that the main one can always still answer when the time is up. */
const { compileCache, options } = z
  .object({
    compileCache: z.string().nullable(),
    options: z.object({
      policy: z.string().nullable(),
      workingDirectory: z.string(),
      suspicious: z.enum(DECISIONS),
      incomplete: z.enum(DECISIONS),
    }),
  })
  .parse(workerData);
if (compileCache !== null) module.enableCompileCache(compileCache);
const { answerPolicyRequest } = await import("./answer.ts");

parentPort?.once("message", (text) => {
  void answerPolicyRequest(z.string().parse(text), options).then((response) => parentPort?.postMessage(response));
});
