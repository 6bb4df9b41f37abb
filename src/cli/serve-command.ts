import { availableParallelism } from "node:os";
import process from "node:process";
import { EXIT } from "./exit-code.ts";
import { stopped } from "./stop-signal.ts";

/** `skillscan serve`: runs until it is told to stop. Standard output is the log, one JSON object a line. */
export async function runServe(rawFlags: unknown): Promise<number> {
  const { needPackages } = await import("../service/missing-package.ts");
  const { databaseUrl, readSettings, SERVICE_FLAGS } = await import("../service/read-settings.ts");
  await needPackages(databaseUrl(process.env) === null);
  const settings = await readSettings(
    SERVICE_FLAGS.parse(rawFlags),
    process.env,
    Math.max(1, availableParallelism() - 1),
  );
  const { startService } = await import("../service/start-service.ts");
  const service = await startService(settings, { level: "info" });
  process.stderr.write(`skillscan listens at ${service.url}\n`);
  if (service.tokenFile !== null) process.stderr.write(`the first administrator's token is in ${service.tokenFile}\n`);
  await stopped();
  await service.stop();
  return EXIT.ok;
}
