import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import type { SampleWindow } from "./likeness/sample.ts";
import { DAMPING, train, type Trained } from "./likeness/train.ts";

/**
 * `node test/bench/likeness.ts [--old FILE] [--test SET]… [--out FILE --source TEXT] FILE.jsonl…`
 *
 * With --test: learns without a set and tells how many of its attacks are found at how many false alarms, where each
 * quarter of the background, whole publishers, is judged by what was learned from the others. With --out: learns from
 * all and writes the weights. With --old, weights of before, what is learned stays near them: sets that they were learned
 * from need not be there any more.
 */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    test: { type: "string", multiple: true, default: [] },
    without: { type: "string", multiple: true, default: [] },
    out: { type: "string" },
    source: { type: "string", default: "" },
    old: { type: "string" },
    show: { type: "string" },
  },
});
const RATES = [0.002, 0.005, 0.01, 0.02];
/** Parts of the background; each is judged by what was learned from the others. */
const FOLDS = 4;
/** As in src/analyse/instructions/likeness/likeness.ts. */
const EVERYDAY_WINDOWS = 30;
const RISE = 2;
/** Weights below it change nothing and are not written. */
const MIN_WEIGHT = 0.02;

const old = values.old === undefined ? null : trainedOf(readFileSync(values.old, "utf8"));
const windows = positionals.flatMap((file) =>
  readFileSync(file, "utf8")
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => sampleOf(line)),
);

const groups = new Map(windows.map(({ sample, group }) => [sample, group]));

for (const set of values.test) {
  const learned = windows.filter(
    ({ group, truth }) => truth === "background" || (group !== set && !values.without.includes(group)),
  );
  const strangers = new Map<string, number>();
  const attacks: (readonly [string, number])[] = [];
  const honest: (readonly [string, number])[] = [];
  for (let fold = 0; fold < FOLDS; fold += 1) {
    const trained = train(
      learned.filter(({ truth, group }) => truth !== "background" || foldOf(group) !== fold),
      old,
    );
    const scoresOf = (of: SampleWindow["truth"], isIn: (group: string) => boolean): ReadonlyMap<string, number> =>
      worst(
        windows.filter(({ truth, group }) => truth === of && isIn(group)),
        trained,
      );
    for (const [sample, one] of scoresOf("background", (group) => foldOf(group) === fold)) strangers.set(sample, one);
    attacks.push(...scoresOf("attack", (group) => group === set));
    honest.push(...scoresOf("honest", (group) => group === set));
  }
  const ordered = eachOnce(strangers).toSorted((a, b) => b - a);
  const cells = RATES.map((rate) => {
    const limit = ordered[Math.floor(ordered.length * rate)] ?? Number.NEGATIVE_INFINITY;
    if (Number(values.show) === rate) show(limit, attacks, [...honest, ...strangers]);
    return `${rate * 100} % (${limit.toFixed(2)}): ${share(attacks, limit)}, own honest ${share(honest, limit)}`;
  });
  console.log(`${set} left out, found at false alarms of ${cells.join("; ")}`);
}

if (values.out !== undefined) {
  const trained = train(
    windows.filter(({ group }) => !values.without.includes(group)),
    old,
  );
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
  const counts = new Map<string, number>();
  for (const window of of) {
    counts.set(window.sample, (counts.get(window.sample) ?? 0) + 1);
    scores.set(window.sample, Math.max(scores.get(window.sample) ?? Number.NEGATIVE_INFINITY, score(window, trained)));
  }
  for (const [sample, score_] of scores) {
    const rise = RISE * Math.log10(Math.max(1, (counts.get(sample) ?? 0) / EVERYDAY_WINDOWS));
    scores.set(sample, score_ - rise);
  }
  return scores;
}

/** One passage that stands in fifty skills of one owner counts once. */
function eachOnce(scores: ReadonlyMap<string, number>): readonly number[] {
  const seen = new Map<string, number>();
  for (const [sample, one] of scores) seen.set(`${groups.get(sample) ?? sample} ${one.toFixed(2)}`, one);
  return [...seen.values()];
}

function score({ words, marks }: SampleWindow, trained: Trained): number {
  const known = words.flatMap((word) => trained.words.get(word) ?? []);
  let sum = 0;
  for (const weight of known) sum += weight;
  sum /= Math.sqrt(known.length + DAMPING);
  for (const mark of marks) sum += trained.marks.get(mark) ?? 0;
  return trained.bias + sum;
}

function share(scores: readonly (readonly [string, number])[], limit: number): string {
  return `${Math.round((100 * scores.filter(([, one]) => one > limit).length) / Math.max(1, scores.length))} %`;
}

function show(
  limit: number,
  attacks: readonly (readonly [string, number])[],
  others: readonly (readonly [string, number])[],
): void {
  for (const [sample, one] of attacks) console.log(one > limit ? "found " : "missed", sample, one.toFixed(2));
  for (const [sample, one] of others) if (one > limit) console.log("ALARM ", sample, one.toFixed(2));
}

function foldOf(group: string): number {
  return (createHash("sha256").update(group).digest()[0] ?? 0) % FOLDS;
}

function trainedOf(text: string): Trained {
  // Written by this program.
  const { bias, words, marks }: { bias: number; words: Record<string, number>; marks: Record<string, number> } =
    JSON.parse(text);
  return { bias, words: new Map(Object.entries(words)), marks: new Map(Object.entries(marks)) };
}

function sampleOf(line: string): SampleWindow {
  // Written by likeness-samples.ts.
  return JSON.parse(line);
}
