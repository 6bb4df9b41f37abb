import { availableParallelism, cpus, loadavg, totalmem } from "node:os";
import process from "node:process";
import { parseArgs } from "node:util";
import * as z from "zod";
import { embedded, postgres } from "../service/backends.ts";
import { bringFaults } from "./service/faults.ts";
import { loadTable } from "./service/load-table.ts";
import { runLoad, type LoadResult } from "./service/run-load.ts";
import { skillsBelow } from "./service/skill-folders.ts";
import { makeUploads } from "./service/uploads.ts";

// `npm run bench:service -- [--uploads 2000] [--clients 16] [--workers 1,2,4] [--jobs 1] [--faults] [--embedded]
// [--kill-seconds 6] [--scan-seconds 4] [<folder of skills>]`: uploads over HTTP until each has its verdict, on a real
// PostgreSQL or on the embedded database; prints Markdown. Exit code 1 when an upload was lost, doubled, has no end, or
// another verdict than it should.
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    uploads: { type: "string", default: "2000" },
    clients: { type: "string", default: "16" },
    workers: { type: "string", default: "1,2,4" },
    jobs: { type: "string", default: "1" },
    faults: { type: "boolean", default: false },
    embedded: { type: "boolean", default: false },
    "kill-seconds": { type: "string", default: "6" },
    "scan-seconds": { type: "string", default: "4" },
  },
});
const NUMBER = z.coerce.number().positive();
const options = z
  .object({
    uploads: NUMBER.int(),
    clients: NUMBER.int(),
    jobs: NUMBER.int(),
    killSeconds: NUMBER,
    scanSeconds: NUMBER,
  })
  .parse({ ...values, killSeconds: values["kill-seconds"], scanSeconds: values["scan-seconds"] });
const workerCounts = values.workers.split(",").map((count) => NUMBER.int().parse(count));
/** A warm child needs some 200 MB, and an honest package little more. */
const SCAN_MEGABYTES = 800;

const skills = positionals.flatMap((folder) => skillsBelow(folder));
const uploads = makeUploads(options.uploads, skills, values.faults);
const bytes = uploads.reduce((sum, upload) => sum + upload.bytes.byteLength, 0);
process.stdout.write(
  `${uploads.length} uploads (${(bytes / 1e6).toFixed(1)} MB; ${skills.length} skills given) from ${options.clients} clients, ` +
    `${values.embedded ? "embedded database" : "PostgreSQL"}, ${values.jobs} at a time in each worker; ` +
    `${availableParallelism()} processors (${cpus()[0]?.model ?? ""}), ${(totalmem() / 1e9).toFixed(0)} GB, Node ${process.version}, ` +
    `load ${loadavg()[0]?.toFixed(1) ?? ""}\n`,
);
if (values.faults)
  process.stdout.write(
    `kill -9 every ${values["kill-seconds"]} s, at most ${values["scan-seconds"]} s for a package\n`,
  );

const server = postgres();
const backend = values.embedded ? embedded() : server;
const plan = {
  killSeconds: options.killSeconds,
  restartDatabase: values.embedded ? null : () => server.server().restart(),
};
const interrupted = new AbortController();
process.once("SIGINT", () => interrupted.abort()).once("SIGTERM", () => interrupted.abort());
const results: LoadResult[] = [];
await backend.start();
try {
  for (const workers of workerCounts) {
    const result = await runLoad({
      ...options,
      place: await backend.newPlace(),
      workers,
      uploads,
      faulty: values.faults ? { scanSeconds: options.scanSeconds, scanMegabytes: SCAN_MEGABYTES } : null,
      smallDisk: values.faults,
      interrupted: interrupted.signal,
      bringFaults: values.faults ? (load, ended) => bringFaults(plan, load, ended) : null,
    });
    results.push(result);
    const answers = [...result.answers].map(([what, count]) => `${what}: ${count}`).toSorted();
    process.stdout.write(`${workers} workers: ${result.seconds.toFixed(0)} s; answers ${answers.join(", ")}\n`);
    if (interrupted.signal.aborted) break;
    for (const complaint of result.audit.complaints) process.stdout.write(`  ${complaint}\n`);
  }
} finally {
  await backend.stop();
}
process.stdout.write(`\n${loadTable(results, values.faults)}`);
if (results.some(({ audit }) => audit.lost + audit.doubled + audit.endless + audit.wrong > 0)) process.exitCode = 1;
