import { availableParallelism } from "node:os";
import process from "node:process";
import { ScanError } from "../model/scan-error.ts";
import { EXIT } from "./exit-code.ts";
import { stopped } from "./stop-signal.ts";

/** `skillscan worker`: judges until it is told to stop. Standard output is the log, one JSON object a line. */
export async function runWorker(rawFlags: unknown): Promise<number> {
  const { databaseUrl, readSettings, SERVICE_FLAGS } = await import("../service/read-settings.ts");
  if (databaseUrl(process.env) === null) {
    throw new ScanError("usage", "a worker needs the database that the service uses: DATABASE_URL=postgres://…", {
      hint: "skillscan serve alone judges by itself",
    });
  }
  const { needPackages } = await import("../service/missing-package.ts");
  await needPackages(false);
  const settings = await readSettings(
    SERVICE_FLAGS.parse(rawFlags),
    process.env,
    Math.max(1, availableParallelism() - 1),
  );
  const { startWorker } = await import("../service/start-worker.ts");
  const worker = await startWorker(settings, { level: "info" });
  process.stderr.write(`skillscan judges ${settings.slots} packages at a time\n`);
  await stopped();
  await worker.stop();
  return EXIT.ok;
}
