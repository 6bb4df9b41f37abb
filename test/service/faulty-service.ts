import { parseArgs } from "node:util";
import { stopped } from "../../src/cli/stop-signal.ts";
import { readSettings, SERVICE_FLAGS } from "../../src/service/read-settings.ts";
import { startService } from "../../src/service/start-service.ts";
import { startWorker } from "../../src/service/start-worker.ts";
import { FAULTY_CHILD } from "./running-service.ts";

// `skillscan serve` and `skillscan worker` as processes of their own, but for the child that marked packages do harm to.
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    port: { type: "string" },
    data: { type: "string" },
    jobs: { type: "string" },
    rate: { type: "string" },
    "scan-seconds": { type: "string" },
    "scan-memory": { type: "string" },
  },
});
const { "scan-seconds": scanSeconds, "scan-memory": scanMemory, ...others } = values;
const flags = SERVICE_FLAGS.parse({ ...others, scanSeconds, scanMemory });
const settings = { ...(await readSettings(flags, process.env, 1)), childProgram: FAULTY_CHILD };

if (positionals[0] === "serve") {
  const service = await startService(settings, { level: "info" });
  process.stderr.write(`skillscan listens at ${service.url}\n`);
  await stopped();
  await service.stop();
} else {
  const worker = await startWorker(settings, { level: "info" });
  process.stderr.write(`skillscan judges ${settings.slots} packages at a time\n`);
  await stopped();
  await worker.stop();
}
process.exit(0);
