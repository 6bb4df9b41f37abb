// Plain JavaScript, so that all TypeScript is loaded with the cache of compiled code on: a thread does not share the one
// that the program has switched on.
import module from "node:module";
import { workerData } from "node:worker_threads";

/** @type {unknown} */
const compileCache = workerData?.compileCache;
if (typeof compileCache === "string") module.enableCompileCache(compileCache);
await import("./measure-samples.ts");
