import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import type { SampleWindow } from "./likeness/sample.ts";
import { DAMPING, train, type Trained } from "./likeness/train.ts";

/**
 * `node test/bench/likeness.ts [--test SET]… [--out FILE --source TEXT] FILE.jsonl…`
 *
 * With --test: learns without a set and tells how many of its attacks are found at how many false alarms, where the
 * background is learned by halves and tested on the other half. With --out: learns from all and writes the weights.
 */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    test: { type: "string", multiple: true, default: [] },
    without: { type: "string", multiple: true, default: [] },
    out: { type: "string" },
    source: { type: "string", default: "" },
    show: { type: "string" },
  },
});
const RATES = [0.002, 0.005, 0.01, 0.02];
/** Share of a set's own honest skills that may be flagged. */
const OWN = 0.03;
/** Weights below it change nothing and are not written. */
const MIN_WEIGHT = 0.02;

const windows = positionals.flatMap((file) =>
  readFileSync(file, "utf8")
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => sampleOf(line)),
);

for (const set of values.test) {
  const learned = windows.filter(
    ({ group, truth }) => truth === "background" || (group !== set && !values.without.includes(group)),
  );
  const found = RATES.map(() => ({ recall: 0, own: 0 }));
  for (const half of [0, 1]) {
    const trained = train(learned.filter(({ truth, group }) => truth !== "background" || halfOf(group) === half));
    const other = worst(
      windows.filter(({ truth, group }) => truth === "background" && halfOf(group) !== half),
      trained,
    );
    const attacks = worst(
      windows.filter(({ group, truth }) => group === set && truth === "attack"),
      trained,
    );
    const honest = worst(
      windows.filter(({ group, truth }) => group === set && truth === "honest"),
      trained,
    );
    for (const [at, rate] of RATES.entries()) {
      const limit = Math.max(quantile([...other.values()], rate), quantile([...honest.values()], OWN));
      const row = found[at];
      if (row === undefined) continue;
      row.recall += share(attacks, limit) / 2;
      row.own += share(honest, limit) / 2;
      if (values.show !== undefined && rate === Number(values.show) && half === 0) {
        for (const [sample, score] of attacks)
          console.log(score > limit ? "found " : "missed", sample, score.toFixed(2));
        for (const [sample, score] of [...honest, ...other])
          if (score > limit) console.log("ALARM ", sample, score.toFixed(2));
      }
    }
    console.log(
      set,
      half,
      RATES.map((rate) => quantile([...other.values()], rate).toFixed(2)).join(" "),
      trained.words.size,
    );
  }
  const cells = RATES.map(
    (rate, at) => `${rate * 100} %: ${percent(found[at]?.recall)} (own ${percent(found[at]?.own)})`,
  );
  console.log(`${set} left out, found at false alarms of ${cells.join(", ")}`);
}

if (values.out !== undefined) {
  const trained = train(windows.filter(({ group }) => !values.without.includes(group)));
  writeFileSync(values.out, `${JSON.stringify(written(trained))}\n`);
}

function written({ bias, words, marks }: Trained): unknown {
  const rounded = (weights: ReadonlyMap<string, number>): unknown =>
    Object.fromEntries(
      [...weights]
        .filter(([, weight]) => Math.abs(weight) >= MIN_WEIGHT)
        .map(([name, weight]) => [name, Math.round(weight * 100) / 100]),
    );
  return { source: values.source, bias: Math.round(bias * 100) / 100, marks: rounded(marks), words: rounded(words) };
}

function worst(of: readonly SampleWindow[], trained: Trained): ReadonlyMap<string, number> {
  const scores = new Map<string, number>();
  for (const window of of)
    scores.set(window.sample, Math.max(scores.get(window.sample) ?? Number.NEGATIVE_INFINITY, score(window, trained)));
  return scores;
}

function score({ words, marks }: SampleWindow, trained: Trained): number {
  const known = words.flatMap((word) => trained.words.get(word) ?? []);
  let sum = 0;
  for (const weight of known) sum += weight;
  sum /= Math.sqrt(known.length + DAMPING);
  for (const mark of marks) sum += trained.marks.get(mark) ?? 0;
  return trained.bias + sum;
}

function quantile(scores: readonly number[], rate: number): number {
  const ordered = scores.toSorted((a, b) => b - a);
  return ordered[Math.floor(ordered.length * rate)] ?? Number.NEGATIVE_INFINITY;
}

function share(scores: ReadonlyMap<string, number>, limit: number): number {
  return [...scores.values()].filter((one) => one > limit).length / Math.max(1, scores.size);
}

function percent(part: number | undefined): string {
  return `${Math.round((part ?? 0) * 100)} %`;
}

function halfOf(group: string): number {
  return (createHash("sha256").update(group).digest()[0] ?? 0) % 2;
}

function sampleOf(line: string): SampleWindow {
  // Written by likeness-samples.ts.
  return JSON.parse(line);
}
