import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { parseArgs } from "node:util";
import type { BenchRow } from "../../src/bench/result.ts";
import { runSamples } from "../../src/bench/run.ts";
import { CORPUS, corpusCases } from "../corpus.ts";
import { hits } from "./evasion/hits.ts";
import type { Files } from "./evasion/transformation.ts";
import { TRANSFORMATIONS } from "./evasion/transformations.ts";

// `npm run bench:evasion -- [--misses] [--keep <folder>] [<transformation> …]`: how many attacks of corpus/malicious are
// still called malicious when they are dressed up. Fails where it is less than TARGET. Known hosts are not used.
// `hit`: the disguise changes a line that the attack's finding stands on; the rest shows that nothing else breaks.
const TARGET = 0.95;
const PLAIN = "as they are";
const COLUMNS = ["malicious", "suspicious", "clean", "failed"] as const;

const { values: options, positionals: wanted } = parseArgs({
  options: { misses: { type: "boolean", default: false }, keep: { type: "string" } },
  allowPositionals: true,
});
const chosen = TRANSFORMATIONS.filter(({ name }) => wanted.length === 0 || wanted.includes(name));
const attacks = corpusCases().filter(({ side }) => side === "malicious");
const root = options.keep === undefined ? mkdtempSync(path.join(tmpdir(), "evasion-")) : path.resolve(options.keep);
const hit = new Set<string>();
try {
  const samples = attacks.flatMap(({ sample, findings }) => {
    const files = filesOf(path.join(CORPUS, sample));
    return [{ name: PLAIN, apply: (all: Files) => all }, ...chosen].flatMap(({ name, apply }) => {
      const dressed = apply(files);
      if (dressed === null) return [];
      write(path.join(root, name, sample), dressed);
      if (hits(files, dressed, findings)) hit.add(path.join(name, sample));
      return [{ path: path.join(name, sample), label: "malicious", family: name }];
    });
  });
  const { rows, milliseconds } = await runSamples(samples, { root, indicators: false });
  const found = new Map(rows.filter((row) => row.family === PLAIN && isFound(row)).map((row) => [sampleOf(row), row]));
  process.stdout.write(line(["", "samples", ...COLUMNS, "recall", "hit", "recall"]));
  report(PLAIN, rows);
  // What is missed without any disguise says nothing about the disguise.
  for (const { name } of chosen)
    report(
      name,
      rows.filter((row) => found.has(sampleOf(row))),
      found,
    );
  process.stdout.write(`${(milliseconds.wall / 1000).toFixed(0)} s\n`);
} finally {
  if (options.keep === undefined) rmSync(root, { recursive: true });
}

function report(name: string, all: readonly BenchRow[], plain: ReadonlyMap<string, BenchRow> = new Map()): void {
  const rows = all.filter(({ family }) => family === name);
  const counts = COLUMNS.map((verdict) => rows.filter((row) => row.verdict === verdict).length);
  const struck = rows.filter((row) => hit.has(row.path));
  const recalls = [rows, struck].map((some) => (some.length === 0 ? 1 : some.filter(isFound).length / some.length));
  const [ofAll, ofStruck] = recalls.map((recall) => `${(recall * 100).toFixed(1)} %`);
  process.stdout.write(line([name, rows.length, ...counts, ofAll ?? "", struck.length, ofStruck ?? ""]));
  if (recalls.some((recall) => recall < TARGET)) process.exitCode = 1;
  if (!options.misses) return;
  for (const row of rows.filter((each) => !isFound(each))) {
    const before = plain.get(sampleOf(row))?.because ?? "";
    process.stdout.write(`  ${row.verdict}  ${sampleOf(row)}\n    before: ${before}\n    now:    ${row.because}\n`);
  }
}

function isFound({ verdict }: BenchRow): boolean {
  return verdict === "malicious";
}

function sampleOf({ path: file, family }: BenchRow): string {
  return file.slice((family ?? "").length + 1);
}

function filesOf(folder: string): Files {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return new Map(
    entries.map((entry) => {
      const file = path.join(entry.parentPath, entry.name);
      return [path.relative(folder, file).split(path.sep).join("/"), readFileSync(file)];
    }),
  );
}

function write(folder: string, files: Files): void {
  for (const [name, bytes] of files) {
    const file = path.join(folder, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, bytes);
  }
}

function line(cells: readonly (string | number)[]): string {
  return `${cells.map((cell, index) => (index === 0 ? String(cell).padEnd(20) : String(cell).padStart(11))).join("")}\n`;
}
