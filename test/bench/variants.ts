import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { parseArgs } from "node:util";
import type { BenchRow } from "../../src/bench/result.ts";
import { runSamples } from "../../src/bench/run.ts";
import type { Variant } from "./variants/variant.ts";
import { VARIANTS } from "./variants/variants.ts";

// `npm run bench:variants -- [--misses] [--keep <folder>] [<beginning of a group> …]`: of each behaviour, written in all the
// ways that a table multiplies out to, how many are found, and how many innocent twins are not clean. Known hosts are not
// used. Fails where less than TARGET is found or a twin is malicious.
const TARGET = 0.95;
const VERDICTS = ["malicious", "suspicious", "clean", "failed"] as const;

const { values: options, positionals: wanted } = parseArgs({
  options: { misses: { type: "boolean", default: false }, keep: { type: "string" } },
  allowPositionals: true,
});
const chosen = VARIANTS.flatMap((table) => table()).filter(
  ({ group }) => wanted.length === 0 || wanted.some((beginning) => group.startsWith(beginning)),
);
const root = options.keep === undefined ? mkdtempSync(path.join(tmpdir(), "variants-")) : path.resolve(options.keep);
try {
  const samples = chosen.map((variant) => ({ path: write(variant), label: variant.expected, family: variant.group }));
  if (new Set(samples.map((sample) => sample.path)).size < samples.length) throw new Error("two variants of one name");
  const { rows, milliseconds } = await runSamples(samples, { root, indicators: false });
  process.stdout.write(line(["", "attacks", "found", "recall", "twins", "suspicious", "malicious"]));
  for (const group of new Set(chosen.map((variant) => variant.group))) report(group, rows);
  process.stdout.write(`${(milliseconds.wall / 1000).toFixed(0)} s\n`);
} finally {
  if (options.keep === undefined) rmSync(root, { recursive: true });
}

function write({ group, name, files }: Variant): string {
  const folder = path.join(group.replaceAll(/[^a-z0-9]+/giu, "-"), name);
  for (const [below, text] of Object.entries(files)) {
    const file = path.join(root, folder, below);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
  return folder;
}

function report(group: string, all: readonly BenchRow[]): void {
  const rows = all.filter(({ family }) => family === group);
  const attacks = rows.filter(({ label }) => label !== "clean");
  const twins = rows.filter(({ label }) => label === "clean");
  const found = attacks.filter(isFound).length;
  const recall = attacks.length === 0 ? 1 : found / attacks.length;
  const alarms = VERDICTS.slice(0, 2).map((verdict) => twins.filter((row) => row.verdict === verdict).length);
  const [suspicious = 0, malicious = 0] = alarms.toReversed();
  const percent = `${(recall * 100).toFixed(1)} %`;
  process.stdout.write(line([group, attacks.length, found, percent, twins.length, suspicious, malicious]));
  if (recall < TARGET || malicious > 0) process.exitCode = 1;
  if (!options.misses) return;
  for (const row of rows.filter((each) => !isRight(each)))
    process.stdout.write(`  ${row.label} -> ${row.verdict}  ${row.path}\n    ${row.because ?? ""}\n`);
}

function isFound({ label, verdict }: BenchRow): boolean {
  return verdict === "malicious" || (label === "suspicious" && verdict === "suspicious");
}

function isRight(row: BenchRow): boolean {
  return row.label === "clean" ? row.verdict === "clean" : isFound(row);
}

function line(cells: readonly (string | number)[]): string {
  return `${cells.map((cell, index) => (index === 0 ? String(cell).padEnd(48) : String(cell).padStart(11))).join("")}\n`;
}
