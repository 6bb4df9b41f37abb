import * as z from "zod";
import { ScanError } from "../model/scan-error.ts";
import {
  databaseStatus,
  ecosystemNamed,
  updateDatabase,
  usualDatabase,
  type EcosystemStatus,
} from "../tasks/database.ts";
import { cleanLine } from "../report/clean-text.ts";
import { EXIT } from "./exit-code.ts";
import { print } from "./output.ts";
import { openProgress, type Progress } from "./progress.ts";

const FLAGS = z.object({
  osvDb: z.string().optional(),
  ecosystem: z.array(z.string()).optional(),
  osvData: z.string().optional(),
  format: z.enum(["text", "json"]).default("text"),
  offline: z.boolean().default(false),
});

/** `skillscan db update`: fetches what has changed, and indexes it; resolves to the exit code. */
export async function runDbUpdate(given: unknown): Promise<number> {
  const flags = FLAGS.parse(given);
  if (flags.offline) throw new ScanError("usage", "db update is a download; --offline forbids it");
  const interrupt = new AbortController();
  const onSignal = (): void => interrupt.abort();
  process.once("SIGINT", onSignal).once("SIGTERM", onSignal);
  const progress = openProgress(process.stderr, true);
  let failures = 0;
  try {
    for (const ecosystem of ecosystems(flags.ecosystem)) {
      const outcome = await updateDatabase({
        folder: folderOf(flags.osvDb),
        ecosystem,
        environment: process.env,
        signal: interrupt.signal,
        ...(flags.osvData === undefined ? {} : { url: flags.osvData }),
        onProgress: (bytes, total) =>
          progress.show(`${ecosystem}: ${megabytes(bytes)}${total === null ? "" : ` of ${megabytes(total)}`} MB`),
        onIndexing: (done, all) => progress.show(`${ecosystem}: indexing ${done} of ${all}`),
      });
      progress.clear();
      if (outcome.result === "failed") {
        failures += 1;
        process.stderr.write(`skillscan: ${ecosystem}: ${cleanLine(outcome.why)}\n`);
      } else await print(`${ecosystem}: ${outcome.result}, ${described(outcome.status)}\n`, false);
      if (interrupt.signal.aborted) return EXIT.interrupted;
    }
    return failures === 0 ? EXIT.ok : EXIT.failed;
  } finally {
    progress.clear();
    process.off("SIGINT", onSignal).off("SIGTERM", onSignal);
  }
}

/** `skillscan db status`: which databases are here, and how old they are. */
export async function runDbStatus(given: unknown): Promise<number> {
  const flags = FLAGS.parse(given);
  const folder = folderOf(flags.osvDb);
  const progress: Progress = openProgress(process.stderr, flags.format === "text");
  const found: EcosystemStatus[] = [];
  for (const ecosystem of ecosystems(flags.ecosystem)) {
    const onIndexing = (done: number, all: number): void => progress.show(`${ecosystem}: indexing ${done} of ${all}`);
    const status = await databaseStatus({ folder, ecosystem, environment: process.env, onIndexing });
    if (status !== null) found.push(status);
  }
  progress.clear();
  if (flags.format === "json") {
    await print(`${JSON.stringify({ schema: "skillscan.db-status.v1", folder, ecosystems: found }, null, 2)}\n`, false);
  } else if (found.length === 0) {
    await print(`${cleanLine(folder)}: no databases; skillscan db update fetches them\n`, false);
  } else {
    const lines = found.map((status) => `  ${status.ecosystem.padEnd(10)} ${described(status)}`);
    await print(`${cleanLine(folder)}\n${lines.join("\n")}\n`, false);
  }
  return found.length === 0 ? EXIT.failed : EXIT.ok;
}

function ecosystems(given: readonly string[] | undefined): readonly EcosystemStatus["ecosystem"][] {
  return (given ?? ["npm", "PyPI", "Go", "crates.io", "RubyGems", "Packagist"]).map((name) => {
    const ecosystem = ecosystemNamed(name);
    if (ecosystem === null) throw new ScanError("usage", `OSV has no ecosystem ${cleanLine(name, 40)}`);
    return ecosystem;
  });
}

function folderOf(given: string | undefined): string {
  const folder = given ?? usualDatabase(process.env);
  if (folder === null) throw new ScanError("usage", "there is no cache folder on this machine; name one with --osv-db");
  return folder;
}

function described(status: EcosystemStatus): string {
  const { records, malicious, newest, fetched, megabytes: size } = status;
  const unreadable = status.unreadable === 0 ? "" : `, ${status.unreadable} cannot be read`;
  return `${records} records (${malicious} of malware${unreadable}), newest of ${newest?.slice(0, 10) ?? "an unknown day"}, fetched ${fetched.slice(0, 10)}, ${size} MB`;
}

function megabytes(bytes: number): string {
  return (bytes / 1_000_000).toFixed(1);
}
