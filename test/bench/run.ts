import { spawnSync } from "node:child_process";
import path from "node:path";
import { renderBench } from "../../src/bench/render.ts";
import { runSamples } from "../../src/bench/run.ts";
import { CORPUS, corpusCases } from "../corpus.ts";

// `npm run bench`: verdicts over corpus/, then times of whole processes; with `--corpus` only the former.
// Fails when an attack of the corpus is missed, or an innocent twin called malicious.
const PROGRAM = path.resolve(import.meta.dirname, "../../src/cli/skillscan.js");
/** SKILL.md and one script. */
const SMALL = "benign/cleans-its-own-cache";

const cases = corpusCases();
const samples = cases.map(({ sample, side }) => ({ path: sample, label: side, family: null }));
for (const indicators of [true, false]) {
  const result = await runSamples(samples, { root: CORPUS, indicators });
  process.stdout.write(`\ncorpus\n${renderBench(result, true)}`);
  const { recall, falsePositiveRate } = result.malicious;
  if (indicators && (recall !== 1 || falsePositiveRate !== 0)) {
    process.stderr.write("corpus/: an attack was missed, or an innocent case called malicious\n");
    process.exitCode = 1;
  }
}

if (!process.argv.includes("--corpus")) {
  const small = cases.find(({ name }) => name === SMALL);
  if (small === undefined) throw new Error(`corpus/ has no ${SMALL}`);
  process.stdout.write("\nwhole process, milliseconds: median of 7 after one warm-up\n");
  const runs = { "skillscan --version": ["--version"], "a small skill": ["-q", path.join(CORPUS, small.sample)] };
  for (const [name, words] of Object.entries(runs)) {
    process.stdout.write(`${name.padEnd(24)}${median(words).toFixed(0).padStart(6)}\n`);
  }
}

function median(words: readonly string[]): number {
  const times = Array.from({ length: 8 }, () => {
    const start = performance.now();
    spawnSync(process.execPath, [PROGRAM, ...words], { stdio: "ignore" });
    return performance.now() - start;
  });
  return times.slice(1).toSorted((a, b) => a - b)[3] ?? 0;
}
