import { fit, scoreOf, type Rows } from "./regression.ts";
import type { SampleWindow } from "./sample.ts";

/** Weights by word and mark; how they are added up is told in src/analyse/instructions/likeness/weights.ts. */
export interface Trained {
  readonly bias: number;
  readonly words: ReadonlyMap<string, number>;
  readonly marks: ReadonlyMap<string, number>;
}

/** Windows of the sets with a word before it counts: a rarer one is one author's. */
const MIN_WINDOWS = 4;
const PENALTY = 2;
/** Against leaving what other sets taught: of 1, 3, 8 and 25 the one that found most of two sets left out. */
const PENALTY_BESIDE_OLD = 8;
const ROUNDS = 3;
const ITERATIONS = 40;
/** All attacks together, and all honest windows together. */
const ATTACKS = 1_000;
const HONEST = 30_000;
/** An honest window of the sets, which stands close to an attack, against one of the background. */
const CLOSE = 5;
/** The window of an honest skill that looks worst. */
const WORST = 10;

export const WORD_SCALE = 6;
export const MARK_SCALE = 0.5;
export const DAMPING = 15;

/** With `old`, weights that were learned from sets which are gone, what is learned stays near them. */
export function train(windows: readonly SampleWindow[], old: Trained | null = null): Trained {
  const used = windows.filter(({ truth, located }) => truth !== "attack" || located);
  const marked = new Set([...used.flatMap(({ marks }) => marks), ...(old?.marks.keys() ?? [])]);
  const known = new Set([...vocabulary(used), ...(old?.words.keys() ?? [])]);
  const names = [...known, ...[...marked].map((mark) => `mark ${mark}`)].toSorted();
  const columns = new Map(names.map((name, at) => [name, at]));
  const rows = rowsOf(used, columns);
  const isAttack = used.map(({ truth }) => truth === "attack");
  const anchor = weightsOf(names, old);
  const penalty = old === null ? PENALTY : PENALTY_BESIDE_OLD;
  let weights = anchor;
  for (let round = 0; round < ROUNDS; round += 1) {
    const knowsNothing = round === 0 && old === null;
    const importance = importanceOf(used, knowsNothing ? null : used.map((_, row) => scoreOf(rows, row, weights)));
    weights = fit(rows, isAttack, importance, penalty, anchor, weights, ITERATIONS);
  }
  const words = new Map<string, number>();
  const marks = new Map<string, number>();
  for (const [at, name] of names.entries()) {
    const weight = weights[at] ?? 0;
    if (name.startsWith("mark ")) marks.set(name.slice(5), weight * MARK_SCALE);
    else words.set(name, weight * WORD_SCALE);
  }
  return { bias: weights[names.length] ?? 0, words, marks };
}

function weightsOf(names: readonly string[], old: Trained | null): Float64Array {
  if (old === null) return new Float64Array(names.length + 1);
  const weights = names.map((name) =>
    name.startsWith("mark ")
      ? (old.marks.get(name.slice(5)) ?? 0) / MARK_SCALE
      : (old.words.get(name) ?? 0) / WORD_SCALE,
  );
  return Float64Array.from([...weights, old.bias]);
}

function vocabulary(windows: readonly SampleWindow[]): readonly string[] {
  const counts = new Map<string, number>();
  const ofAttacks = new Set<string>();
  for (const { truth, words } of windows) {
    if (truth === "background") continue;
    for (const word of words) {
      counts.set(word, (counts.get(word) ?? 0) + 1);
      if (truth === "attack") ofAttacks.add(word);
    }
  }
  return [...ofAttacks].filter((word) => (counts.get(word) ?? 0) >= MIN_WINDOWS).toSorted();
}

function rowsOf(windows: readonly SampleWindow[], columns: ReadonlyMap<string, number>): Rows {
  const made = windows.map(({ words, marks }) => {
    const known = words.flatMap((word) => columns.get(word) ?? []);
    const marked = marks.flatMap((mark) => columns.get(`mark ${mark}`) ?? []);
    const value = WORD_SCALE / Math.sqrt(known.length + DAMPING);
    return {
      columns: Int32Array.from([...known, ...marked]),
      values: Float64Array.from([...known.map(() => value), ...marked.map(() => MARK_SCALE)]),
    };
  });
  return {
    columns: made.map((row) => row.columns),
    values: made.map((row) => row.values),
    width: columns.size,
  };
}

/** Of an attack its clearest windows count, of an honest skill its worst; each attack counts the same. */
function importanceOf(windows: readonly SampleWindow[], scores: readonly number[] | null): Float64Array {
  const top = new Map<string, number>();
  for (const [row, { sample }] of windows.entries())
    top.set(sample, Math.max(top.get(sample) ?? Number.NEGATIVE_INFINITY, scores?.[row] ?? 0));
  const own = windows.map(({ sample, truth }, row) => {
    const below = (top.get(sample) ?? 0) - (scores?.[row] ?? 0);
    if (truth === "attack") return below <= 1 ? 1 : 0.1;
    return (scores !== null && below <= 0.2 ? WORST : 1) * (truth === "honest" ? CLOSE : 1);
  });
  const ofSample = new Map<string, number>();
  for (const [row, { sample }] of windows.entries())
    ofSample.set(sample, (ofSample.get(sample) ?? 0) + (own[row] ?? 0));
  const shares = windows.map(({ sample, truth }, row) =>
    truth === "attack" ? (own[row] ?? 0) / (ofSample.get(sample) ?? 1) : (own[row] ?? 0),
  );
  let attacks = 0;
  let honest = 0;
  for (const [row, { truth }] of windows.entries())
    if (truth === "attack") attacks += shares[row] ?? 0;
    else honest += shares[row] ?? 0;
  return Float64Array.from(shares, (share, row) =>
    windows[row]?.truth === "attack" ? (share * ATTACKS) / attacks : (share * HONEST) / honest,
  );
}
