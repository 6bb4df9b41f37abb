import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import * as z from "zod";
import { CORPUS, corpusCases } from "../corpus.ts";

// `npm run bench`: verdicts over corpus/ (fails when one is wrong on the wrong side), then times of whole processes.
const root = path.resolve(import.meta.dirname, "../..");
const program = path.join(root, "src/cli/skillscan.js");
/** SKILL.md and one script. */
const SMALL = "benign/cleans-its-own-cache";
const folder = mkdtempSync(path.join(tmpdir(), "skillscan-bench-"));

const RESULT = z.object({
  malicious: z.object({ recall: z.number().nullable(), falsePositiveRate: z.number().nullable() }),
});

try {
  const cases = corpusCases();
  if (cases.length === 0) throw new Error("corpus/ holds no case");
  const lines = cases.map(({ sample, side }) => `${sample}\t${side}`);
  const labels = path.join(folder, "labels.tsv");
  writeFileSync(labels, `path\tlabel\n${lines.join("\n")}\n`);
  for (const flags of [[], ["--no-indicators"]]) {
    process.stdout.write(`\ncorpus ${flags.join(" ")}\n`);
    run(["bench", "--labels", labels, "--root", CORPUS, "--misses", ...flags]);
  }
  const { malicious } = RESULT.parse(
    JSON.parse(capture(["bench", "--labels", labels, "--root", CORPUS, "--format", "json"])),
  );
  if (malicious.recall !== 1 || malicious.falsePositiveRate !== 0) process.exitCode = 1;

  process.stdout.write("\nwhole process, milliseconds: median of 7 after one warm-up\n");
  const small = path.join(CORPUS, cases.find(({ name }) => name === SMALL)?.sample ?? "");
  for (const [name, words] of [
    ["skillscan --version", ["--version"]],
    ["a small skill", ["-q", small]],
  ] as const) {
    process.stdout.write(`${name.padEnd(24)}${median(words).toFixed(0).padStart(6)}\n`);
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function median(words: readonly string[]): number {
  const times = Array.from({ length: 8 }, () => {
    const start = performance.now();
    spawnSync(process.execPath, [program, ...words], { stdio: "ignore" });
    return performance.now() - start;
  });
  return times.slice(1).toSorted((a, b) => a - b)[3] ?? 0;
}

function run(words: readonly string[]): void {
  const { status } = spawnSync(process.execPath, [program, ...words], { stdio: "inherit" });
  if (status !== 0) throw new Error(`skillscan ${words[0] ?? ""} ended with ${status}`);
}

function capture(words: readonly string[]): string {
  return spawnSync(process.execPath, [program, ...words], { encoding: "utf8", maxBuffer: 1 << 28 }).stdout;
}
