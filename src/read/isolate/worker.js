// Plain JavaScript: a thread does not share the cache of compiled code that the program has switched on, and whatever is
// loaded before it is on would need Node's parser of TypeScript, which takes longer to load than a small skill to read.
import module from "node:module";
import { workerData } from "node:worker_threads";

/** @type {unknown} */
const compileCache = workerData?.compileCache;
if (typeof compileCache === "string") module.enableCompileCache(compileCache);
await import("./answer-requests.ts");
