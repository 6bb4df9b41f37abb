import { statSync } from "node:fs";
import path from "node:path";
import * as z from "zod";
import { readLabels } from "../bench/labels.ts";
import { renderBench } from "../bench/render.ts";
import { runSamples } from "../bench/run.ts";
import { ScanError } from "../model/scan-error.ts";
import { EXIT } from "./exit-code.ts";
import { openProgress } from "./progress.ts";

/** Each has compiled code and objects of its own, some 300 MB. */
const MAX_THREADS = 64;

const FLAGS = z.object({
  labels: z.string(),
  root: z.string(),
  format: z.enum(["text", "json"]),
  indicators: z.boolean().default(true),
  misses: z.boolean().default(false),
  threads: z.number().optional(),
});

/** `skillscan bench`: verdicts against labels, and time. Exit code 0 unless a sample, or all of it, could not be run. */
export async function runBench(rawFlags: unknown): Promise<number> {
  const { labels, root, format, indicators, misses, threads } = FLAGS.parse(rawFlags);
  if (!statSync(root, { throwIfNoEntry: false })?.isDirectory())
    throw new ScanError("usage", `--root ${root}: there is no such folder`);
  const progress = openProgress(process.stderr, true);
  const result = await runSamples(await readLabels(labels), {
    root: path.resolve(root),
    indicators,
    ...(threads === undefined ? {} : { threads: Math.min(MAX_THREADS, Math.ceil(threads)) }),
    onRow: (done, all) => progress.show(`${done} of ${all} samples`),
  });
  progress.clear();
  process.stdout.write(format === "json" ? `${JSON.stringify(result, null, 1)}\n` : renderBench(result, misses));
  return result.rows.some(({ verdict }) => verdict === "failed") ? EXIT.failed : EXIT.ok;
}
